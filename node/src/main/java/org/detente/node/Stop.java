package org.detente.node;

import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.node.Refusal.Kind;
import org.detente.register.file.Trouble;

/// Carries reasons out of nested steps to the one place that returns them as a value; it never
/// leaves this room.
public final class Stop extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> reasons;

  /// Stops for these reasons.
  public Stop(List<Refusal> reasons) {
    super(reasons.getFirst().says(), null, false, false);
    this.reasons = List.copyOf(reasons);
  }

  /// At least one, in the order of files and lines.
  public List<Refusal> reasons() {
    return reasons;
  }

  /// Stops for one reason, in words of the catalogue.
  public static Stop at(Kind kind, String key, Object... parts) {
    return new Stop(List.of(Refusal.of(kind, key, parts)));
  }

  /// Stops if there is any trouble.
  public static void ifAny(List<Trouble> troubles) throws Stop {
    if (!troubles.isEmpty()) {
      throw new Stop(troubles.stream().map(it -> new Refusal(Kind.INPUT, it.message())).toList());
    }
  }

  /// The value; a ledger's refusal stops.
  public static <T> T value(Outcome<T> outcome) throws Stop {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> value;
      case Outcome.Refused<T>(var refusal) -> throw new Stop(List.of(Refusal.of(refusal)));
    };
  }
}
