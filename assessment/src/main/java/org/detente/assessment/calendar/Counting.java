package org.detente.assessment.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Choice;
import org.detente.agreement.Deadline;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Duty;
import org.detente.agreement.Holidays;
import org.detente.model.Party;

/// How the time to a deadline is counted, and in whose calendar. Times are UTC.
///
/// @param unit empty where the readings differ in it
/// @param works the parties whose working days count; empty where those of nobody do
/// @param through up to which day their holidays are known (inclusive); empty where that is not
///   said, or does not matter
public record Counting(Optional<Counted> unit, List<Party> works, Optional<LocalDate> through) {

  /// How the deadline of a duty is counted; empty where nothing is.
  ///
  /// @param source the agreement whose rule it is
  static Optional<Counting> of(Agreement source, Duty.Owed owed, Party by, List<Party> to) {
    return counted(owed.deadline()).map(counted -> of(source, owed, counted, by, to));
  }

  private static Counting of(
      Agreement source, Duty.Owed owed, Choice<Counted> counted, Party by, List<Party> to) {
    if (!(counted instanceof Choice.Stated<Counted>(Counted unit))) {
      return new Counting(Optional.empty(), List.of(), Optional.empty());
    }
    List<Party> works = unit == Counted.WORKING_DAYS ? works(owed, by, to) : List.of();
    Optional<LocalDate> through =
        works.stream()
            .map(party -> source.holidays().getOrDefault(party, Holidays.WEEKENDS).through())
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo);
    return new Counting(Optional.of(unit), works, through);
  }

  private static List<Party> works(Duty.Owed owed, Party by, List<Party> to) {
    return switch (owed.workingDays()) {
      case BEARER -> List.of(by);
      case ADDRESSEES -> to;
      case BOTH -> Stream.concat(Stream.of(by), to.stream()).toList();
    };
  }

  private static Optional<Choice<Counted>> counted(Deadline deadline) {
    return switch (deadline) {
      case Deadline.Within within -> Optional.of(within.counted());
      case Deadline.AtLeast atLeast -> Optional.of(atLeast.counted());
      case Deadline.Window rule -> Optional.of(rule.counted());
      case Deadline.NoMeasure _ -> Optional.empty();
    };
  }
}
