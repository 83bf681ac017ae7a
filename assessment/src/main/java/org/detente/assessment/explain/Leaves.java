package org.detente.assessment.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict;

/// Parts that the explanations of all kinds of findings share: the readings, what comes next, what
/// nobody has checked.
public final class Leaves {
  private Leaves() {}

  /// A sentence with the articles and entries it rests on.
  public static Reason leaf(Phrase phrase, List<Citation> cites, List<EntryRef> entries) {
    return new Reason(phrase, cites, entries, List.of());
  }

  /// For each question that makes a difference, what it asks, and below it each reading with its
  /// holders and verdict.
  public static List<Reason> readings(Agreement agreement, List<Finding.Reading> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    String asks =
        readings.getFirst().under().keySet().stream()
            .map(question -> agreement.questions().get(question))
            .filter(question -> question != null)
            .map(Question::asks)
            .collect(Collectors.joining(" "));
    List<Reason> below = readings.stream().map(reading -> reading(agreement, reading)).toList();
    return List.of(new Reason(Phrase.of("question.asks", asks), List.of(), List.of(), below));
  }

  private static Reason reading(Agreement agreement, Finding.Reading reading) {
    String says = says(agreement, reading.under());
    Phrase verdict = Wording.verdict(reading.verdict());
    Phrase phrase =
        reading.hypothetical() || reading.heldBy().isEmpty()
            ? Phrase.of(
                reading.hypothetical() ? "question.hypothetical" : "question.unheld", verdict, says)
            : Phrase.of("question.held", verdict, says, Wording.list(reading.heldBy()));
    List<Citation> cites =
        reading.heldBy().stream()
            .filter(agreement.text()::containsKey)
            .map(agreement.text()::get)
            .toList();
    return leaf(phrase, cites, reading.positions());
  }

  /// What options of an agreement's questions say.
  ///
  /// @param under question to option
  public static String says(Agreement agreement, Map<String, String> under) {
    return under.entrySet().stream()
        .map(chosen -> says(agreement, chosen))
        .collect(Collectors.joining("; "));
  }

  private static String says(Agreement agreement, Map.Entry<String, String> chosen) {
    Question question = agreement.questions().get(chosen.getKey());
    Question.Option option = question == null ? null : question.options().get(chosen.getValue());
    return option == null || option.says().isEmpty() ? chosen.getValue() : option.says();
  }

  /// What comes of itself: the next change of a verdict, or that none is scheduled.
  public static <V extends Verdict> Reason next(Timeline<V> verdicts, Glance valid) {
    return verdicts
        .changeAfter(valid)
        .map(step ->
            leaf(
                Phrase.of("explain.next", Wording.date(step.from()), Wording.verdict(step.value())),
                List.of(),
                step.causes()))
        .orElse(Reason.of(Phrase.of("explain.nothing-next")));
  }

  /// The reason with a last line that names the articles, cited anywhere in it, whose wording
  /// nobody has compared.
  public static Reason withUnchecked(Reason reason) {
    Set<String> unchecked = new LinkedHashSet<>();
    collectUnchecked(reason, unchecked);
    if (unchecked.isEmpty()) {
      return reason;
    }
    List<Reason> because = new ArrayList<>(reason.because());
    because.add(Reason.of(Phrase.of("explain.unchecked", Wording.list(unchecked))));
    return new Reason(reason.phrase(), reason.cites(), reason.entries(), List.copyOf(because));
  }

  private static void collectUnchecked(Reason reason, Set<String> unchecked) {
    reason.cites().stream()
        .filter(cite -> !cite.checked())
        .map(Citation::article)
        .forEach(unchecked::add);
    reason.because().forEach(below -> collectUnchecked(below, unchecked));
  }
}
