package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Region;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;

/// Reads `regions:`: lists of country codes, or `everywhere`.
final class RegionReader {
  private static final String EVERYWHERE = "everywhere";

  private final Names names;

  RegionReader(Names names) {
    this.names = names;
  }

  Map<String, Region> regions(Section file) {
    Map<String, Region> regions = new LinkedHashMap<>();
    file.sectionIf("regions")
        .ifPresent(section -> {
          try (section) {
            for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
              Name.KEBAB.check(entry, section.problems());
              regions.put(entry.getKey(), region(entry, section.problems()));
            }
          }
        });
    return regions;
  }

  private Region region(Map.Entry<String, Node.Entry> entry, Problems problems) {
    String name = entry.getKey();
    if (entry.getValue().value() instanceof Node.Scalar scalar) {
      Expect.choice(scalar, List.of(EVERYWHERE), problems);
      return new Region(name, true, List.of(), false, List.of());
    }
    try (Section section = Section.of(entry.getValue().value(), entry.getValue().key(), problems)) {
      List<Citation> cites = names.rule(section, "regions." + name);
      return new Region(name, false, countries(section), section.truth("ours", false), cites);
    }
  }

  private static List<String> countries(Section section) {
    List<String> countries = new ArrayList<>();
    for (Node node : section.nodes("countries")) {
      String code = Expect.text(node, section.problems());
      if (code != null && Name.PARTY.check(code, node.at(), section.problems())) {
        if (countries.contains(code)) {
          section.problems().add(Defect.GIVEN_TWICE, node.at(), code);
        }
        countries.add(code);
      }
    }
    return List.copyOf(countries);
  }
}
