package org.detente.model;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an entry says, by kind. Quantities that are absent are unknown, never zero, and their key
/// is left out.
public sealed interface Body {

  /// A party declares totals, or items, as of the entry's valid date.
  ///
  /// @param message the name of the message that carried it, such as `data-exchange`
  /// @param totals declared figures by limit key
  /// @param items items listed one kind a row
  /// @param breakdown category to type to number; the type `all` is the total over types
  /// @param complete whether items or breakdown claim to list everything, so that they may be
  ///   recounted
  record Declaration(
      String message,
      Map<String, Long> totals,
      List<Item> items,
      Map<String, Map<String, Long>> breakdown,
      boolean complete)
      implements Body {}

  /// A formatted message under a duty.
  ///
  /// @param act original, correct, extend, postpone, cancel, withdraw, acknowledge, object, reply
  ///   or nil
  /// @param to the parties to whom it is addressed; empty means all to whom it is owed
  record Notification(String message, String act, List<Party> to, Map<String, Value> fields)
      implements Body {
    /// A message to all to whom it is owed.
    public Notification(String message, String act, Map<String, Value> fields) {
      this(message, act, List.of(), fields);
    }

    /// Whether it is addressed to a party.
    public boolean reaches(Party party) {
      return to.isEmpty() || to.contains(party);
    }
  }

  /// Something a party does to an instrument or to its place in it.
  ///
  /// @param act such as `signature`, `entry-into-force`, `extension`, `suspension`, `position`,
  ///   `coverage`
  /// @param parties whose act it is where it is joint; empty means the attributed party alone
  /// @param keeps rules that go on in spite of a suspension
  /// @param withholds rules not performed, with a ground claimed
  /// @param to rules an adherence extends to
  /// @param pledge the instrument in which an adherence's own terms stand
  /// @param position question to option, the position a party takes
  /// @param length of an extension
  /// @param ground the party's own ground, in our words
  /// @param through the day up to which coverage was looked for, inclusive
  /// @param toward the parties toward whom alone it acts, of a suspension or a resumption; empty
  ///   means toward all
  /// @param effect from when it takes effect, where that is later than the day it was notified
  /// @param indefinite whether an extension has no end
  record Act(
      String act,
      List<Party> parties,
      List<String> keeps,
      List<String> withholds,
      List<String> to,
      @Nullable String pledge,
      Map<String, String> position,
      @Nullable Period length,
      @Nullable String ground,
      @Nullable ImpreciseDate through,
      List<Party> toward,
      @Nullable ImpreciseDate effect,
      boolean indefinite)
      implements Body {
    /// An act that takes effect at once and toward all.
    public Act(
        String act,
        List<Party> parties,
        List<String> keeps,
        List<String> withholds,
        List<String> to,
        @Nullable String pledge,
        Map<String, String> position,
        @Nullable Period length,
        @Nullable String ground,
        @Nullable ImpreciseDate through) {
      this(
          act, parties, keeps, withholds, to, pledge, position, length, ground, through, List.of(),
          null, false);
    }
  }

  /// Something said; `totals` where it states figures that are shown beside and never counted as
  /// evidence.
  record Statement(@Nullable String speaker, Map<String, Long> totals) implements Body {}

  /// Something seen: an event and its fields, and who saw it.
  record Observation(String event, Map<String, Value> fields, @Nullable SeenBy seenBy)
      implements Body {}

  /// A party's assertion about another.
  record Claim(String event, Map<String, Value> fields) implements Body {}

  /// The keeper adopts an agreement file by its hash (lower-case hexadecimal SHA-256).
  record Adoption(String agreement, String sha256) implements Body {}

  /// A meeting, which fixes a date of a timetable; or a kind that no rule reads yet: relation,
  /// transfer, inspection.
  record Other(String kind, Map<String, Value> fields) implements Body {}

  /// Some items alike: `times` of them, each with these fields.
  record Item(Map<String, Value> fields, long times) {}

  /// Who saw an event: a party that declared it, or independent observers.
  record SeenBy(@Nullable Party declaration, List<String> observations) {}
}
