package org.detente.agreement;

import java.time.Period;
import java.util.List;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// What a text or a practice sets dates for without anybody owing a message by then: review
/// conferences, meetings, the turns of a chair.
///
/// @param name as in `timetable.<name>`
/// @param first the first date that the rule makes
/// @param every how long after one date the next follows, each measured from the first; null where
///   there is but one
/// @param monthEnd what becomes of a day that a month lacks
/// @param fixedBy what makes the date
/// @param toThe how finely the rule gives the date
/// @param within for how long from the date on it may be at any time; null where it is at the date
/// @param turns whose turn it is, from the first date on, round and round; empty where nobody's
/// @param lead how long before each date its own is: the last day from which on so long is left;
///   null where it is the date itself
public record Scheduled(
    String name,
    String title,
    Kind kind,
    List<Citation> cites,
    Anchor first,
    @Nullable Period every,
    Deadline.MonthEnd monthEnd,
    FixedBy fixedBy,
    Unit toThe,
    @Nullable Period within,
    List<Party> turns,
    @Nullable Period lead) {

  /// The dates at which a term renews itself, which need no row in a file.
  public static final String RENEWAL = "renewal";

  /// The last days for a notice that it is not to.
  public static final String NOTICE_OF_NON_RENEWAL = "notice-of-non-renewal";

  /// The kind of the entries that say when it is, or was.
  public static final String MEETING = "meeting";

  /// What comes.
  public enum Kind implements Word {
    /// a conference that looks back on how an instrument was kept
    REVIEW,
    MEETING,
    /// a chair or a depositary's task passes on
    ROTATION,
    /// a term goes on for another
    RENEWAL
  }

  /// What makes the date.
  public enum FixedBy implements Word {
    /// the text
    LAW,
    /// what was done so far; nothing in the text
    PRACTICE,
    /// the parties, each time
    DECISION
  }

  /// How finely a rule gives a date.
  public enum Unit implements Word {
    DAY,
    MONTH,
    YEAR
  }
}
