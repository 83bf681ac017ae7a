package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.agreement.CountingRule;
import org.detente.agreement.CountingRule.Count;
import org.detente.agreement.CountingRule.Exempt;
import org.detente.agreement.CountingRule.First;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Party;

/// Reads `counting:`: a default a rule, and exceptions without order, nested where an exception has
/// one of its own. A `count` may hold for the `first` so many, and another `beyond` them.
final class CountingReader {
  private final Names names;
  private final Asks asks;
  private final PredicateReader predicates;

  /// @param asks what rules ask of which question
  CountingReader(Names names, Asks asks, PredicateReader predicates) {
    this.names = names;
    this.asks = asks;
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
      Count count = count(otherwise);
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
        name, predicates.test(section, "when"), count(section), cites, exceptions(section, path));
  }

  private Count count(Section section) {
    Count count = stated(section);
    if (!section.has("first") && !section.has("beyond")) {
      section.allow("first", "beyond");
      return count;
    }
    First first = first(section);
    try (Section beyond = section.section("beyond")) {
      List<Citation> cites = names.cites(beyond);
      return new Count.Ranked(first, count, stated(beyond), cites);
    }
  }

  /// A number, an expression over the item, or `{question: NAME}` whose options say `count`.
  private Count stated(Section section) {
    Node node = section.nodeIf("count");
    return node != null && Asks.asks(node)
        ? new Count.Asked(asks.question(node, Reach.LIFE, section.problems()))
        : predicates.count(section);
  }

  /// `150`, or a number for each party: `{US: 150, SU: 180}`.
  private First first(Section counted) {
    Node node = counted.node("first");
    if (!(node instanceof Node.Mapping mapping)) {
      Long number = node == null ? null : Expect.whole(node, 1, counted.problems());
      return new First(number == null ? 1L : number, new TreeMap<>());
    }
    SortedMap<Party, Long> numbers = new TreeMap<>();
    if (mapping.entries().isEmpty()) {
      counted.problems().add(Defect.EMPTY, node.at());
    }
    try (Section section = Section.of(node, counted.keyAt("first"), counted.problems())) {
      section
          .named()
          .forEach((code, entry) -> {
            Long number = Expect.whole(entry.value(), 1, section.problems());
            if (!names.parties().containsKey(new Party(code))) {
              List<String> codes = names.parties().keySet().stream().map(Party::code).toList();
              Names.unknown(entry.key(), "party", code, codes, section.problems());
            } else if (number != null) {
              numbers.put(new Party(code), number);
            }
          });
    }
    return new First(null, numbers);
  }
}
