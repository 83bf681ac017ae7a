package org.detente.agreement.read;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Anchor;
import org.detente.agreement.Group;
import org.detente.agreement.Life;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads how consent brings an instrument into force, and how a party comes to be bound by its own.
final class JoiningReader {
  private static final String ALL = "all";

  private final Names names;
  private final Map<String, Group> groups;

  JoiningReader(Names names, Map<String, Group> groups) {
    this.names = names;
    this.groups = groups;
  }

  /// Whether the file is open to states that it does not list, which is to be known before any of
  /// them is read.
  static boolean isOpen(Section file) {
    return file.nodeIf("life") instanceof Node.Mapping life
        && under(life, "joining") instanceof Node.Mapping joining
        && under(joining, "open") instanceof Node.Scalar open
        && open.text().equals("true");
  }

  private static @Nullable Node under(Node.Mapping mapping, String key) {
    Node.Entry entry = mapping.entries().get(key);
    return entry == null ? null : entry.value();
  }

  /// `{by: 20, with: depositaries, plus: P60D}`: twenty, those named among them; `{by: all}`; `{by:
  /// annex-2, plus: P180D, not-before: {event: signature, plus: P2Y}}`.
  Life.Consent consent(Section consent) {
    try (Section section = consent) {
      Node by = section.node("by");
      Set<Party> needed = new LinkedHashSet<>(statesIf(section, "with"));
      int number = 0;
      if (by instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.WHOLE_NUMBER) {
        Long whole = Expect.whole(by, 1, section.problems());
        number = whole == null ? 0 : (int) Math.min(whole, Integer.MAX_VALUE);
      } else if (by instanceof Node.Scalar scalar && scalar.text().equals(ALL)) {
        needed.addAll(names.parties().keySet());
      } else if (by != null) {
        needed.addAll(states(by, section));
      }
      Period plus = section.periodIf("plus");
      Node node = section.nodeIf("not-before");
      @Nullable Anchor notBefore =
          node == null
              ? null
              : AnchorReader.anchor(node, section.keyAt("not-before"), section.problems());
      return new Life.Consent(
          number, List.copyOf(needed), plus == null ? Period.ZERO : plus, notBefore);
    }
  }

  private List<Party> statesIf(Section section, String key) {
    Node node = section.nodeIf(key);
    return node == null ? List.of() : states(node, section);
  }

  /// The members of a group that is named, or the parties named.
  private List<Party> states(Node node, Section section) {
    if (node instanceof Node.Scalar scalar && !Name.PARTY.fits(scalar.text())) {
      String name = Names.name(node, "group", groups.keySet(), section.problems());
      Group group = groups.get(name);
      return group == null ? List.of() : group.states();
    }
    return names.parties(Expect.oneOrMore(node, section.problems()), section.problems());
  }

  Life.Joining joining(Section joining) {
    try (Section section = joining) {
      List<Citation> cites = names.rule(section, "life.joining");
      List<String> by = new ArrayList<>();
      for (Node node : section.nodesIf("by")) {
        String act = Names.act(node, section.problems());
        if (!act.isEmpty()) {
          by.add(act);
        }
      }
      Period after = section.periodIf("after");
      return new Life.Joining(
          section.has("by") ? List.copyOf(by) : Life.Joining.BY_CONSENT.by(),
          after == null ? Period.ZERO : after,
          section.truth("open", false),
          cites);
    }
  }
}
