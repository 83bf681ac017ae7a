package org.detente.agreement.read;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `limits:`: a greatest number, dated, for each bearer, and the messages it is counted from.
final class LimitReader {
  private final Names names;
  private final Map<String, Group> groups;
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
    this.groups = groups;
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
    Bound bound = bound(section);
    List<Party> named =
        bound.groups().isEmpty()
            ? bound.parties()
            : bound.groups().stream().map(group -> new Party(group.name())).toList();
    return new Limit(
        name,
        title,
        cites,
        bound.each(),
        bound.parties(),
        bound.groups(),
        other(section, "part-of"),
        other(section, "shares-of"),
        predicates.test(section, "where"),
        counting(section),
        values(section, name, named),
        evidence(section));
  }

  private record Bound(boolean each, List<Party> parties, List<Group> groups) {}

  /// `each: party`, `each: group`, or those bound: `bearers: [US]`, `groups: [west]`.
  private Bound bound(Section section) {
    return switch (section.oneOf(List.of("each", "bearers", "groups"))) {
      case "bearers" -> new Bound(false, parties(section), List.of());
      case "groups" -> new Bound(false, List.of(), groups(section));
      case "each" -> each(section.nodeIf("each"), section);
      default -> everyParty();
    };
  }

  private Bound each(@Nullable Node each, Section section) {
    boolean groupwise =
        each != null
            && "group".equals(Expect.choice(each, List.of("party", "group"), section.problems()));
    if (groupwise && groups.isEmpty()) {
      section.problems().add(Defect.NO_GROUPS, section.valueAt("each"));
    }
    return groupwise ? new Bound(false, List.of(), List.copyOf(groups.values())) : everyParty();
  }

  private Bound everyParty() {
    return new Bound(true, List.copyOf(names.parties().keySet()), List.of());
  }

  private List<Party> parties(Section section) {
    Set<Party> bearers = new LinkedHashSet<>();
    for (Node node : section.nodesIf("bearers")) {
      Party party = names.party(node, section.problems());
      if (party != null && !bearers.add(party)) {
        section.problems().add(Defect.GIVEN_TWICE, node.at(), party.code());
      }
    }
    return List.copyOf(bearers);
  }

  private List<Group> groups(Section section) {
    List<Group> bound = new ArrayList<>();
    for (Node node : section.nodesIf("groups")) {
      Group group = groups.get(Names.name(node, "group", groups.keySet(), section.problems()));
      if (group != null) {
        bound.add(group);
      }
    }
    return List.copyOf(bound);
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

  private List<DatedValue> values(Section section, String name, List<Party> bearers) {
    List<DatedValue> values = new ArrayList<>();
    Node max = section.node("max");
    for (Node node : max == null ? List.<Node>of() : Expect.list(max, section.problems())) {
      values.add(value(node, section, name, bearers));
    }
    if (max instanceof Node.Sequence && values.isEmpty()) {
      section.problems().add(Defect.EMPTY, max.at());
    }
    return List.copyOf(values);
  }

  private DatedValue value(Node node, Section limit, String name, List<Party> bearers) {
    try (Section section = Section.of(node, node.at(), limit.problems())) {
      Cap cap = caps.cap(section, name, bearers);
      Node from = section.node("from");
      Anchor start =
          from == null ? new Anchor.Event("", Period.ZERO) : anchor(from, section, "from", bearers);
      Node until = section.nodeIf("until");
      @Nullable Anchor end = until == null ? null : anchor(until, section, "until", bearers);
      return new DatedValue(cap, start, end, names.cites(section));
    }
  }

  // A group is bound on no day of its own.
  private static Anchor anchor(Node node, Section section, String key, List<Party> bearers) {
    return bearers.isEmpty()
        ? AnchorReader.anchor(node, section.keyAt(key), section.problems())
        : AnchorReader.ofBearer(node, section.keyAt(key), section.problems());
  }

  private Evidence evidence(Section limit) {
    try (Section section = limit.section("evidence")) {
      List<String> totals = messages(section, "totals");
      List<String> items = messages(section, "items");
      if (!section.has("totals") && !section.has("items") && limit.has("evidence")) {
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
