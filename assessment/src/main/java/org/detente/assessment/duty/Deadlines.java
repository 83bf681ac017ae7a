package org.detente.assessment.duty;

import java.time.Instant;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Deadline.Mark;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.agreement.Duty;
import org.detente.assessment.life.Gate;
import org.detente.assessment.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/// When the instances of a duty begin and by when they are to be performed, read one way.
///
/// @param gate whether the rule applies, over time
record Deadlines(Duty.Owed owed, Terms terms, Marks marks, Timeline<Gate> gate) {

  /// What the deadline is measured from; null without measure, or where it is not known. A date
  /// that only a notice could give is, without one, the event's own.
  @Nullable Instant mark(Occasion occasion, @Nullable Notice notice) {
    Mark mark = terms.mark();
    if (mark == null) {
      return null;
    }
    boolean ofNotice = notice == null && mark instanceof Mark.NoticeField;
    return ofNotice ? marks.arose(occasion) : marks.of(mark, occasion, notice).orElse(null);
  }

  /// When it begins to be due (inclusive).
  Instant start(Occasion occasion, @Nullable Notice notice) {
    Instant arose = marks.arose(occasion);
    Due bare = bare(occasion, notice);
    return terms.before() && bare != null && bare.at().isBefore(arose) ? bare.at() : arose;
  }

  /// Its deadline; null without measure.
  @Nullable Due due(Occasion occasion, @Nullable Notice notice) {
    Due bare = bare(occasion, notice);
    boolean stands = !terms.before() && !owed.clockRuns();
    return bare != null && stands ? States.withStops(bare, start(occasion, notice), gate) : bare;
  }

  // The deadline as it is before any standstill of the clock.
  private @Nullable Due bare(Occasion occasion, @Nullable Notice notice) {
    Instant mark = mark(occasion, notice);
    return mark == null ? null : terms.due(mark).orElse(null);
  }

  /// Whether a notice comes when even a late performance does not count any more.
  boolean pastCure(Occasion occasion, Notice notice) {
    Due due = owed.cureUntil() == null ? null : due(occasion, notice);
    if (owed.cureUntil() == null || due == null || due.at().equals(Instant.MAX)) {
      return false;
    }
    Instant given = marks.given(notice);
    Instant over =
        new Reckoning(owed.cureUntil(), Counted.HOURS, MonthEnd.CLAMP).after(due.at()).at();
    return !due.inTime(given) && !given.isBefore(over);
  }
}
