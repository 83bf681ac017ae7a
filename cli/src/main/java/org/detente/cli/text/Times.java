package org.detente.cli.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

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

  /// Since when a finding reads as it does: `since 2018-02-05`, or `by 2006-03-10` where it may
  /// have begun earlier; empty where it has no beginning.
  static String since(@Nullable Finding finding) {
    return finding == null || finding.since() == null
        ? ""
        : Words.of(finding.sinceAtLatest() ? "explain.by" : "status.since", text(finding.since()));
  }
}
