package org.detente.agreement.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Agreement.FormerName;
import org.detente.agreement.Membership;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.detente.model.States;
import org.jspecify.annotations.Nullable;

/// Reads `parties:`: codes, each with a name, with its names one after another, or with what there
/// is to say of its membership.
final class PartyReader {
  private final Map<Party, String> names = new LinkedHashMap<>();
  private final Map<Party, List<FormerName>> formerly = new LinkedHashMap<>();
  private final Map<Party, Membership> memberships = new LinkedHashMap<>();
  private final Map<String, Citation> text;
  private final Set<String> codes;

  private PartyReader(Map<String, Citation> text, Set<String> codes) {
    this.text = text;
    this.codes = codes;
  }

  /// What the section says.
  record Parties(
      Map<Party, String> names,
      Map<Party, List<FormerName>> formerly,
      Map<Party, Membership> memberships) {}

  /// @param text the articles on which a membership may rest
  static Parties parties(Section file, Map<String, Citation> text) {
    PartyReader reader = new PartyReader(text, file.namesUnder("parties"));
    try (Section section = file.section("parties")) {
      for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
        reader.party(entry, section.problems());
      }
      if (section.isEmpty()) {
        section.problems().add(Defect.EMPTY, section.owner());
      }
    }
    return new Parties(reader.names, reader.formerly, reader.memberships);
  }

  private void party(Map.Entry<String, Node.Entry> entry, Problems problems) {
    String code = entry.getKey();
    Node value = entry.getValue().value();
    List<FormerName> former = new ArrayList<>();
    boolean state = isState(entry, problems);
    @Nullable String name =
        value instanceof Node.Mapping
            ? member(code, value, former, problems)
            : name(value, former, problems);
    if (name != null && state) {
      names.put(new Party(code), name);
      if (!former.isEmpty()) {
        formerly.put(new Party(code), List.copyOf(former));
      }
    }
  }

  private static boolean isState(Map.Entry<String, Node.Entry> entry, Problems problems) {
    if (!Name.PARTY.check(entry, problems)) {
      return false;
    }
    return isState(entry.getKey(), entry.getValue().key(), problems);
  }

  /// Whether a state has this code; one that none has is reported.
  static boolean isState(String code, Position at, Problems problems) {
    if (!States.isCode(code)) {
      problems.addMeant(Defect.NOT_A_STATE, at, Nearest.to(code, States.codes()), code);
    }
    return States.isCode(code);
  }

  /// `{title: Ukraine, from: 1991-12-26, succeeds: RU, silent: true, cites: L.1}`.
  private @Nullable String member(
      String code, Node node, List<FormerName> former, Problems problems) {
    try (Section section = Section.of(node, node.at(), problems)) {
      Node title = section.node("title");
      @Nullable String name = title == null ? null : name(title, former, section.problems());
      Instant from = section.instantIf("from");
      Instant until = section.instantIf("until");
      if (from != null && until != null && !from.isBefore(until)) {
        section.problems().add(Defect.ENDS_FIRST, section.valueAt("until"));
      }
      Party succeeds = succeeds(section);
      boolean silent = section.truth("silent", false);
      List<Citation> cites = Names.cites(text, section);
      if (silent && cites.isEmpty() && !section.has("cites")) {
        section.problems().add(Defect.SILENT_UNFOUNDED, section.keyAt("silent"), code);
      }
      if (!code.isBlank() && code.length() <= Party.LONGEST) {
        memberships.put(new Party(code), new Membership(from, until, succeeds, silent, cites));
      }
      return name;
    }
  }

  private @Nullable Party succeeds(Section section) {
    Node node = section.nodeIf("succeeds");
    String of = node == null ? "" : Names.name(node, "party", codes, section.problems());
    return of.isEmpty() ? null : new Party(of);
  }

  /// A name, or `[{title: Soviet Union, until: 1991-12-26}, {title: Russian Federation}]`; the last
  /// is the one that lasts.
  private static @Nullable String name(Node node, List<FormerName> former, Problems problems) {
    if (!(node instanceof Node.Sequence list)) {
      return Expect.text(node, problems);
    }
    String last = null;
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      try (Section section = Section.of(item, item.at(), problems)) {
        last = section.text("title");
        if (i + 1 < list.items().size()) {
          former(section, last, former);
        }
      }
    }
    if (last == null) {
      problems.add(Defect.EMPTY, node.at());
    }
    return last;
  }

  private static void former(Section section, String name, List<FormerName> former) {
    Node node = section.node("until");
    Instant until = node == null ? null : Expect.instant(node, section.problems());
    if (until == null) {
      return;
    }
    if (!former.isEmpty() && !former.getLast().until().isBefore(until)) {
      section.problems().add(Defect.NAMES_OUT_OF_ORDER, section.valueAt("until"), name);
    }
    former.add(new FormerName(name, until));
  }
}
