package org.detente.assessment.timetable;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.agreement.Life;
import org.detente.agreement.Scheduled;
import org.detente.agreement.Scheduled.FixedBy;
import org.detente.agreement.Scheduled.Kind;
import org.detente.agreement.Scheduled.Unit;
import org.detente.assessment.explain.Wording;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// The dates of a term that renews itself, which no row of a file sets: when it goes on, and before
/// each of these the last day for a notice that it is not to.
public final class Renewals {
  private Renewals() {}

  /// The rows; none of a term that does not renew itself, or has not begun.
  ///
  /// @param first the first end at which it renews itself
  public static List<Scheduled> rows(Agreement agreement, Optional<Instant> first) {
    Life.Renewal rule = agreement.life().term().renews();
    if (rule == null || first.isEmpty()) {
      return List.of();
    }
    List<Scheduled> rows = new ArrayList<>();
    rows.add(row(agreement, rule, first.get(), Scheduled.RENEWAL, null));
    if (!rule.notice().isZero()) {
      rows.add(row(agreement, rule, first.get(), Scheduled.NOTICE_OF_NON_RENEWAL, rule.notice()));
    }
    return List.copyOf(rows);
  }

  private static Scheduled row(
      Agreement agreement, Life.Renewal rule, Instant first, String name, @Nullable Period lead) {
    return new Scheduled(
        name,
        Words.of("calendar." + name, Words.of(Wording.period(rule.by()))),
        Kind.RENEWAL,
        agreement.life().term().cites(),
        new Anchor.Dated(first, Period.ZERO),
        rule.by(),
        MonthEnd.CLAMP,
        FixedBy.LAW,
        Unit.DAY,
        null,
        List.of(),
        lead);
  }
}
