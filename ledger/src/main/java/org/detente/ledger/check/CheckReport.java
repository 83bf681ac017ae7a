package org.detente.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Refusal;
import org.detente.ledger.note.Checkpoint;

/// What a full check found.
///
/// @param checkpoint the head of the ledger, if it can be read at all
/// @param proved what holds
/// @param unchecked what could not be checked, for want of a key
/// @param damage what does not hold, each with its place
public record CheckReport(
    Optional<Checkpoint> checkpoint,
    List<Statement> proved,
    List<Statement> unchecked,
    List<Refusal> damage) {

  /// Copies the lists.
  public CheckReport {
    proved = List.copyOf(proved);
    unchecked = List.copyOf(unchecked);
    damage = List.copyOf(damage);
  }

  /// This report with something more that holds, and more damage before its own.
  public CheckReport with(List<Statement> holds, List<Refusal> more) {
    List<Statement> statements = new ArrayList<>(proved);
    statements.addAll(holds);
    List<Refusal> all = new ArrayList<>(more);
    all.addAll(damage);
    return new CheckReport(checkpoint, statements, unchecked, all);
  }

  /// This report with something more left open.
  public CheckReport leaving(List<Statement> open) {
    List<Statement> all = new ArrayList<>(unchecked);
    all.addAll(open);
    return new CheckReport(checkpoint, proved, all, damage);
  }

  /// 0 when everything was checked and holds, 1 when something could not be checked, 4 when
  /// something does not hold.
  public int exitCode() {
    if (!damage.isEmpty()) {
      return Refusal.Category.DAMAGED.exitCode();
    }
    return unchecked.isEmpty() ? 0 : 1;
  }
}
