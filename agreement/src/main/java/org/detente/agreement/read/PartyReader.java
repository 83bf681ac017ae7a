package org.detente.agreement.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement.FormerName;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `parties:`: codes, each with a name, or with its names one after another.
final class PartyReader {
  /// What the section says.
  record Parties(Map<Party, String> names, Map<Party, List<FormerName>> formerly) {}

  private PartyReader() {}

  static Parties parties(Section file) {
    Map<Party, String> names = new LinkedHashMap<>();
    Map<Party, List<FormerName>> formerly = new LinkedHashMap<>();
    try (Section section = file.section("parties")) {
      for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
        List<FormerName> former = new ArrayList<>();
        String name = name(entry.getValue().value(), former, section.problems());
        Name.PARTY.check(entry, section.problems());
        String code = entry.getKey();
        if (name != null && !code.isBlank() && code.length() <= Party.LONGEST) {
          names.put(new Party(code), name);
          if (!former.isEmpty()) {
            formerly.put(new Party(code), List.copyOf(former));
          }
        }
      }
      if (section.isEmpty()) {
        section.problems().add(Defect.EMPTY, section.owner());
      }
    }
    return new Parties(names, formerly);
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
