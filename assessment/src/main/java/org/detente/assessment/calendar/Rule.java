package org.detente.assessment.calendar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.detente.assessment.course.Course.Deadline;
import org.detente.assessment.explain.Wording;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.Reason;
import org.detente.model.Verdict;
import org.detente.model.Words;

/// The rule that makes a date, in sentences: the reasons of the finding of that day.
public final class Rule {
  // What comes after that day is another change, which articles nobody has compared stands with the
  // articles, and that nothing was done by a day to come is no finding yet.
  private static final Set<String> NOT_OF_THE_RULE =
      Set.of(
          "explain.next",
          "explain.nothing-next",
          "explain.unchecked",
          "duty.would-show",
          "duty.would-not-show");

  private static final String LIFE = "life.state.";

  // Verdicts that come from the instrument; for the others it is far away how that came into force.
  private static final Set<String> OF_THE_INSTRUMENT = Set.of("ended", "resting");

  private Rule() {}

  /// A sentence that ends in the articles and entries it rests on.
  public record Sentence(String text, List<Citation> cites) {}

  /// The sentences, from the verdict's first reason down.
  public static List<Sentence> of(Change change) {
    return of(change.then(), change.to());
  }

  /// The sentences of a finding, from its first reason down.
  ///
  /// @param to what it comes to read
  static List<Sentence> of(Finding then, Verdict to) {
    boolean withLife = OF_THE_INSTRUMENT.contains(to.word());
    List<Sentence> sentences = new ArrayList<>();
    then.reason().because().stream()
        .filter(reason -> withLife || !reason.phrase().key().startsWith(LIFE))
        .forEach(reason -> add(reason, sentences));
    return List.copyOf(sentences);
  }

  /// The sentences alone.
  public static List<String> texts(Change change) {
    return of(change).stream().map(Sentence::text).toList();
  }

  private static void add(Reason reason, List<Sentence> sentences) {
    if (NOT_OF_THE_RULE.contains(reason.phrase().key())) {
      return;
    }
    // A bare verdict over its own reasons says nothing that they do not.
    String says = Words.of(reason.phrase());
    boolean bare = reason.cites().isEmpty() && reason.entries().isEmpty();
    if (!bare || reason.because().isEmpty()) {
      sentences.add(sentence(says, reason.cites(), reason.entries()));
    }
    reason.because().forEach(below -> add(below, sentences));
  }

  /// A sentence with what it rests on.
  static Sentence sentence(String says, List<Citation> cites, List<EntryRef> entries) {
    Set<String> rests = new LinkedHashSet<>();
    cites.forEach(cite -> rests.add(Words.of("finding.article", cite.article())));
    entries.forEach(entry -> rests.add(entry.toString()));
    String text = rests.isEmpty() ? says : Words.of("export.rests", says, Wording.list(rests));
    return new Sentence(text, cites);
  }

  /// A deadline and the reading that makes it, such as `before 2022-03-07 (five-days: dates; the
  /// verdict follows it)`.
  public static String told(Deadline deadline) {
    String date =
        Words.of(
            deadline.included() ? "export.deadline.by" : "export.deadline.before",
            Wording.date(deadline.at()));
    if (deadline.under().isEmpty()) {
      return date;
    }
    List<String> under = new ArrayList<>();
    deadline
        .under()
        .forEach((question, option) -> under.add(Words.of("export.choice", question, option)));
    if (!deadline.heldBy().isEmpty()) {
      under.add(Words.of("export.reading.held", Wording.list(deadline.heldBy())));
    } else if (deadline.hypothetical()) {
      under.add(Words.of("export.reading.nobody"));
    }
    String key = deadline.decides() ? "export.deadline.decides" : "export.deadline.under";
    return Words.of(key, date, Wording.list(under));
  }
}
