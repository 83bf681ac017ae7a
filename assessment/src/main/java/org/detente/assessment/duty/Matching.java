package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Deadline.Mark;
import org.detente.agreement.Duty;
import org.detente.agreement.Predicate;
import org.detente.assessment.fold.Rows;
import org.detente.model.Value;

/// Which notice answers which occasion toward one addressee, or toward all at once: each occasion,
/// in order of time, takes the earliest notice that matches and is still free.
final class Matching {
  private final Duty.Owed owed;
  private final Terms terms;
  private final Marks marks;
  private final Deadlines deadlines;
  private final List<Notice> notices;
  private final Set<Notice> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<List<Object>, Predicate.Answer> matches = new HashMap<>();

  private enum Fit {
    FITS,
    PERHAPS,
    LATER,
    NOT
  }

  /// @param notices those that reach the addressees, earliest first
  Matching(Duty.Owed owed, Deadlines deadlines, List<Notice> notices) {
    this.owed = owed;
    this.terms = deadlines.terms();
    this.marks = deadlines.marks();
    this.deadlines = deadlines;
    this.notices = notices;
  }

  /// The answer to the next occasion.
  Answers.Answer next(Occasion occasion) {
    Set<String> absent = new LinkedHashSet<>();
    List<Notice> perhaps = new ArrayList<>();
    List<Notice> later = new ArrayList<>();
    for (Notice notice : notices) {
      if (!owed.answers().many() && taken.contains(notice)) {
        continue;
      }
      switch (fit(notice, occasion)) {
        case FITS -> {
          taken.add(notice);
          return new Answers.Answer(notice, List.of(), List.of(), List.copyOf(later), List.of());
        }
        case PERHAPS -> {
          perhaps.add(notice);
          absent.addAll(absent(notice, occasion));
        }
        case LATER -> later.add(notice);
        case NOT -> {}
      }
    }
    return new Answers.Answer(
        null, List.copyOf(absent), List.copyOf(perhaps), List.copyOf(later), List.of());
  }

  // What comes when lateness cannot be made good any more tells something and performs nothing.
  private Fit fit(Notice notice, Occasion occasion) {
    Fit fit = inItself(notice, occasion);
    return fit == Fit.FITS && deadlines.pastCure(occasion, notice) ? Fit.LATER : fit;
  }

  private Fit inItself(Notice notice, Occasion occasion) {
    if (owed.answers().byName() && !occasion.isNamed(notice.fact().answers())) {
      return Fit.NOT;
    }
    Mark describes = owed.answers().describes();
    if (describes != null) {
      return marks
              .of(describes, occasion, null)
              .filter(day -> notice.describes(day, owed.answers().in()))
              .isPresent()
          ? matched(notice, occasion, Fit.FITS)
          : Fit.NOT;
    }
    if (terms.before()) {
      return isBefore(notice, limit(occasion))
          ? covers(notice, occasion) ? matched(notice, occasion, Fit.FITS) : Fit.NOT
          : matched(notice, occasion, Fit.LATER);
    }
    boolean inAdvance = terms.limit() == null && owed.match() != null;
    boolean tooSoon = !inAdvance && notice.given().late().isBefore(marks.arose(occasion));
    return tooSoon || !covers(notice, occasion) ? Fit.NOT : matched(notice, occasion, Fit.FITS);
  }

  // Something due no later than an event is given in time at its very instant too.
  private boolean isBefore(Notice notice, Instant limit) {
    Instant given = marks.given(notice);
    return given.isBefore(limit) || terms.due(limit).filter(due -> due.inTime(given)).isPresent();
  }

  // Until when a notice before an event still counts: the event itself, whatever the hours are
  // counted from.
  private Instant limit(Occasion occasion) {
    Mark mark = terms.mark();
    return mark == null || mark instanceof Mark.NoticeField
        ? marks.arose(occasion)
        : marks.of(mark, occasion, null).orElse(marks.arose(occasion));
  }

  /// Whether a notice still holds when the event occurs.
  private boolean covers(Notice notice, Occasion occasion) {
    Duty.Covers covers = owed.covers();
    if (covers == null) {
      return true;
    }
    Instant arose = marks.arose(occasion);
    return window(covers, notice, occasion)
        .filter(window -> !arose.isBefore(window.getFirst()) && arose.isBefore(window.getLast()))
        .isPresent();
  }

  /// The stretch `[first, last)` for which a notice holds; empty where it lacks the date it runs
  /// from.
  Optional<List<Instant>> window(Duty.Covers covers, Notice notice, Occasion occasion) {
    Reckoning length = new Reckoning(covers.length(), covers.counted(), terms.monthEnd());
    return marks
        .of(covers.from(), occasion, notice)
        .map(from -> List.of(from, length.lasts(from, covers.firstDayIncluded())));
  }

  private Fit matched(Notice notice, Occasion occasion, Fit fit) {
    Predicate.Test match = owed.match();
    if (match == null) {
      return fit == Fit.LATER && !owed.answers().byName() ? Fit.NOT : fit;
    }
    return switch (matches.computeIfAbsent(
        key(match, notice, occasion), key -> match.test(both(notice, occasion)))) {
      case TRUE -> fit;
      case UNKNOWN -> fit == Fit.LATER ? Fit.NOT : Fit.PERHAPS;
      case FALSE -> Fit.NOT;
    };
  }

  // Alike notices and events match alike: a predicate is asked once for each pair of values.
  private static List<Object> key(Predicate.Test match, Notice notice, Occasion occasion) {
    List<Object> key = new ArrayList<>();
    for (String name : match.names()) {
      Value value = occasion.row().get(name);
      Value other = value == null ? notice.row().get(name) : value;
      key.add(other == null ? name : other);
    }
    return key;
  }

  private static Map<String, Value> both(Notice notice, Occasion occasion) {
    Map<String, Value> row = new HashMap<>(occasion.row());
    row.putAll(notice.row());
    return row;
  }

  private List<String> absent(Notice notice, Occasion occasion) {
    Predicate.Test match = owed.match();
    return match == null ? List.of() : Rows.absent(match, both(notice, occasion));
  }
}
