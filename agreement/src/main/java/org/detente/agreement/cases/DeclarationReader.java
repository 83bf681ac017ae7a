package org.detente.agreement.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.FieldValue;
import org.detente.agreement.read.Names;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.Body;

/// Reads a declaration: totals by limit, items, or a breakdown by category.
final class DeclarationReader {
  /// What `declares` may say besides an act.
  static final List<String> FORMS = List.of("totals", "items", "breakdown");

  private static final String ALL_TYPES = "all";

  private final Agreement agreement;

  DeclarationReader(Agreement agreement) {
    this.agreement = agreement;
  }

  /// @param form one of [#FORMS]
  Body.Declaration declaration(Section section, String form) {
    List<String> messages =
        agreement.vocabulary().rows().keySet().stream().filter(r -> !r.equals("item")).toList();
    Node in = section.node("in");
    String message = in == null ? "" : Names.name(in, "message", messages, section.problems());
    boolean complete = section.truth("complete", true);
    return switch (form) {
      case "items" -> new Body.Declaration(message, Map.of(), items(section), Map.of(), complete);
      case "breakdown" ->
          new Body.Declaration(message, Map.of(), List.of(), breakdown(section), complete);
      default -> new Body.Declaration(message, totals(section), List.of(), Map.of(), false);
    };
  }

  /// All other keys as limits, each with its total. What is left out is unknown.
  Map<String, Long> totals(Section section) {
    List<String> limits = Subject.limits(agreement);
    Map<String, Long> totals = new LinkedHashMap<>();
    section
        .rest()
        .forEach((name, entry) -> {
          if (!limits.contains(name)) {
            Names.unknown(entry.key(), "limit", name, limits, section.problems());
            return;
          }
          Long total = Expect.whole(entry.value(), 0, section.problems());
          if (total != null) {
            totals.put(name, total);
          }
        });
    return totals;
  }

  private List<Body.Item> items(Section section) {
    List<Body.Item> items = new ArrayList<>();
    Node list = section.node("list");
    for (Node node : list == null ? List.<Node>of() : Expect.list(list, section.problems())) {
      items.add(item(node, section.problems()));
    }
    return List.copyOf(items);
  }

  private Body.Item item(Node node, Problems problems) {
    Map<String, Vocabulary.Field> row =
        agreement.vocabulary().rows().getOrDefault("item", Map.of());
    try (Section section = Section.of(node, node.at(), problems)) {
      long times = section.has("times") ? section.whole("times", 1) : 1;
      return new Body.Item(
          FieldValue.fields(section.rest(), row, "item", section.problems()), times);
    }
  }

  /// Category to type to number; a number alone is that of all types.
  private Map<String, Map<String, Long>> breakdown(Section outer) {
    Map<String, Map<String, Long>> breakdown = new LinkedHashMap<>();
    List<String> known = new ArrayList<>(agreement.vocabulary().categories().keySet());
    known.addAll(agreement.vocabulary().sums());
    try (Section section = outer.section("breakdown")) {
      for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
        if (known.contains(entry.getKey())) {
          breakdown.put(entry.getKey(), types(entry.getValue(), section.problems()));
        } else {
          Names.unknown(
              entry.getValue().key(), "category", entry.getKey(), known, section.problems());
        }
      }
    }
    return breakdown;
  }

  private static Map<String, Long> types(Node.Entry category, Problems problems) {
    Map<String, Long> types = new LinkedHashMap<>();
    if (category.value() instanceof Node.Scalar) {
      Long number = Expect.whole(category.value(), 0, problems);
      return number == null ? Map.of() : Map.of(ALL_TYPES, number);
    }
    try (Section section = Section.of(category.value(), category.key(), problems)) {
      section
          .named()
          .forEach((type, entry) -> {
            Long number = Expect.whole(entry.value(), 0, problems);
            if (number != null) {
              types.put(type, number);
            }
          });
    }
    return types;
  }
}
