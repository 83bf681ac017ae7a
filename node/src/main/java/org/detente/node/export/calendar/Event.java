package org.detente.node.export.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.assessment.calendar.Change;
import org.detente.assessment.course.Course.Deadline;
import org.detente.model.Finding;

/// What stands in a calendar as one event: one deadline, or all else that changes in one instrument
/// at one instant.
///
/// @param changes what names the event first: the life of the instrument, then that of its parties,
///   restraints, duties, limits
record Event(List<Change> changes) {
  private static final Comparator<Change> NAMING =
      Comparator.comparingInt((Change change) -> rank(change.then()))
          .thenComparing(change -> change.then().id());

  private record Place(Instant at, String what) {}

  /// The events of these changes, in the order of the changes.
  static List<Event> of(List<Change> changes) {
    Map<Place, List<Change>> places = new LinkedHashMap<>();
    for (Change change : changes) {
      Finding then = change.then();
      String what = change.isDeadline() ? then.id() : then.instrument();
      places.computeIfAbsent(new Place(change.at(), what), place -> new ArrayList<>()).add(change);
    }
    return places.values().stream()
        .map(together -> new Event(together.stream().sorted(NAMING).toList()))
        .toList();
  }

  private static int rank(Finding finding) {
    return switch (finding.kind()) {
      case LIFE -> finding.bearer() == null ? 0 : 1;
      case RESTRAINT -> 2;
      case DUTY -> 3;
      case LIMIT -> 4;
      case QUOTA -> 5;
    };
  }

  /// The change that names the event.
  Change first() {
    return changes.getFirst();
  }

  /// Whether the instrument itself changes, and all else with it.
  boolean changesItsInstrument() {
    return rank(first().then()) == 0;
  }

  /// The whole day that the event takes; empty where it is a time of day. Of a deadline it is the
  /// last day in time.
  Optional<LocalDate> day() {
    var time = first().at().atOffset(ZoneOffset.UTC);
    boolean included = first().deadline().map(Deadline::included).orElse(false);
    if (!time.toLocalTime().equals(LocalTime.MIDNIGHT) || included) {
      return Optional.empty();
    }
    return Optional.of(first().isDeadline() ? time.toLocalDate().minusDays(1) : time.toLocalDate());
  }

  /// A name that stays the same when the date moves.
  String name() {
    Change first = first();
    String times = first.number() == 1 ? "" : "." + first.number();
    return first.then().id() + "/" + first.to().word() + times;
  }

  boolean restsOnAReading() {
    return changes.stream().anyMatch(Change::restsOnAReading);
  }
}
