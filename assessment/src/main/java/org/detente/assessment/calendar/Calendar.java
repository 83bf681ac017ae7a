package org.detente.assessment.calendar;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.detente.assessment.Standpoint;
import org.detente.assessment.course.Course;
import org.detente.model.UtcCalendar;

/// Everything due or coming in a stretch of time: a pure function of the agreements, the ledger,
/// the two times and the stretch.
public final class Calendar {
  private Calendar() {}

  /// What is due or comes in `[from, until)`, in order of time.
  ///
  /// @param standpoint the agreements, and what is known
  /// @param asOf from which day it is told how things stand
  public static List<Coming> of(Standpoint standpoint, Instant asOf, Instant from, Instant until) {
    Days days = new Days(standpoint);
    // The last day in time may lie before the instant at which a deadline passes.
    Instant last = UtcCalendar.plus(until, Period.ofDays(1));
    List<Course> moving = standpoint.moving(from, last);
    List<Coming> comings =
        new ArrayList<>(new Exchanges(standpoint, days, asOf, from, until).of(moving));
    comings.addAll(
        Turns.of(standpoint, asOf)
            .of(Ahead.of(moving, days, from.minusNanos(1), until.minusNanos(1), Turns::turns)));
    Meetings meetings = new Meetings(asOf);
    standpoint.sittings(from, until).stream().map(meetings::of).forEach(comings::add);
    QuotaPeriods periods = new QuotaPeriods(asOf);
    standpoint.beginning(asOf, from, until).stream().map(periods::of).forEach(comings::add);
    return comings.stream().sorted(Coming.ORDER).toList();
  }
}
