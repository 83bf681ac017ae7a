package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.CountingRule;
import org.detente.agreement.CountingRule.Count;
import org.detente.agreement.CountingRule.Exempt;
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
    file.eachIf("counting", Name.KEBAB, (name, section) -> rules.put(name, rule(name, section)));
    return rules;
  }

  private CountingRule rule(String name, Section section) {
    String unit = section.text("unit");
    String path = "counting." + name;
    try (Section otherwise = section.section("default")) {
      List<Citation> cites = names.rule(otherwise, path);
      Count count = predicates.count(otherwise);
      return new CountingRule(name, unit, count, cites, exceptions(section, path));
    }
  }

  private List<Exempt> exceptions(Section rule, String path) {
    List<Exempt> exceptions = new ArrayList<>();
    rule.eachIf(
        "exceptions",
        Name.KEBAB,
        (name, section) -> exceptions.add(exempt(name, section, path + "." + name)));
    return List.copyOf(exceptions);
  }

  private Exempt exempt(String name, Section section, String path) {
    List<Citation> cites = names.rule(section, path);
    return new Exempt(
        name,
        predicates.test(section, "when"),
        predicates.count(section),
        cites,
        exceptions(section, path));
  }
}
