package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.detente.agreement.Agreement;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Restraint;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.EntryRef;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfRestraint;

/// What must be said beside a restraint's verdict: what is only alleged, what a permission leaves
/// open, how it stood before it was ended.
final class RestraintNotes {
  private final Agreement agreement;
  private final Restraint restraint;
  private final RestraintCourse course;
  private final Glance valid;

  RestraintNotes(Agreement agreement, Restraint restraint, RestraintCourse course, Glance valid) {
    this.agreement = agreement;
    this.restraint = restraint;
    this.course = course;
    this.valid = valid;
  }

  /// The notes as sentences, with the entries they rest on.
  List<Reason> notes() {
    List<Reason> notes = new ArrayList<>();
    String by = restraint.declarant().code();
    switch (course.verdicts().at(valid)) {
      case HOLDING -> {
        alleged(Evaluation::ofCondition, "restraint.alleged").ifPresent(notes::add);
        unclear(Evaluation::ofCondition, Untold::ofCondition, "restraint.unclear")
            .ifPresent(notes::add);
        alleged(Evaluation::ofRefrained, "restraint.alleged-done").ifPresent(notes::add);
        unclear(Evaluation::ofRefrained, Untold::ofRefrained, "restraint.unclear-done")
            .ifPresent(notes::add);
      }
      case TRIGGERED ->
          notes.add(
              Reason.of(
                  restraint.whenTriggered() == Restraint.WhenTriggered.WATCH
                      ? Phrase.of("restraint.watch")
                      : Phrase.of(departed() ? "restraint.departed" : "restraint.may-end", by)));
      case RELEASED -> notes.addAll(released());
      default -> {
        // the verdict says all
      }
    }
    if (course.missingMirror() && restraint.mirror() != null) {
      notes.add(Reason.of(Phrase.of("restraint.mirror-missing", restraint.mirror())));
    }
    return notes;
  }

  private boolean departed() {
    return course.counting().stream().allMatch(one -> one.holds().at(valid) == Hold.DEPARTED);
  }

  // While it holds, what is on record as an event of the kind meant is too little evidence of one.
  private Optional<Reason> alleged(Function<Evaluation, List<Sighting>> which, String key) {
    Set<EntryRef> entries = entries(which, Answer.TRUE);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(note(Phrase.of(key, entries.size(), restraint.declarant().code()), entries));
  }

  // Whether it is an event of the kind meant nobody says: that alleges nothing.
  private Optional<Reason> unclear(
      Function<Evaluation, List<Sighting>> which,
      BiFunction<Untold, Sighting, Set<String>> untold,
      String key) {
    Set<EntryRef> entries = entries(which, Answer.UNKNOWN);
    entries.removeAll(entries(which, Answer.TRUE));
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Set<String> fields = new TreeSet<>();
    for (RestraintCourse.Reading reading : course.counting()) {
      Untold rule = new Untold(agreement, restraint, reading.evaluation().under());
      which.apply(reading.evaluation()).stream()
          .filter(sighting -> entries.contains(sighting.fact().entry()))
          .forEach(sighting -> fields.addAll(untold.apply(rule, sighting)));
    }
    return Optional.of(
        note(
            Phrase.of(
                key,
                entries.size(),
                restraint.declarant().code(),
                Wording.list(fields),
                fields.size()),
            entries));
  }

  private Set<EntryRef> entries(Function<Evaluation, List<Sighting>> which, Answer meets) {
    Set<EntryRef> entries = new TreeSet<>();
    for (RestraintCourse.Reading reading : course.counting()) {
      which.apply(reading.evaluation()).stream()
          .filter(sighting -> valid.reaches(sighting.at()) && sighting.meets() == meets)
          .forEach(sighting -> entries.add(sighting.fact().entry()));
    }
    return entries;
  }

  private static Reason note(Phrase phrase, Set<EntryRef> entries) {
    return Leaves.leaf(phrase, List.of(), List.copyOf(entries));
  }

  private List<Reason> released() {
    Timeline<OfRestraint> verdicts = course.verdicts();
    Instant since = verdicts.since(valid).orElse(Instant.MIN);
    List<Reason> notes = new ArrayList<>();
    notes.add(
        Reason.of(
            Phrase.of("restraint.released-by", restraint.declarant().code(), Wording.date(since))));
    Set<OfRestraint> earlier = new LinkedHashSet<>();
    OfRestraint last = OfRestraint.NOT_YET;
    for (Timeline.Step<OfRestraint> step : verdicts.steps()) {
      if (step.from().isBefore(since)) {
        earlier.add(step.value());
        last = step.value();
      }
    }
    if (earlier.contains(OfRestraint.CONTESTED)) {
      notes.add(before("restraint.was-contested", OfRestraint.CONTESTED));
    }
    if (earlier.contains(OfRestraint.NOT_KEPT)) {
      notes.add(before("restraint.was-not-kept", OfRestraint.NOT_KEPT));
    }
    if (earlier.contains(OfRestraint.TRIGGERED)) {
      notes.add(before("restraint.was-triggered", OfRestraint.TRIGGERED));
    }
    if (last == OfRestraint.HOLDING || last == OfRestraint.ANNOUNCED) {
      notes.add(Reason.of(Phrase.of("restraint.without-trigger")));
    }
    return notes;
  }

  private Reason before(String key, OfRestraint verdict) {
    Timeline.Step<OfRestraint> first =
        course.verdicts().steps().stream()
            .filter(step -> step.value() == verdict)
            .findFirst()
            .orElseThrow();
    return Leaves.leaf(Phrase.of(key, Wording.date(first.from())), List.of(), first.causes());
  }
}
