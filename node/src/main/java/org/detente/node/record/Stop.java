package org.detente.node.record;

import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.register.file.Trouble;

/// Carries reasons out of the steps of an append to the one place that returns them as a value;
/// never leaves this package.
final class Stop extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> reasons;

  private Stop(List<Refusal> reasons) {
    super(reasons.getFirst().says(), null, false, false);
    this.reasons = List.copyOf(reasons);
  }

  List<Refusal> reasons() {
    return reasons;
  }

  static Stop at(Kind kind, String key, Object... parts) {
    return new Stop(List.of(Refusal.of(kind, key, parts)));
  }

  /// Stops if there is any trouble.
  static void ifAny(List<Trouble> troubles) throws Stop {
    if (!troubles.isEmpty()) {
      throw new Stop(troubles.stream().map(it -> new Refusal(Kind.INPUT, it.message())).toList());
    }
  }

  /// The value; a ledger's refusal stops.
  static <T> T value(Outcome<T> outcome) throws Stop {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> value;
      case Outcome.Refused<T>(var refusal) -> throw new Stop(List.of(Refusal.of(refusal)));
    };
  }
}
