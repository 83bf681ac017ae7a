package org.detente.assessment.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.detente.agreement.Duty;
import org.detente.agreement.Holidays;
import org.detente.model.Party;

/// The days on which all of some parties work.
///
/// @param holidays those of each party that counts
record WorkingDays(List<Holidays> holidays) {
  // No row of days off is longer than this; who gives a longer one is read as working again.
  private static final int LONGEST_PAUSE = 60;

  /// Nobody has holidays but weekends.
  static final WorkingDays PLAIN = new WorkingDays(List.of(Holidays.WEEKENDS));

  /// Those that count for a duty.
  static WorkingDays of(Subject subject) {
    Duty.WorkingDays whose = subject.rule().owed().workingDays();
    List<Party> parties = new ArrayList<>();
    if (whose != Duty.WorkingDays.ADDRESSEES) {
      parties.add(subject.bearer());
    }
    if (whose != Duty.WorkingDays.BEARER) {
      parties.addAll(subject.addressees());
    }
    return new WorkingDays(
        parties.stream()
            .map(party -> subject.rule().source().holidays().getOrDefault(party, Holidays.WEEKENDS))
            .toList());
  }

  /// The day that lies so many working days after another, which is not counted itself; before it
  /// where the number is negative. Two parties whose weeks share no day step by calendar days.
  LocalDate step(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = Math.abs(days); left > 0; left--) {
      int tried = 0;
      do {
        day = day.plusDays(Integer.signum(days));
        tried++;
      } while (!works(day) && tried < LONGEST_PAUSE);
    }
    return day;
  }

  private boolean works(LocalDate day) {
    return holidays.stream().allMatch(one -> one.works(day));
  }

  /// The last day for which the holidays of all are known; empty where none says.
  Optional<LocalDate> through() {
    return holidays.stream()
        .map(Holidays::through)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }
}
