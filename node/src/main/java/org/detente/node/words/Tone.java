package org.detente.node.words;

import org.detente.model.Verdict;
import org.detente.model.Verdict.OfLife;
import org.detente.model.Verdict.OfLimit;
import org.detente.model.Verdict.OfParticipation;

/// The few kinds of answer a reader tells apart at a glance. A surface gives each a sign and a
/// colour, and always the verdict's word beside them.
public enum Tone {
  /// in force, bound, within
  HOLDS,
  /// at the limit, leaving, on one's own word
  NEAR,
  /// over
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
      case SIGNATORY, LEAVING, ADHERING_VOLUNTARILY -> NEAR;
      case CONTESTED -> CONTESTED;
      case UNKNOWN -> UNKNOWN;
      case NONE, RESTING, LEFT, FREE -> ENDED;
    };
  }
}
