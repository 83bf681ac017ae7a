package org.detente.model;

/// What a finding says, as one word. The words and their rules are the state tables of the
/// agreement language.
public sealed interface Verdict extends Word {

  /// Of a limit; the first that applies wins in the order of the language reference.
  enum OfLimit implements Verdict {
    /// the instrument has ended or the party has left; last value and its age stay visible
    ENDED,
    /// the dated value has not begun; the margin is shown, negative when above
    NOT_YET_APPLICABLE,
    /// the party's participation rests and it does not keep this limit
    RESTING,
    /// no evidence, stale evidence, or an interval that straddles the limit
    UNKNOWN,
    /// hi <= max
    WITHIN,
    /// lo = hi = max
    AT,
    /// lo > max
    OVER,
    /// readings that are held differ
    CONTESTED
  }

  /// Of an instrument's life.
  enum OfLife implements Verdict {
    NOT_YET,
    DRAFTED,
    OFFERED,
    SIGNED,
    PROVISIONALLY_APPLIED,
    IN_FORCE,
    EXPIRED,
    TERMINATED,
    SUPERSEDED,
    ABANDONED,
    DECLINED,
    LAPSED,
    ENDED,
    CONTESTED,
    UNKNOWN
  }

  /// Of one party's participation.
  enum OfParticipation implements Verdict {
    NONE,
    SIGNATORY,
    BOUND,
    RESTING,
    LEAVING,
    LEFT,
    FREE,
    ADHERING_VOLUNTARILY,
    CONTESTED,
    UNKNOWN
  }
}
