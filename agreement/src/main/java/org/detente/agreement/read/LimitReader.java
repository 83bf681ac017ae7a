package org.detente.agreement.read;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Anchor;
import org.detente.agreement.Cap;
import org.detente.agreement.CountingRule;
import org.detente.agreement.Group;
import org.detente.agreement.Limit;
import org.detente.agreement.Limit.DatedValue;
import org.detente.agreement.Limit.Evidence;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.jspecify.annotations.Nullable;

/// Reads `limits:`: a greatest number, dated, for each bearer, and the messages it is counted from.
final class LimitReader {
  private final Names names;
  private final BoundReader bounds;
  private final Map<String, CountingRule> counting;
  private final Set<String> limits;
  private final List<String> messages;
  private final PredicateReader predicates;
  private final CapReader caps;

  /// @param groups that a limit may bind
  /// @param limits the names of the file's limits
  /// @param rows of the vocabulary that a declaration may come in
  LimitReader(
      Names names,
      Map<String, Group> groups,
      Map<String, CountingRule> counting,
      Set<String> limits,
      Rows rows,
      Asks asks,
      PredicateReader predicates) {
    this.names = names;
    this.bounds = new BoundReader(names, groups, rows);
    this.counting = counting;
    this.limits = limits;
    this.messages = rows.names();
    this.predicates = predicates;
    this.caps = new CapReader(names, limits, rows, asks);
  }

  List<Limit> limits(Section file) {
    List<Limit> limits = new ArrayList<>();
    file.eachIf("limits", Name.KEBAB, (name, section) -> limits.add(limit(name, section)));
    return List.copyOf(limits);
  }

  private Limit limit(String name, Section section) {
    List<Citation> cites = names.rule(section, "limits." + name);
    String title = section.text("title");
    BoundReader.Bound bound = bounds.bound(section);
    return new Limit(
        name,
        title,
        cites,
        bound.each(),
        bound.parties(),
        bound.groups(),
        bound.placed(),
        other(section, "part-of"),
        other(section, "shares-of"),
        predicates.test(section, "where"),
        counting(section),
        values(section, name, bound),
        evidence(section, bound.placed() != null));
  }

  private @Nullable String other(Section section, String key) {
    Node node = section.nodeIf(key);
    String other = node == null ? "" : Names.name(node, "limit", limits, section.problems());
    return other.isEmpty() ? null : other;
  }

  private CountingRule counting(Section section) {
    Node node = section.node("counting");
    String name =
        node == null ? "" : Names.name(node, "counting", counting.keySet(), section.problems());
    CountingRule standIn =
        new CountingRule(name, "", new CountingRule.Count.Fixed(0), List.of(), List.of());
    return counting.getOrDefault(name, standIn);
  }

  private List<DatedValue> values(Section section, String name, BoundReader.Bound bound) {
    List<DatedValue> values = new ArrayList<>();
    Node max = section.node("max");
    for (Node node : max == null ? List.<Node>of() : Expect.list(max, section.problems())) {
      values.add(value(node, section, name, bound));
    }
    if (max instanceof Node.Sequence && values.isEmpty()) {
      section.problems().add(Defect.EMPTY, max.at());
    }
    return List.copyOf(values);
  }

  private DatedValue value(Node node, Section limit, String name, BoundReader.Bound bound) {
    try (Section section = Section.of(node, node.at(), limit.problems())) {
      Cap cap = caps.cap(section, name, bound.named());
      Node from = section.node("from");
      Anchor start =
          from == null ? new Anchor.Event("", Period.ZERO) : anchor(from, section, "from", bound);
      Node until = section.nodeIf("until");
      @Nullable Anchor end = until == null ? null : anchor(until, section, "until", bound);
      return new DatedValue(cap, start, end, names.cites(section));
    }
  }

  // A group is bound on no day of its own.
  private static Anchor anchor(Node node, Section section, String key, BoundReader.Bound bound) {
    return !bound.groups().isEmpty()
        ? AnchorReader.anchor(node, section.keyAt(key), section.problems())
        : AnchorReader.ofBearer(node, section.keyAt(key), section.problems());
  }

  // A total of all that a party has says nothing of where it stands.
  private Evidence evidence(Section limit, boolean placed) {
    try (Section section = limit.section("evidence")) {
      List<String> totals = placed ? List.of() : messages(section, "totals");
      List<String> items = messages(section, "items");
      if (placed) {
        section.node("items");
      } else if (!section.has("totals") && !section.has("items") && limit.has("evidence")) {
        section.problems().add(Defect.EITHER_OR, section.owner(), "totals", "items");
      }
      section.periodIf("every"); // read by the check that compares it with stale-after
      return new Evidence(totals, items, section.period("stale-after"));
    }
  }

  private List<String> messages(Section section, String key) {
    List<String> read = new ArrayList<>();
    for (Node node : section.nodesIf(key)) {
      String message = Names.name(node, "message", messages, section.problems());
      if (!message.isEmpty()) {
        read.add(message);
      }
    }
    return List.copyOf(read);
  }
}
