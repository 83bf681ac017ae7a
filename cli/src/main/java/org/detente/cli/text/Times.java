package org.detente.cli.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.detente.model.Words;

/// Instants as people type them.
public final class Times {
  private Times() {}

  /// `2018-02-05` for the first instant of a UTC day, which is what a date stands for; else the
  /// whole instant.
  public static String text(Instant instant) {
    var time = instant.atOffset(ZoneOffset.UTC);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : instant.toString();
  }

  /// `since 2018-02-05`.
  static String since(Instant instant) {
    return Words.of("status.since", text(instant));
  }
}
