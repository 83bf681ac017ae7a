package org.detente.agreement.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.jspecify.annotations.Nullable;

/// What a case expects of one finding. Only `finding` and `verdict` must match; the rest is
/// compared where it is given (null, or empty for lists, where it is not).
///
/// @param line where the finding's key stands, counted from 1
/// @param column as `line`
/// @param finding the finding without its instrument: `limits.launchers@US`, `life`, `life@RU`
/// @param verdict a word of [org.detente.model.Verdict]
/// @param value the count as an interval; a single number is an interval of one
/// @param margin a whole number of a limit, or of a duty a duration as ISO 8601 has it (`PT0S`,
///   `-PT1H`)
/// @param since when the verdict began, an instant; or the day by which it had begun, `by
///   2006-03-10`
/// @param note a word or phrase that one of the notes contains
/// @param because articles that the explanation cites, a subset
/// @param under readings that must be present, each with its verdict; others may stand beside them
/// @param to the rules a voluntary adherence extends to
/// @param next the next change that comes of itself
/// @param performance what is expected of a duty besides
public record Expectation(
    int line,
    int column,
    AsOf asOf,
    String finding,
    String verdict,
    Finding.@Nullable Range value,
    @Nullable Long bound,
    @Nullable String margin,
    @Nullable Boolean stale,
    @Nullable String since,
    @Nullable String note,
    List<String> because,
    List<Under> under,
    List<String> to,
    @Nullable Next next,
    Performance performance) {

  /// The verdict expected under a combination of options (question to option).
  public record Under(Map<String, String> options, String verdict) {}

  /// A change expected to come of itself.
  public record Next(Instant at, String verdict) {}

  /// What is expected of a duty besides its verdict; null where the case does not say.
  ///
  /// @param lastInstant the last at which performance is in time
  /// @param alarm the instant a calendar shows
  /// @param lead from performance to the event
  /// @param performedAt when it was performed
  /// @param performedBy the latest it can have been, where only that is known
  public record Performance(
      @Nullable Instant lastInstant,
      @Nullable Instant alarm,
      @Nullable Duration lead,
      @Nullable Instant performedAt,
      @Nullable Instant performedBy) {
    /// Nothing is expected.
    public static final Performance NONE = new Performance(null, null, null, null, null);
  }
}
