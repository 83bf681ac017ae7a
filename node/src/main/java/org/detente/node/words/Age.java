package org.detente.node.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.detente.model.ImpreciseDate;
import org.detente.model.Words;

/// How old evidence is on the day asked, counted from its valid date and said in the two largest
/// units that matter.
public final class Age {
  private Age() {}

  /// Such as `2 years 11 months old`, `12 days old` or `of this day`. Evidence dated to a month or
  /// year is as old as the end of it.
  public static String of(ImpreciseDate evidence, Instant asOf) {
    Period age = Period.between(day(evidence.certainFrom()), day(asOf));
    if (age.isNegative() || age.isZero()) {
      return Words.of("status.age.today");
    }
    if (age.getYears() > 0) {
      return age.getMonths() == 0
          ? Words.of("status.age.years", age.getYears())
          : Words.of("status.age.yearsMonths", age.getYears(), age.getMonths());
    }
    return age.getMonths() > 0
        ? Words.of("status.age.months", age.getMonths())
        : Words.of("status.age.days", age.getDays());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
