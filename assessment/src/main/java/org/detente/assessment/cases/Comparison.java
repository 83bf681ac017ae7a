package org.detente.assessment.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.agreement.cases.Expectation;
import org.detente.assessment.explain.Wording;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Words;

/// One expectation held against the finding it names: each difference in a sentence.
final class Comparison {
  private final Agreement agreement;
  private final Expectation expected;
  private final Finding found;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Agreement agreement, Expectation expected, Finding found) {
    this.agreement = agreement;
    this.expected = expected;
    this.found = found;
  }

  /// The differences; empty where the expectation holds.
  static List<String> of(Agreement agreement, Expectation expected, Optional<Finding> found) {
    if (found.isEmpty()) {
      return List.of(Words.of("case.no-finding", expected.finding()));
    }
    Comparison comparison = new Comparison(agreement, expected, found.get());
    comparison.compare();
    return comparison.differences;
  }

  private void compare() {
    verdict();
    differences.addAll(Figures.of(expected, found));
    note();
    because();
    expected.under().forEach(this::under);
    adherence();
  }

  private void verdict() {
    String verdict = found.verdict().word();
    if (verdict.equals(expected.verdict())) {
      return;
    }
    String why = notes();
    differences.add(
        why.isEmpty()
            ? Words.of("case.verdict", expected.verdict(), verdict)
            : Words.of("case.verdict-because", expected.verdict(), verdict, why));
  }

  private String notes() {
    return found.notes().stream().map(Words::of).collect(Collectors.joining("; "));
  }

  private void note() {
    String wanted = expected.note();
    if (wanted != null && found.notes().stream().noneMatch(n -> Words.of(n).contains(wanted))) {
      String notes = notes();
      differences.add(
          Words.of("case.note", wanted, notes.isEmpty() ? Words.of("case.none") : notes));
    }
  }

  private void because() {
    Set<String> cited = new TreeSet<>();
    found.cites().forEach(cite -> cited.add(name(cite)));
    collect(found.reason(), cited);
    for (String article : expected.because()) {
      if (!cited.contains(article)) {
        differences.add(Words.of("case.because", article, Wording.list(cited)));
      }
    }
  }

  private void collect(Reason reason, Set<String> cited) {
    reason.cites().stream().map(this::name).forEach(cited::add);
    reason.because().forEach(below -> collect(below, cited));
  }

  // As a case writes it: II.1 of the agreement tested, new-start/II.1 of another.
  private String name(Citation cite) {
    return cite.agreement().equals(agreement.id())
        ? cite.article()
        : cite.agreement() + "/" + cite.article();
  }

  // A question that makes no difference is not listed: the verdict is the same under each of its
  // options.
  private void under(Expectation.Under wanted) {
    for (Map.Entry<String, String> choice : wanted.options().entrySet()) {
      Question question = agreement.questions().get(choice.getKey());
      // One of another agreement may be asked here too.
      boolean asked =
          found.readings().stream().anyMatch(it -> it.under().containsKey(choice.getKey()));
      if (question == null ? !asked : !question.options().containsKey(choice.getValue())) {
        differences.add(Words.of("case.no-option", choice.getValue(), choice.getKey()));
        return;
      }
    }
    Set<String> verdicts = new TreeSet<>();
    for (Finding.Reading reading : found.readings()) {
      if (agree(reading.under(), wanted.options())) {
        verdicts.add(reading.verdict().word());
      }
    }
    if (found.readings().isEmpty()) {
      verdicts.add(found.verdict().word());
    }
    if (!verdicts.equals(Set.of(wanted.verdict()))) {
      differences.add(
          Words.of(
              "case.under", options(wanted.options()), wanted.verdict(), Wording.list(verdicts)));
    }
  }

  private static boolean agree(Map<String, String> reading, Map<String, String> wanted) {
    return reading.entrySet().stream()
        .allMatch(
            e -> !wanted.containsKey(e.getKey()) || e.getValue().equals(wanted.get(e.getKey())));
  }

  private static String options(Map<String, String> options) {
    return options.entrySet().stream()
        .map(e -> e.getKey() + ": " + e.getValue())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void adherence() {
    if (expected.to().isEmpty()) {
      return;
    }
    Set<String> actual = new HashSet<>();
    for (Phrase note : found.notes()) {
      if (note.key().equals("life.adheres")) {
        actual.addAll(List.of(note.parts().getFirst().toString().split(", ", -1)));
      }
    }
    if (!actual.equals(new HashSet<>(expected.to()))) {
      differences.add(
          Words.of(
              "case.differs",
              "to",
              Wording.list(expected.to()),
              Wording.list(new TreeSet<>(actual))));
    }
  }
}
