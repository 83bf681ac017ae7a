package org.detente.agreement;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// A point on which the text, or the parties, differ. Open, or with a default option.
///
/// @param defaultOption the option whose verdict is the finding's; null when the question is open
/// @param alarm which reading a calendar follows where readings give a deadline different instants
/// @param options name to option, in file order
public record Question(
    String id,
    String asks,
    @Nullable String defaultOption,
    Alarm alarm,
    Map<String, Option> options) {

  public Question {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /// Whether no option goes before the others.
  public boolean open() {
    return defaultOption == null;
  }

  /// The reading a calendar follows; verdicts show every reading whatever this says.
  public enum Alarm implements Word {
    /// the one with the earliest instant, whether anybody holds it or not
    EARLIEST,
    /// the default
    DEFAULT
  }

  /// One reading.
  ///
  /// @param heldBy parties, or keys of `text:`, on record for it
  /// @param heldFrom from when (known axis, inclusive) somebody was on record for it; null means
  ///   always
  /// @param hypothetical nobody is on record for it
  /// @param effects what it changes, by field: `rests`, `counted`, ...; the names of options mean
  ///   nothing
  public record Option(
      String name,
      String says,
      List<String> heldBy,
      @Nullable Instant heldFrom,
      boolean hypothetical,
      Map<String, Effect> effects) {}

  /// What an option puts in the place of the question, by the field that asks it.
  public sealed interface Effect {
    /// `rests`: whether a suspension rests the duties of who declares it
    record Rests(boolean rests) implements Effect {}

    /// `leaves`: whether a notice of withdrawal has its party leave, when the notice is over
    record Leaves(boolean leaves) implements Effect {}

    /// `leaves`: the instant at which its party leaves, whatever the notice
    record LeavesAt(Anchor at) implements Effect {}

    /// `counted`: in which unit a deadline's length counts
    record CountedIn(Deadline.Counted counted) implements Effect {}

    /// `after` or `before`: the instant a deadline's length is measured from
    record MeasuredFrom(Deadline.Mark mark) implements Effect {}

    /// `in`: names of the regions in which a condition counts
    record InRegions(List<String> regions) implements Effect {}

    /// `where`: a test over the event that a condition needs as well
    record Narrowed(Predicate.Test where) implements Effect {}

    /// `value`: the greatest number a limit allows
    record Allows(long number) implements Effect {}

    /// `count`: what an item counts as
    record CountsAs(CountingRule.Count count) implements Effect {}

    /// `from`: what brings the instrument into force
    record Begins(Anchor from) implements Effect {}
  }
}
