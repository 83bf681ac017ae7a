package org.detente.assessment.calendar;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.agreement.Scheduled;
import org.detente.assessment.calendar.Coming.Basis;
import org.detente.assessment.calendar.Coming.Share;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timetable.Sitting;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Words;

/// Meetings, review conferences and turns of a chair.
///
/// @param asOf from which day it is told how things stand
record Meetings(Instant asOf) {
  static final Phrase PUT_OFF = Phrase.of("calendar.state.put-off");

  Coming of(Sitting sitting) {
    Scheduled row = sitting.row();
    String id = sitting.agreement().id();
    SortedSet<Party> all = new TreeSet<>(sitting.agreement().parties().keySet());
    return new Coming(
        id + "/" + sitting.name(),
        kind(row.kind()),
        id,
        sitting.name(),
        Phrase.of("calendar.what", row.title()),
        sitting.when(),
        basis(sitting),
        sitting.turn().map(it -> new Share(null, it, List.of(), null)).stream().toList(),
        all,
        Optional.empty(),
        List.of(),
        List.of(),
        sitting.isPutOff() ? PUT_OFF : Phrase.of("calendar.state." + state(sitting)),
        isOpen(sitting),
        why(sitting),
        sitting.decided().map(fact -> List.of(fact.entry())).orElse(List.of()));
  }

  private static Coming.Kind kind(Scheduled.Kind kind) {
    return switch (kind) {
      case REVIEW -> Coming.Kind.REVIEW;
      case MEETING -> Coming.Kind.MEETING;
      case ROTATION -> Coming.Kind.ROTATION;
      case RENEWAL -> Coming.Kind.RENEWAL;
    };
  }

  private static Basis basis(Sitting sitting) {
    return switch (sitting.fixedBy()) {
      case LAW -> Turns.basis(sitting.agreement());
      case PRACTICE -> Basis.PRACTICE;
      case DECISION -> Basis.DECISION;
    };
  }

  private boolean isOpen(Sitting sitting) {
    return sitting.isPutOff() || (sitting.held().isEmpty() && sitting.when().until().isAfter(asOf));
  }

  private String state(Sitting sitting) {
    boolean over = !sitting.when().until().isAfter(asOf);
    if (over && sitting.row().kind() == Scheduled.Kind.RENEWAL) {
      return "past";
    }
    if (over) {
      return sitting.held().isPresent() ? "held" : "unknown";
    }
    if (sitting.decided().isPresent()) {
      return "convened";
    }
    boolean begun = !sitting.when().isFixed() && sitting.when().from().isBefore(asOf);
    return begun ? "perhaps" : "ahead";
  }

  private static List<Rule.Sentence> why(Sitting sitting) {
    Scheduled row = sitting.row();
    List<Rule.Sentence> why = new ArrayList<>();
    String key = "calendar.rule." + row.fixedBy().word();
    String rule =
        row.every() == null
            ? Words.of(key + ".once", sitting.byRule().text())
            : Words.of(key, sitting.byRule().text(), every(row.every()));
    why.add(Rule.sentence(rule, row.cites(), List.of()));
    sitting
        .decided()
        .ifPresent(fact ->
            why.add(
                Rule.sentence(
                    sitting.isPutOff()
                        ? Words.of("calendar.put-off")
                        : Words.of("calendar.decided", sitting.when().text()),
                    List.of(),
                    List.of(fact.entry()))));
    return why;
  }

  private static String every(Period period) {
    return period.equals(Period.ofYears(1))
        ? Words.of("calendar.every.year")
        : Words.of("calendar.every", Words.of(Wording.period(period)));
  }
}
