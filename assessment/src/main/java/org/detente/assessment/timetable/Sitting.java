package org.detente.assessment.timetable;

import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Scheduled;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Value;

/// One date of a timetable.
///
/// @param byRule as the rule makes it
/// @param when as it is, or is to be
/// @param turn whose turn it is; empty where it is nobody's
/// @param decided the entry that says when it is, or was; empty where only the rule does
public record Sitting(
    Agreement agreement,
    Scheduled row,
    When byRule,
    When when,
    Optional<Party> turn,
    Optional<Fact> decided) {

  /// Its name, which stays when its date moves: `timetable.review-conference/2020`.
  public String name() {
    return "timetable." + row.name() + "/" + instance();
  }

  private String instance() {
    String day = byRule.firstDay().toString();
    if (row.every() == null || row.every().toTotalMonths() % 12 == 0) {
      boolean yearly = row.every() == null || row.every().toTotalMonths() > 0;
      return yearly ? day.substring(0, 4) : day;
    }
    return day.substring(0, 7);
  }

  /// What makes the date.
  public Scheduled.FixedBy fixedBy() {
    return decided.isPresent() ? Scheduled.FixedBy.DECISION : row.fixedBy();
  }

  /// Whether it took place; empty where nobody said.
  public Optional<Boolean> held() {
    return decided.flatMap(Sitting::held);
  }

  private static Optional<Boolean> held(Fact decided) {
    return decided.body() instanceof Body.Other(_, Map<String, Value> fields)
            && fields.get("held") instanceof Value.Truth(boolean truth)
        ? Optional.of(truth)
        : Optional.empty();
  }

  /// Whether an entry says that the date is off.
  static boolean putsOff(Fact decided) {
    return held(decided).equals(Optional.of(false));
  }

  /// Whether it was not held and has no other date yet.
  public boolean isPutOff() {
    return decided.filter(Sitting::putsOff).isPresent();
  }
}
