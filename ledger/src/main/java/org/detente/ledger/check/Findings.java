package org.detente.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.note.Checkpoint;

/// What a check has found so far.
final class Findings {
  private final List<Statement> proved = new ArrayList<>();
  private final List<Statement> unchecked = new ArrayList<>();
  private final List<Refusal> damage = new ArrayList<>();

  void proved(StatementCode code, Object... facts) {
    proved.add(Statement.of(code, facts));
  }

  void unchecked(StatementCode code, Object... facts) {
    unchecked.add(Statement.of(code, facts));
  }

  void damage(RefusalCode code, Object... facts) {
    damage.add(Refusal.of(code, facts));
  }

  /// What is no damage in itself, such as a malformed note, is damage of its place.
  void damage(String place, Refusal refusal) {
    damage.add(
        refusal.category() == Refusal.Category.DAMAGED
            ? refusal
            : Refusal.of(RefusalCode.CHECKPOINT_BROKEN, place, refusal.message()));
  }

  /// Takes over what another check has found.
  void add(CheckReport report) {
    proved.addAll(report.proved());
    unchecked.addAll(report.unchecked());
    damage.addAll(report.damage());
  }

  /// Whether something does not hold.
  boolean isDamaged() {
    return !damage.isEmpty();
  }

  /// The value, or its refusal noted as damage.
  <T> Optional<T> orDamage(String place, Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> Optional.of(value);
      case Outcome.Refused<T>(Refusal refusal) -> {
        damage(place, refusal);
        yield Optional.empty();
      }
    };
  }

  CheckReport report(Optional<Checkpoint> checkpoint) {
    return new CheckReport(checkpoint, proved, unchecked, damage);
  }
}
