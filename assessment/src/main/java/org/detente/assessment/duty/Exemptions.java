package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Amount;
import org.detente.agreement.Anchor;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.agreement.Duty;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Rows;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// Which exceptions of a duty match an event, and for how long they hold.
///
/// @param dossier what is known of the rule's own agreement
record Exemptions(Rule rule, Dossier dossier) {

  /// What was found.
  ///
  /// @param exempt the exceptions that match
  /// @param lapses when the time of the only one is over; null where it holds for good
  /// @param absent fields for want of which nobody can tell
  record Found(List<Duty.Exempt> exempt, @Nullable Instant lapses, List<String> absent) {}

  Found of(Fact event, Map<String, Value> row) {
    List<Duty.Exempt> exempt = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    Instant at = event.valid().from();
    for (Duty.Exempt exception : rule.owed().exceptions()) {
      if (!holds(exception.spell(), at)) {
        continue;
      }
      switch (exception.when().test(row)) {
        case TRUE -> exempt.add(exception);
        case UNKNOWN -> absent.addAll(Rows.absent(exception.when(), row));
        case FALSE -> {}
      }
    }
    @Nullable Instant lapses =
        exempt.size() == 1 ? lapses(exempt.getFirst().spell(), event, row).orElse(null) : null;
    return new Found(List.copyOf(exempt), lapses, List.copyOf(absent));
  }

  // An end that hangs on an act nobody has done has not come.
  private boolean holds(Duty.Spell spell, Instant at) {
    boolean begun =
        spell.from() == null
            || instant(spell.from()).filter(from -> !at.isBefore(from)).isPresent();
    boolean over =
        spell.until() != null
            && instant(spell.until()).filter(end -> !at.isBefore(end)).isPresent();
    return begun && !over;
  }

  private Optional<Instant> instant(Anchor anchor) {
    return dossier.instant(anchor);
  }

  // In days the exception holds to the end of the last of them, the event's own day not counted.
  private Optional<Instant> lapses(Duty.Spell spell, Fact event, Map<String, Value> row) {
    Amount lasts = spell.lasts();
    if (lasts == null) {
      return Optional.empty();
    }
    Instant from = event.valid().from();
    Instant over = new Reckoning(lasts, Counted.DAYS, MonthEnd.CLAMP).after(from).at();
    return isSettled(spell.settledBy(), row, from, over) ? Optional.empty() : Optional.of(over);
  }

  private boolean isSettled(
      Duty.@Nullable Settled settled, Map<String, Value> row, Instant from, Instant over) {
    return settled != null
        && dossier.observations(settled.event()).stream()
            .filter(fact -> !fact.valid().certainFrom().isBefore(from))
            .filter(fact -> fact.valid().certainFrom().isBefore(over))
            .anyMatch(fact -> speaksOfTheSame(fact, settled, row));
  }

  private static boolean speaksOfTheSame(Fact fact, Duty.Settled settled, Map<String, Value> row) {
    return fact.body() instanceof Body.Observation seen
        && settled.same().stream()
            .allMatch(field -> {
              Value value = row.get("event." + field);
              return value != null && value.equals(seen.fields().get(field));
            });
  }
}
