package org.detente.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Why a finding reads as it does, worked out when it is first read: of the thousands of findings
/// of a day a reader opens one or two.
///
/// Two are equal when their reasons are. Safe for many threads; two that read at once may both work
/// it out.
public final class Explanation {
  private final Supplier<Reason> telling;
  private volatile @Nullable Reason told;

  private Explanation(Supplier<Reason> telling) {
    this.telling = telling;
  }

  /// @param telling gives the same reason whenever it is asked
  public static Explanation of(Supplier<Reason> telling) {
    return new Explanation(telling);
  }

  public Reason reason() {
    Reason reason = told;
    if (reason == null) {
      reason = telling.get();
      told = reason;
    }
    return reason;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Explanation that && reason().equals(that.reason());
  }

  @Override
  public int hashCode() {
    return reason().hashCode();
  }

  @Override
  public String toString() {
    return reason().toString();
  }
}
