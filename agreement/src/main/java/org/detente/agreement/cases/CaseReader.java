package org.detente.agreement.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.agreement.check.Exits;
import org.detente.agreement.check.Misfit;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.Name;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the cases of a test file.
final class CaseReader {
  private static final String PUBLIC = "public";

  private final Subject subject;
  private final Map<Party, String> parties;

  CaseReader(Subject subject) {
    this.subject = subject;
    this.parties = subject.agreement().parties();
  }

  List<Case> cases(Section file) {
    Node common = file.nodeIf("common");
    if (common != null) {
      // Only there to be named by aliases; read where they stand.
      Expect.list(common, file.problems());
    }
    Cast cast = Cast.of(file, parties, Cast.NONE);
    Set<Party> keepers = keepers(file, cast, Set.copyOf(parties.keySet()));
    List<Case> cases = new ArrayList<>();
    file.each(
        "tests", Name.KEBAB, (name, section) -> cases.add(oneCase(name, section, cast, keepers)));
    return List.copyOf(cases);
  }

  private Case oneCase(String name, Section section, Cast fileCast, Set<Party> fileKeepers) {
    section.context(Phrase.of("check.in-case", name));
    Cast cast = Cast.of(section, parties, fileCast);
    Set<Party> keepers = keepers(section, cast, fileKeepers);
    EntryReader entries = new EntryReader(subject, keepers, name);
    List<Fact> given = new ArrayList<>();
    List<Position> places = new ArrayList<>();
    for (Node node : flattened(section)) {
      Fact fact = entries.entry(cast.off(node), given.size(), section.problems());
      if (fact != null) {
        given.add(fact);
        places.add(node.at());
      }
    }
    acts(given, places, section.problems());
    List<Expectation> expect = new ArrayList<>();
    List<Dated> due = new ArrayList<>();
    Node expected = section.node("expect");
    for (Node node : list(expected, section)) {
      Node item = cast.off(node);
      if (DatedReader.reads(item)) {
        new DatedReader(subject.agreement()).dated(item, section.problems()).ifPresent(due::add);
      } else {
        expect.addAll(new ExpectReader(subject).expectations(item, section.problems()));
      }
    }
    return new Case(
        name,
        section.owner().line(),
        section.owner().column(),
        keepers,
        cast.roles(),
        List.copyOf(given),
        List.copyOf(expect),
        List.copyOf(due));
  }

  private void acts(List<Fact> given, List<Position> places, Problems problems) {
    List<Exits.Done> done = given.stream().filter(this::isAct).map(CaseReader::done).toList();
    for (int i = 0; i < given.size(); i++) {
      Fact fact = given.get(i);
      if (isAct(fact)) {
        Position at = places.get(i);
        Misfit.of(subject.agreement(), done(fact), done)
            .forEach(misfit -> problems.add(misfit.defect(), at, misfit.parts().toArray()));
      }
    }
  }

  private boolean isAct(Fact fact) {
    return fact.instrument().equals(subject.agreement().id()) && fact.body() instanceof Body.Act;
  }

  private static Exits.Done done(Fact fact) {
    return new Exits.Done(fact.attributedTo(), fact.valid(), (Body.Act) fact.body());
  }

  private static List<Node> list(@Nullable Node node, Section section) {
    return node == null ? List.of() : Expect.list(node, section.problems());
  }

  /// The items of `given`; a list among them, mostly an alias, stands for its items.
  private static List<Node> flattened(Section section) {
    List<Node> flat = new ArrayList<>();
    for (Node node : list(section.node("given"), section)) {
      if (node instanceof Node.Sequence list) {
        flat.addAll(list.items());
      } else {
        flat.add(node);
      }
    }
    return flat;
  }

  /// `public`, or parties; also a state that is no party, whose ledger then is a third one's.
  private static Set<Party> keepers(Section section, Cast cast, Set<Party> otherwise) {
    Node keeper = section.nodeIf("keeper");
    if (keeper == null) {
      return otherwise;
    }
    if (keeper instanceof Node.Scalar scalar && scalar.text().equals(PUBLIC)) {
      return Set.of();
    }
    Set<Party> keepers = new TreeSet<>();
    for (Node node : Expect.oneOrMore(cast.off(keeper), section.problems())) {
      String code = Expect.text(node, section.problems());
      if (code != null && Name.PARTY.check(code, node.at(), section.problems())) {
        keepers.add(new Party(code));
      }
    }
    return keepers;
  }
}
