package org.detente.node.home;

import org.detente.node.Refusal;

/// Carries a refusal out of the steps of opening to the one place that returns it as a value; never
/// leaves this package.
final class Stopped extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal why;

  Stopped(Refusal why) {
    super(why.says(), null, false, false);
    this.why = why;
  }

  Refusal why() {
    return why;
  }
}
