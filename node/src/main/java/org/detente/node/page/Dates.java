package org.detente.node.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.detente.model.Finding;
import org.detente.model.Words;

/// Days and instants as pages write them, in UTC: ISO 8601 in tables and addresses, the month
/// spelled out in sentences. No reader can take the day for the month.
public final class Dates {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Dates() {}

  /// `2018-02-05` for the first instant of a day, else the whole instant.
  public static String iso(Instant instant) {
    OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : instant.toString();
  }

  /// The same for eyes: `2026-02-04, 21:00 UTC` where it is not the first instant of a day.
  public static String shown(Instant instant) {
    OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toLocalDate() + ", " + time.toLocalTime() + " UTC";
  }

  /// Since when a finding reads as it does: `2018-02-05`, or `by 2006-03-10` where it may have
  /// begun earlier; empty where it has no beginning.
  public static String since(Finding finding) {
    Instant since = finding.since();
    return since == null
        ? ""
        : finding.sinceAtLatest() ? Words.of("explain.by", shown(since)) : shown(since);
  }

  /// The same in a sentence: `since 2018-02-05`, `by 2006-03-10`.
  public static String began(Finding finding) {
    return finding.since() == null || finding.sinceAtLatest()
        ? since(finding)
        : Words.of("status.since", since(finding));
  }

  /// `5 February 2018`, with the time where it is not the first instant of the day.
  public static String spelled(Instant instant) {
    OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
    String day = LONG.format(time);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day
        : day + ", " + time.toLocalTime() + " UTC";
  }

  /// `5 Feb 2018`.
  public static String brief(Instant instant) {
    return SHORT.format(instant.atOffset(ZoneOffset.UTC));
  }

  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
