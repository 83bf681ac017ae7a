package org.detente.assessment.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Duty;
import org.detente.assessment.timeline.Glance;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.ImpreciseDate;
import org.detente.model.Interval;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// What brings one instance of a duty about: an event, the end of a period, or an instant of the
/// instrument's life.
///
/// @param name the instance's name: the first month of the period (the year, of calendar years),
///   the event's ref, else 8 hexadecimal digits of its hash; empty for a duty owed once
/// @param when when it happened, or is to happen
/// @param trigger the event's entry; null where no event brings it about
/// @param period the period that ends; null where none does
/// @param row the event's fields as predicates name them, `event.missile`
/// @param exempt the exceptions that match; one, or a file is at odds with itself
/// @param lapses when the time of the one exception that matches is over, and the duty is owed
///   after all; null where there is none, or it holds for good
/// @param changes the figures that changed since the last update; empty where none had to
/// @param absent fields for want of which nobody can tell whether the duty applies
/// @param spared what happened in the period that leaves nothing owed for it; null where nothing
///   did, or nothing does
/// @param takenBack whether the event was taken back
record Occasion(
    String name,
    Moment when,
    @Nullable Fact trigger,
    @Nullable Interval period,
    Map<String, Value> row,
    List<Duty.Exempt> exempt,
    @Nullable Instant lapses,
    List<Change> changes,
    List<String> absent,
    @Nullable Spared spared,
    boolean takenBack) {

  /// An event that leaves nothing owed.
  ///
  /// @param certain whether it is one for certain; a field that is not given may decide
  record Spared(Fact event, boolean certain) {
    /// From when it is certain to have happened.
    Instant at() {
      return event.valid().certainFrom();
    }
  }

  /// The same period with what happened in it.
  Occasion spared(@Nullable Spared by) {
    return new Occasion(
        name, when, trigger, period, row, exempt, lapses, changes, absent, by, takenBack);
  }

  /// A figure that changed.
  ///
  /// @param update the entry that gave the figure before
  record Change(String field, long before, long after, EntryRef update) {}

  /// Whether an exception leaves nothing owed, for now or for good.
  boolean isExemptAt(Instant t) {
    return exempt.size() == 1 && (lapses == null || t.isBefore(lapses));
  }

  /// Whether an exception leaves nothing owed for good.
  boolean isExempt() {
    return !exempt.isEmpty() && lapses == null;
  }

  /// Whether the duty is owed but once, so that the instance bears the duty's own name.
  boolean isOnce() {
    return name.isEmpty();
  }

  /// Whether there is an instance at an instant: a period that has not begun has none.
  boolean isThere(Glance valid) {
    return period == null || valid.reaches(period.from());
  }

  /// The entry that brings it about.
  List<EntryRef> entries() {
    return trigger == null ? List.of() : List.of(trigger.entry());
  }

  /// Whether a reference in an entry, a ref or a hash, names the event.
  boolean isNamed(@Nullable String reference) {
    return trigger != null
        && reference != null
        && (reference.equals(trigger.ref()) || reference.equals(trigger.entry().hash()));
  }

  /// A date that the event's entry gives; empty where it gives none.
  Optional<ImpreciseDate> date(String field) {
    return row.get("event." + field) instanceof Value.Date(ImpreciseDate date)
        ? Optional.of(date)
        : Optional.empty();
  }

  Instant early() {
    return when.early();
  }
}
