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
    /// it has consented to be bound, and is not yet
    RATIFIED,
    BOUND,
    RESTING,
    LEAVING,
    LEFT,
    /// it is a party no more under this name; who succeeds to it, the file says
    SUCCEEDED,
    FREE,
    ADHERING_VOLUNTARILY,
    CONTESTED,
    UNKNOWN;

    /// Whether what others owe may be owed to it: it is in, or nobody can say that it is not.
    public boolean isWithin() {
      return switch (this) {
        case NONE, SIGNATORY, RATIFIED, LEFT, SUCCEEDED, FREE -> false;
        case BOUND, RESTING, LEAVING, ADHERING_VOLUNTARILY, CONTESTED, UNKNOWN -> true;
      };
    }
  }

  /// Of one instance of a duty.
  enum OfDuty implements Verdict {
    /// nothing has brought it about, or it has not begun
    DORMANT,
    /// begun, not yet performed, and still in time
    DUE,
    MET,
    /// past its instant, and this ledger would show a performance, or a party says there was none
    MISSED,
    /// past its instant, and this ledger is not one in which a performance would show
    UNKNOWN,
    /// performed after its instant
    MET_LATE,
    /// a rule of practice that this time was not followed
    OUTSIDE_THE_RULE,
    /// the addressee waived it
    WAIVED,
    /// what brought it about was cancelled or taken back
    VOID,
    /// the bearer's participation, or the instrument, rests
    RESTING,
    /// the bearer claims a ground for not performing
    WITHHELD,
    /// an exception applies
    NOT_APPLICABLE,
    /// its instrument has ended
    ENDED,
    /// readings, or the parties, differ
    CONTESTED
  }

  /// Of a quota in one of its periods.
  enum OfQuota implements Verdict {
    /// the instrument, the first period or a size has not begun
    NOT_YET,
    /// less is used than there is
    AVAILABLE,
    /// exactly as much is used as there is
    USED_UP,
    /// more is used than there is
    EXCEEDED,
    /// the size is not known, or a use may not show
    UNKNOWN,
    RESTING,
    ENDED,
    CONTESTED
  }

  /// Of a restraint or a red line.
  enum OfRestraint implements Verdict {
    /// nobody has declared it
    NOT_YET,
    /// it binds the parties of an instrument, and this one is none, or none of those it binds
    NOT_BOUND,
    /// declared, to begin later
    ANNOUNCED,
    /// declared, and its condition has not occurred in any reading; of a red line, not crossed
    HOLDING,
    /// its condition occurred in every reading with enough evidence: the declarant may end it
    TRIGGERED,
    /// the declarant ended it
    RELEASED,
    /// the declarant did what it forswore while it held
    NOT_KEPT,
    RESTING,
    /// its instrument ended in another way
    ENDED,
    /// the condition occurred in some readings and not in all
    CONTESTED,
    UNKNOWN
  }
}
