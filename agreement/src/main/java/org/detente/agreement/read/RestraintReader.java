package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Choice;
import org.detente.agreement.Group;
import org.detente.agreement.Restraint;
import org.detente.agreement.Restraint.Bearers;
import org.detente.agreement.Restraint.Condition;
import org.detente.agreement.Restraint.Enough;
import org.detente.agreement.Restraint.Watched;
import org.detente.agreement.Restraint.WhenTriggered;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `restraints:`: what a party says it will not do, what that hangs on, and what evidence is
/// enough; or a red line, a condition watched without a consequence.
final class RestraintReader {
  static final String PLACE = "place";

  private final Names names;
  private final Map<String, Group> groups;
  private final Rows rows;
  private final Asks asks;
  private final Set<String> regions;

  /// @param groups what `of` may name
  /// @param regions what `in` may name
  RestraintReader(
      Names names, Map<String, Group> groups, Rows rows, Asks asks, Set<String> regions) {
    this.names = names;
    this.groups = groups;
    this.rows = rows;
    this.asks = asks;
    this.regions = regions;
  }

  List<Restraint> restraints(Section file) {
    List<Restraint> read = new ArrayList<>();
    file.eachIf("restraints", Name.KEBAB, (name, section) -> read.add(restraint(name, section)));
    return List.copyOf(read);
  }

  private Restraint restraint(String name, Section section) {
    List<Citation> cites = names.rule(section, "restraints." + name);
    String title = section.text("title");
    String form = section.oneOf(List.of("refrain", "red-line"));
    boolean redLine = form.equals("red-line");
    Node by = section.node("by");
    boolean each =
        !redLine && by instanceof Node.Scalar scalar && scalar.text().startsWith(Rows.EVENT);
    Watched refrained = redLine ? null : watched(section, "refrain");
    Party party = by == null || each ? null : names.party(by, section.problems());
    if (form.isEmpty()) {
      section.allow("where", "from", "of", "as-long-as-no", "mirror", "when-triggered");
    }
    return new Restraint(
        name,
        title,
        cites,
        party == null && !each ? new Party("?") : party,
        by == null || !each || refrained == null
            ? null
            : rows.textField(by, refrained.event(), section.problems()),
        each ? bearers(section) : null,
        !redLine && fromSignature(section),
        refrained,
        condition(section, redLine ? "red-line" : "as-long-as-no"),
        redLine || each ? null : mirror(section),
        seenBy(section),
        redLine ? WhenTriggered.WATCH : whenTriggered(section));
  }

  /// `of: GROUP`, or `of: {all-but: GROUP}`.
  private @Nullable Bearers bearers(Section restraint) {
    Node of = restraint.nodeIf("of");
    if (of == null) {
      return null;
    }
    if (!(of instanceof Node.Mapping)) {
      return bearers(of, false, restraint);
    }
    try (Section section = Section.of(of, of.at(), restraint.problems())) {
      Node others = section.node("all-but");
      return others == null ? null : bearers(others, true, section);
    }
  }

  private @Nullable Bearers bearers(Node named, boolean others, Section section) {
    Group group = groups.get(Names.name(named, "group", groups.keySet(), section.problems()));
    return group == null ? null : new Bearers(group, others);
  }

  private static boolean fromSignature(Section section) {
    Node from = section.nodeIf("from");
    return from != null
        && "signature"
            .equals(Expect.choice(from, List.of("bound", "signature"), section.problems()));
  }

  private Watched watched(Section section, String key) {
    String event = section.has(key) ? rows.name(section, key, "event") : "";
    Reach reach = reach(event);
    return new Watched(event, new PredicateReader(reach.scope()).testIf(section, "where"));
  }

  private Reach reach(String event) {
    return event.isEmpty() ? Reach.UNKNOWN : Reach.ofEvent(rows.fields(event));
  }

  private @Nullable Condition condition(Section restraint, String key) {
    return restraint
        .sectionIf(key)
        .map(section -> {
          try (section) {
            Watched watched = watched(section, "event");
            if (!section.has("event")) {
              section.node("event");
            }
            Reach reach = reach(watched.event());
            return new Condition(
                watched,
                in(section, watched.event(), reach),
                and(section, reach),
                names.cites(section));
          }
        })
        .orElse(null);
  }

  /// Regions that the event's field `place` lies in, or the question whose options name them.
  private @Nullable Choice<List<String>> in(Section section, String event, Reach reach) {
    Node node = section.nodeIf("in");
    if (node == null) {
      return null;
    }
    if (!event.isEmpty() && !rows.hasText(event, PLACE)) {
      section.problems().add(Defect.NO_PLACE, section.keyAt("in"), event);
    }
    return asks.choice(node, reach, section.problems(), n -> regions(n, section));
  }

  private List<String> regions(Node node, Section section) {
    return Names.names(node, "region", regions, section.problems());
  }

  /// `{question: NAME}`, or a list of them.
  private List<String> and(Section section, Reach reach) {
    List<String> questions = new ArrayList<>();
    for (Node node : section.nodesIf("and")) {
      String question = asks.question(node, reach, section.problems());
      if (!question.isEmpty()) {
        questions.add(question);
      }
    }
    return List.copyOf(questions);
  }

  /// A restraint of this file by its name, or of another as `agreement/restraint`.
  private static @Nullable String mirror(Section section) {
    Node node = section.nodeIf("mirror");
    String text = node == null ? null : Expect.text(node, section.problems());
    if (node == null || text == null) {
      return null;
    }
    String[] parts = text.split("/", -1);
    if (parts.length > 2) {
      section.problems().add(Defect.NOT_ELSEWHERE, node.at(), text);
      return null;
    }
    for (String part : parts) {
      Name.KEBAB.check(part, node.at(), section.problems());
    }
    return text;
  }

  private List<Enough> seenBy(Section restraint) {
    if (!restraint.has("seen-by")) {
      restraint.nodeIf("seen-by");
      restraint.problems().add(Defect.RESTRAINT_UNSEEN, restraint.owner());
      return List.of();
    }
    List<Enough> enough = new ArrayList<>();
    for (Node node : restraint.nodes("seen-by")) {
      try (Section section = Section.of(node, node.at(), restraint.problems())) {
        enough.add(enough(section));
      }
    }
    return List.copyOf(enough);
  }

  private Enough enough(Section section) {
    if (section.oneOf(List.of("declaration", "observations")).equals("declaration")) {
      Node node = section.node("declaration");
      Party party = node == null ? null : names.party(node, section.problems());
      return new Enough.Declared(party == null ? new Party("?") : party);
    }
    section.allow("from");
    if (!section.has("observations")) {
      return new Enough.Seen(1);
    }
    Node from = section.node("from");
    if (from != null) {
      Expect.choice(from, List.of("independent"), section.problems());
    }
    return new Enough.Seen((int) Math.min(section.whole("observations", 1), Integer.MAX_VALUE));
  }

  private static WhenTriggered whenTriggered(Section section) {
    return section.wordIf("when-triggered", WhenTriggered.class).orElse(WhenTriggered.MAY_END);
  }
}
