package org.detente.agreement.check;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Duty;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.jspecify.annotations.Nullable;

/// A duty with a time of its own, and an exception that holds for a time, end after they begin
/// (E418), as far as the file alone tells: where both ends are dates, or hang on one act.
final class SpellsRun implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed) {
        if (endsFirst(owed.span().from(), owed.span().until())) {
          Rules.in(List.of("duties", duty.name()), duty.cites(), problems)
              .add(
                  Defect.DUTY_ENDS_FIRST,
                  places.value("duties", duty.name(), "until"),
                  duty.name());
        }
        for (Duty.Exempt exempt : owed.exceptions()) {
          if (endsFirst(exempt.spell().from(), exempt.spell().until())) {
            Rules.in(
                    List.of("duties", duty.name(), "exceptions", exempt.name()),
                    exempt.cites(),
                    problems)
                .add(
                    Defect.SPELL_ENDS_FIRST,
                    places.value("duties", duty.name(), "exceptions", exempt.name(), "until"),
                    exempt.name());
          }
        }
      }
    }
  }

  /// Whether one ends before, or when, the other begins, as far as the file alone tells.
  static boolean areApart(Duty.Spell one, Duty.Spell other) {
    return endsFirst(one.from(), other.until()) || endsFirst(other.from(), one.until());
  }

  private static boolean endsFirst(@Nullable Anchor from, @Nullable Anchor until) {
    return from != null && until != null && Anchors.isBy(until, from);
  }
}
