package org.detente.agreement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The days on which a party does not work, as dated data.
///
/// @param weekend days of the week, at most six
/// @param days each with its name
/// @param through the last day for which they are known (inclusive); null where that is not said
public record Holidays(
    Set<DayOfWeek> weekend, Map<LocalDate, Holiday> days, @Nullable LocalDate through) {
  /// What holds where nothing is said of a party.
  public static final Holidays WEEKENDS =
      new Holidays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Map.of(), null);

  public Holidays {
    weekend = Set.copyOf(weekend);
    days = Map.copyOf(days);
  }

  /// A holiday's name, and the title of the source that says so.
  public record Holiday(String name, String source) {}

  /// Whether it is a working day, as far as is known.
  public boolean works(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek()) && !days.containsKey(day);
  }
}
