package org.detente.agreement.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.Name;
import org.detente.agreement.read.Names;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Phrase;

/// Reads the cases of a test file.
final class CaseReader {
  private static final String PUBLIC = "public";

  private final Agreement agreement;

  CaseReader(Agreement agreement) {
    this.agreement = agreement;
  }

  List<Case> cases(Section file) {
    Node common = file.nodeIf("common");
    if (common != null) {
      // Only there to be named by aliases; read where they stand.
      Expect.list(common, file.problems());
    }
    Set<Party> keepers = keepers(file, Set.copyOf(agreement.parties().keySet()));
    List<Case> cases = new ArrayList<>();
    try (Section tests = file.section("tests")) {
      for (Map.Entry<String, Node.Entry> entry : tests.named().entrySet()) {
        Name.KEBAB.check(entry, tests.problems());
        cases.add(oneCase(entry, keepers, tests.problems()));
      }
    }
    return List.copyOf(cases);
  }

  private Case oneCase(
      Map.Entry<String, Node.Entry> entry, Set<Party> fileKeepers, Problems outer) {
    var at = entry.getValue().key();
    Problems problems = outer.in(Phrase.of("check.in-case", entry.getKey()));
    try (Section section = Section.of(entry.getValue().value(), at, problems)) {
      Set<Party> keepers = keepers(section, fileKeepers);
      EntryReader entries = new EntryReader(agreement, keepers, entry.getKey());
      List<Fact> given = new ArrayList<>();
      for (Node node : flattened(section, problems)) {
        Fact fact = entries.entry(node, given.size(), problems);
        if (fact != null) {
          given.add(fact);
        }
      }
      List<Expectation> expect = new ArrayList<>();
      Node expected = section.node("expect");
      for (Node node : expected == null ? List.<Node>of() : Expect.list(expected, problems)) {
        expect.addAll(new ExpectReader(agreement).expectations(node, problems));
      }
      return new Case(
          entry.getKey(), at.line(), at.column(), keepers, List.copyOf(given), List.copyOf(expect));
    }
  }

  /// The items of `given`; a list among them, mostly an alias, stands for its items.
  private static List<Node> flattened(Section section, Problems problems) {
    List<Node> flat = new ArrayList<>();
    Node given = section.node("given");
    for (Node node : given == null ? List.<Node>of() : Expect.list(given, problems)) {
      if (node instanceof Node.Sequence list) {
        flat.addAll(list.items());
      } else {
        flat.add(node);
      }
    }
    return flat;
  }

  private Set<Party> keepers(Section section, Set<Party> otherwise) {
    Node keeper = section.nodeIf("keeper");
    if (keeper == null) {
      return otherwise;
    }
    if (keeper instanceof Node.Scalar scalar && scalar.text().equals(PUBLIC)) {
      return Set.of();
    }
    Set<Party> keepers = new TreeSet<>();
    for (Node node : Expect.oneOrMore(keeper, section.problems())) {
      Party party = Names.party(node, agreement.parties().keySet(), section.problems());
      if (party != null) {
        keepers.add(party);
      }
    }
    return keepers;
  }
}
