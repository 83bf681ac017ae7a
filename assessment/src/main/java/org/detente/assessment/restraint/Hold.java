package org.detente.assessment.restraint;

import org.detente.model.Verdict.OfRestraint;

/// Where a restraint stands inside the pass, a little finer than the verdict that is shown.
enum Hold {
  NOT_YET(OfRestraint.NOT_YET),
  ANNOUNCED(OfRestraint.ANNOUNCED),
  HOLDING(OfRestraint.HOLDING),
  TRIGGERED(OfRestraint.TRIGGERED),
  /// triggered, and the declarant has since done what it forswore, as it then might
  DEPARTED(OfRestraint.TRIGGERED),
  NOT_KEPT(OfRestraint.NOT_KEPT),
  RELEASED(OfRestraint.RELEASED),
  ENDED(OfRestraint.ENDED);

  private final OfRestraint verdict;

  Hold(OfRestraint verdict) {
    this.verdict = verdict;
  }

  OfRestraint verdict() {
    return verdict;
  }

  /// Whether whoever holds "while you hold" need hold no longer. What is merely triggered still
  /// holds.
  boolean isLost() {
    return switch (this) {
      case DEPARTED, NOT_KEPT, RELEASED, ENDED -> true;
      case NOT_YET, ANNOUNCED, HOLDING, TRIGGERED -> false;
    };
  }

  /// Whether nothing follows it.
  boolean isOver() {
    return this == RELEASED || this == ENDED;
  }
}
