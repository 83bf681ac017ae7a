package org.detente.assessment.cases;

import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Scheduled.FixedBy;
import org.detente.agreement.cases.Dated;
import org.detente.assessment.Standpoint;
import org.detente.assessment.calendar.Calendar;
import org.detente.assessment.calendar.Coming;
import org.detente.model.Facts;
import org.detente.model.UtcCalendar;
import org.detente.model.Words;

/// What a case expects of the calendar, held against it.
final class Dates {
  /// How far ahead a date is looked for: some texts meet every ten years.
  private static final Period AHEAD = Period.ofYears(12);

  private Dates() {}

  /// The difference in a sentence; empty where the expectation holds.
  static Optional<String> of(
      Agreement agreement, Collection<Agreement> all, Facts given, Dated expected) {
    Instant from = expected.asOf().valid();
    Standpoint standpoint = Standpoint.of(all, given, expected.asOf().known());
    Optional<Coming> next =
        Calendar.of(standpoint, from, from, UtcCalendar.plus(from, AHEAD)).stream()
            .filter(it -> it.instrument().equals(agreement.id()))
            .filter(it -> isOf(expected.rule(), it))
            .filter(it -> it.when().from().isAfter(from))
            .findFirst();
    if (next.isEmpty()) {
      return Optional.of(Words.of("case.no-date", expected.rule(), expected.on().text()));
    }
    Coming found = next.get();
    String date = found.when().text().split("/", 2)[0];
    if (!date.equals(expected.on().text())) {
      return Optional.of(Words.of("case.differs", "on", expected.on().text(), date));
    }
    FixedBy fixedBy = fixedBy(found.basis());
    return expected.fixedBy() == null || expected.fixedBy() == fixedBy
        ? Optional.empty()
        : Optional.of(
            Words.of("case.differs", "fixed-by", expected.fixedBy().word(), fixedBy.word()));
  }

  private static boolean isOf(String rule, Coming coming) {
    int bearer = rule.indexOf('@');
    String name = bearer < 0 ? rule : rule.substring(0, bearer);
    String local = coming.rule().split("/", 2)[0];
    return local.equals(rule)
        || (local.equals(name)
            && coming.shares().stream()
                .anyMatch(it -> it.by().code().equals(rule.substring(bearer + 1))));
  }

  private static FixedBy fixedBy(Coming.Basis basis) {
    return switch (basis) {
      case LAW, COMMITMENT, PLEDGE, NOTICE -> FixedBy.LAW;
      case PRACTICE -> FixedBy.PRACTICE;
      case DECISION, ACT -> FixedBy.DECISION;
    };
  }
}
