package org.detente.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer of one rule for one bearer at one point of both times, with its reasons.
///
/// @param id such as `new-start/limits.launchers@US`
/// @param bearer who is bound; null for an instrument's own life
/// @param addressee to whom it is owed, where that is one party
/// @param count figures of a limit or a quota; null for other kinds
/// @param timing the deadline of a duty and its performance; null for other kinds
/// @param since when this verdict began (valid axis, inclusive); null where it has no beginning
/// @param sinceAtLatest whether it may have begun earlier: of what began it no more is known than
///   the day by which it had happened
/// @param newestEvidence the valid date of the newest evidence used
/// @param stale whether that evidence is too old to count
/// @param notes remarks to show beside the verdict
/// @param cites the articles the rule rests on
/// @param accounts what others say of the same quantity, beside the verdict and never in it
/// @param entries the entries the verdict rests on, in order
/// @param readings the verdict under each reading, where there is a question
/// @param next when and to what the verdict changes if nothing further happens; null when it does
///   not
/// @param explanation why it reads so
public record Finding(
    String id,
    Kind kind,
    String instrument,
    @Nullable Party bearer,
    @Nullable Party addressee,
    Force force,
    Verdict verdict,
    @Nullable Count count,
    @Nullable Timing timing,
    @Nullable Instant since,
    boolean sinceAtLatest,
    @Nullable ImpreciseDate newestEvidence,
    boolean stale,
    List<Phrase> notes,
    List<Citation> cites,
    List<Account> accounts,
    List<EntryRef> entries,
    List<Reading> readings,
    @Nullable Next next,
    Explanation explanation) {

  /// The same with the explanation of another instant at which it reads so.
  public Finding with(Explanation other) {
    return new Finding(
        id,
        kind,
        instrument,
        bearer,
        addressee,
        force,
        verdict,
        count,
        timing,
        since,
        sinceAtLatest,
        newestEvidence,
        stale,
        notes,
        cites,
        accounts,
        entries,
        readings,
        next,
        other);
  }

  public Reason reason() {
    return explanation.reason();
  }

  /// What kind of rule the finding is about.
  public enum Kind implements Word {
    LIMIT,
    DUTY,
    QUOTA,
    RESTRAINT,
    LIFE
  }

  /// Figures of a limit, or of a quota in the period that runs.
  ///
  /// @param value the count of the newest evidence, or what is used, as an interval; null when
  ///   nothing was ever known
  /// @param bound the greatest number allowed: in force, or the next to come; null when there is
  ///   none
  public record Count(@Nullable Range value, @Nullable Long bound) {
    /// bound - hi; null when either is unknown. Negative means above.
    public @Nullable Long margin() {
      return value == null || bound == null || value.hi() == null ? null : bound - value.hi();
    }
  }

  /// The deadline of a duty's instance, in the reading that decides, and its performance. All
  /// instants are of the valid axis.
  ///
  /// @param start when the instance began to be due (inclusive); null for a duty without one
  /// @param bound the deadline; null without measure, or where it is not known
  /// @param boundIncluded whether the deadline's own instant is still in time
  /// @param boundLatest the deadline where what it is measured from happened as late as its entry
  ///   allows, which gives no more than a day; null where that is `bound`
  /// @param alarm the earliest deadline of any reading, for calendars; as `bound` where the file
  ///   says that a calendar follows the default
  /// @param margin deadline less performance; negative means late
  /// @param lead event less performance, of a duty due before an event
  /// @param performedAt when it was performed
  /// @param performedBy the latest instant at which it may have been, where no more is known
  public record Timing(
      @Nullable Instant start,
      @Nullable Instant bound,
      boolean boundIncluded,
      @Nullable Instant boundLatest,
      @Nullable Instant alarm,
      @Nullable Duration margin,
      @Nullable Duration lead,
      @Nullable Instant performedAt,
      @Nullable Instant performedBy) {
    /// The last instant that is in time; null where there is no deadline.
    public @Nullable Instant lastInstant() {
      return bound == null || boundIncluded ? bound : bound.minusNanos(1);
    }
  }

  /// A count known to lie in `[lo, hi]`, both inclusive; no `hi` means no upper bound is known.
  public record Range(long lo, @Nullable Long hi) {}

  /// What a party or publisher says of the same quantity, in its own terms as we paraphrase them.
  public record Account(Party by, String says, List<EntryRef> entries) {}

  /// The verdict under one combination of options.
  ///
  /// @param under question to option
  /// @param heldBy parties, or keys of the file's texts, that are on record for it
  /// @param hypothetical nobody was on record for it at the point asked on the known axis
  /// @param positions entries in which a party takes this position; evidence that switches nothing
  public record Reading(
      Map<String, String> under,
      List<String> heldBy,
      boolean hypothetical,
      Verdict verdict,
      List<EntryRef> positions) {}

  /// A change that comes of itself.
  public record Next(Instant at, Verdict verdict) {}
}
