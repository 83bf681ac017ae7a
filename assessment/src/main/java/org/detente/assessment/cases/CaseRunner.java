package org.detente.assessment.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.cases.Case;
import org.detente.agreement.cases.CaseFile;
import org.detente.agreement.cases.Dated;
import org.detente.agreement.cases.Expectation;
import org.detente.assessment.Assessment;
import org.detente.assessment.Listing;
import org.detente.assessment.Named;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.Words;

/// Runs the cases of a test file against its agreement.
public final class CaseRunner {
  /// The seeds of the three orders in which each case is run again; named in a mismatch, so that it
  /// can be replayed.
  public static final List<Long> SHUFFLES = List.of(1988L, 2010L, 2026L);

  private final Agreement agreement;
  private final List<Agreement> all;

  private CaseRunner(Agreement agreement, Collection<Agreement> others) {
    this.agreement = agreement;
    List<Agreement> loaded = new ArrayList<>(List.of(agreement));
    others.stream().filter(other -> !other.id().equals(agreement.id())).forEach(loaded::add);
    this.all = List.copyOf(loaded);
  }

  /// What does not hold, in the order of the file; empty when every case holds in every order.
  public static List<Mismatch> run(CaseFile file, Agreement agreement) {
    return run(file, agreement, List.of());
  }

  /// @param others the agreements to which this one may point
  public static List<Mismatch> run(
      CaseFile file, Agreement agreement, Collection<Agreement> others) {
    CaseRunner runner = new CaseRunner(agreement, others);
    List<Mismatch> mismatches = new ArrayList<>();
    file.cases().forEach(test -> mismatches.addAll(runner.run(test)));
    return List.copyOf(mismatches);
  }

  /// A finding that a case asks about, and what it asked.
  public record Answer(AsOf asOf, Finding finding) {}

  /// What a case asks about, answered whether or not it is as expected: each finding once for each
  /// instant, in the order of the file.
  ///
  /// @param others the agreements to which this one may point
  public static List<Answer> answers(Case test, Agreement agreement, Collection<Agreement> others) {
    CaseRunner runner = new CaseRunner(agreement, others);
    Given given = new Given(test.given(), test.keepers());
    Map<AsOf, Map<String, Finding>> found = new HashMap<>();
    Set<Answer> answers = new LinkedHashSet<>();
    for (Expectation asked : test.expect()) {
      Map<String, Finding> findings =
          found.computeIfAbsent(asked.asOf(), asOf -> runner.findings(given, asOf));
      runner
          .find(findings, asked)
          .ifPresent(finding -> answers.add(new Answer(asked.asOf(), finding)));
    }
    return List.copyOf(answers);
  }

  private List<Mismatch> run(Case test) {
    List<Mismatch> mismatches = new ArrayList<>();
    Given given = new Given(test.given(), test.keepers());
    Map<AsOf, Map<String, Finding>> asWritten = new HashMap<>();
    for (Expectation expected : test.expect()) {
      Map<String, Finding> findings =
          asWritten.computeIfAbsent(expected.asOf(), asOf -> findings(given, asOf));
      Comparison.of(agreement, expected, find(findings, expected)).stream()
          .map(words -> new Mismatch(test.name(), expected.line(), expected.column(), words))
          .forEach(mismatches::add);
    }
    for (Dated expected : test.due()) {
      Dates.of(agreement, all, given, expected)
          .map(words -> new Mismatch(test.name(), expected.line(), expected.column(), words))
          .ifPresent(mismatches::add);
    }
    for (long seed : SHUFFLES) {
      Given shuffled = given.shuffled(seed);
      asWritten.forEach((asOf, findings) -> {
        // Where no two were known at one instant there is no other order.
        if (!shuffled.known(asOf.known()).equals(given.known(asOf.known()))) {
          compare(test, findings, findings(shuffled, asOf), seed).ifPresent(mismatches::add);
        }
      });
    }
    return mismatches;
  }

  private Optional<Finding> find(Map<String, Finding> findings, Expectation expected) {
    return Named.among(
        findings.values(), agreement.id() + "/" + expected.finding(), expected.asOf().valid());
  }

  private Map<String, Finding> findings(Given given, AsOf asOf) {
    Map<String, Finding> findings = new HashMap<>();
    Assessment.assess(all, given, asOf, Listing.ALL)
        .findings()
        .forEach(finding -> findings.put(finding.id(), finding));
    return findings;
  }

  private static Optional<Mismatch> compare(
      Case test, Map<String, Finding> written, Map<String, Finding> shuffled, long seed) {
    return written.values().stream()
        .filter(one -> !Gist.of(one).equals(gist(shuffled, one.id())))
        .map(Finding::id)
        .sorted()
        .findFirst()
        .map(id ->
            new Mismatch(
                test.name(),
                test.line(),
                test.column(),
                Words.of("case.order", id, Long.toString(seed))));
  }

  private static Gist gist(Map<String, Finding> findings, String id) {
    Finding finding = findings.get(id);
    if (finding == null) {
      throw new IllegalStateException("findings come and go with the order of entries: " + id);
    }
    return Gist.of(finding);
  }
}
