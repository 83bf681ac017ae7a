package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.detente.agreement.Restraint;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.EntryRef;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfRestraint;

/// What must be said beside a restraint's verdict: what is only alleged, what a permission leaves
/// open, how it stood before it was ended.
final class RestraintNotes {
  private final Restraint restraint;
  private final RestraintCourse course;
  private final Instant valid;

  RestraintNotes(Restraint restraint, RestraintCourse course, Instant valid) {
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
        alleged(Evaluation::ofRefrained, "restraint.alleged-done").ifPresent(notes::add);
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

  // While it holds, whatever is on record and may be an event of the kind meant is too little
  // evidence of one.
  private Optional<Reason> alleged(Function<Evaluation, List<Sighting>> which, String key) {
    Set<EntryRef> entries = new LinkedHashSet<>();
    for (RestraintCourse.Reading reading : course.counting()) {
      which.apply(reading.evaluation()).stream()
          .filter(sighting -> !sighting.at().isAfter(valid))
          .forEach(sighting -> entries.add(sighting.fact().entry()));
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Leaves.leaf(
                Phrase.of(key, entries.size(), restraint.declarant().code()),
                List.of(),
                entries.stream().sorted().toList()));
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
