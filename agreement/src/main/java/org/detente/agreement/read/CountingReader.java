package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.CountingRule;
import org.detente.agreement.CountingRule.Count;
import org.detente.agreement.CountingRule.Exempt;
import org.detente.agreement.problem.Position;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;

/// Reads `counting:`: a default a rule, and exceptions without order, nested where an exception has
/// one of its own.
final class CountingReader {
  private final Names names;
  private final PredicateReader predicates;

  CountingReader(Names names, PredicateReader predicates) {
    this.names = names;
    this.predicates = predicates;
  }

  Map<String, CountingRule> rules(Section file) {
    Map<String, CountingRule> rules = new LinkedHashMap<>();
    file.sectionIf("counting")
        .ifPresent(counting -> {
          try (Section section = counting) {
            section
                .named()
                .entrySet()
                .forEach(entry -> {
                  Name.KEBAB.check(entry, section.problems());
                  rules.put(entry.getKey(), rule(entry, section));
                });
          }
        });
    return rules;
  }

  private CountingRule rule(Map.Entry<String, Node.Entry> entry, Section counting) {
    Position at = entry.getValue().key();
    try (Section section = Section.of(entry.getValue().value(), at, counting.problems())) {
      String unit = section.text("unit");
      String path = "counting." + entry.getKey();
      try (Section otherwise = section.section("default")) {
        List<Citation> cites = names.rule(otherwise, path);
        Count count = predicates.count(otherwise);
        return new CountingRule(entry.getKey(), unit, count, cites, exceptions(section, path));
      }
    }
  }

  private List<Exempt> exceptions(Section rule, String path) {
    List<Exempt> exceptions = new ArrayList<>();
    rule.sectionIf("exceptions")
        .ifPresent(section -> {
          try (section) {
            for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
              Name.KEBAB.check(entry, section.problems());
              exceptions.add(exempt(entry, section, path));
            }
          }
        });
    return exceptions;
  }

  private Exempt exempt(Map.Entry<String, Node.Entry> entry, Section exceptions, String above) {
    Position at = entry.getValue().key();
    String path = above + "." + entry.getKey();
    try (Section section = Section.of(entry.getValue().value(), at, exceptions.problems())) {
      List<Citation> cites = names.rule(section, path);
      return new Exempt(
          entry.getKey(),
          predicates.test(section, "when"),
          predicates.count(section),
          cites,
          exceptions(section, path));
    }
  }
}
