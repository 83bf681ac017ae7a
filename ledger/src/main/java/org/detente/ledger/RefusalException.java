package org.detente.ledger;

/// Carries a refusal out of nested private steps to the [Outcome#of] around them; no public method
/// lets it out, save [Outcome#orStop], which exists for such steps. It has no stack trace, since a
/// refusal is not a fault.
public final class RefusalException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /// Stops at this refusal.
  public RefusalException(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /// Stops at a refusal made here.
  public RefusalException(RefusalCode code, Object... facts) {
    this(Refusal.of(code, facts));
  }

  /// The refusal carried.
  public Refusal refusal() {
    return refusal;
  }
}
