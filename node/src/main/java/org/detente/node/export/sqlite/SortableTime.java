package org.detente.node.export.sqlite;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// Instants as texts whose order is the order of time: `2018-02-05` for the first instant of a UTC
/// day, else `2018-02-05T10:00`, with seconds and parts of them only where there are any.
///
/// A date in a query stands for its first instant, as everywhere. SQLite's own functions of time
/// read these texts.
final class SortableTime {
  /// Before all that is dated.
  static final String BEGINNING = "0000-01-01";

  /// After all that is dated.
  static final String END = "9999-12-31";

  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private SortableTime() {}

  /// The text; what lies outside the years 0 to 9999 stands at their ends.
  static String of(Instant instant) {
    if (!instant.isAfter(EARLIEST)) {
      return BEGINNING;
    }
    if (!instant.isBefore(LATEST)) {
      return END;
    }
    LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
