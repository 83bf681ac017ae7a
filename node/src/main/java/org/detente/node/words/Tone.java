package org.detente.node.words;

import org.detente.model.Verdict;
import org.detente.model.Verdict.OfDuty;
import org.detente.model.Verdict.OfLife;
import org.detente.model.Verdict.OfLimit;
import org.detente.model.Verdict.OfParticipation;
import org.detente.model.Verdict.OfQuota;
import org.detente.model.Verdict.OfRestraint;

/// The few kinds of answer a reader tells apart at a glance. A surface gives each a sign and a
/// colour, and always the verdict's word beside them.
public enum Tone {
  /// in force, bound, within, met, holding
  HOLDS,
  /// at the limit, leaving, on one's own word, due
  NEAR,
  /// over, missed
  PAST,
  /// readings that are held differ
  CONTESTED,
  /// not known, stale; drawn as large as the known
  UNKNOWN,
  /// not yet, no longer, resting
  ENDED;

  public static Tone of(Verdict verdict) {
    return switch (verdict) {
      case OfLimit limit -> of(limit);
      case OfLife life -> of(life);
      case OfParticipation participation -> of(participation);
      case OfDuty duty -> of(duty);
      case OfQuota quota -> of(quota);
      case OfRestraint restraint -> of(restraint);
    };
  }

  private static Tone of(OfLimit verdict) {
    return switch (verdict) {
      case WITHIN -> HOLDS;
      case AT -> NEAR;
      case OVER -> PAST;
      case CONTESTED -> CONTESTED;
      case UNKNOWN -> UNKNOWN;
      case ENDED, NOT_YET_APPLICABLE, RESTING -> ENDED;
    };
  }

  private static Tone of(OfLife verdict) {
    return switch (verdict) {
      case IN_FORCE -> HOLDS;
      case OFFERED, SIGNED, PROVISIONALLY_APPLIED -> NEAR;
      case CONTESTED -> CONTESTED;
      case UNKNOWN -> UNKNOWN;
      case NOT_YET, DRAFTED, EXPIRED, TERMINATED, SUPERSEDED, ABANDONED, DECLINED, LAPSED, ENDED ->
          ENDED;
    };
  }

  private static Tone of(OfParticipation verdict) {
    return switch (verdict) {
      case BOUND -> HOLDS;
      case SIGNATORY, RATIFIED, LEAVING, ADHERING_VOLUNTARILY -> NEAR;
      case CONTESTED -> CONTESTED;
      case UNKNOWN -> UNKNOWN;
      case NONE, RESTING, LEFT, SUCCEEDED, FREE -> ENDED;
    };
  }

  private static Tone of(OfDuty verdict) {
    return switch (verdict) {
      case MET -> HOLDS;
      case DUE, MET_LATE, OUTSIDE_THE_RULE, WITHHELD -> NEAR;
      case MISSED -> PAST;
      case CONTESTED -> CONTESTED;
      case UNKNOWN -> UNKNOWN;
      case DORMANT, WAIVED, VOID, RESTING, NOT_APPLICABLE, ENDED -> ENDED;
    };
  }

  private static Tone of(OfQuota verdict) {
    return switch (verdict) {
      case AVAILABLE -> HOLDS;
      case USED_UP -> NEAR;
      case EXCEEDED -> PAST;
      case CONTESTED -> CONTESTED;
      case UNKNOWN -> UNKNOWN;
      case NOT_YET, RESTING, ENDED -> ENDED;
    };
  }

  private static Tone of(OfRestraint verdict) {
    return switch (verdict) {
      case HOLDING -> HOLDS;
      case ANNOUNCED, TRIGGERED -> NEAR;
      case NOT_KEPT -> PAST;
      case CONTESTED -> CONTESTED;
      case UNKNOWN -> UNKNOWN;
      case NOT_YET, NOT_BOUND, RELEASED, RESTING, ENDED -> ENDED;
    };
  }
}
