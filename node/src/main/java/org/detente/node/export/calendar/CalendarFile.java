package org.detente.node.export.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.assessment.calendar.Coming;
import org.detente.assessment.timetable.When;
import org.detente.model.Fact;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.UtcCalendar;
import org.detente.model.Words;
import org.detente.node.export.Extent;

/// What is due or coming, as a calendar file.
public final class CalendarFile {
  private final Extent extent;
  private final String origin;
  private final Instant stamp;
  private final int entries;
  private final ContentLines out = new ContentLines();

  private CalendarFile(Extent extent) {
    List<Fact> known = extent.world().facts().known(extent.asOf().known());
    this.extent = extent;
    this.origin =
        extent.world().facts().ledgers().stream()
            .map(LedgerHead::origin)
            .collect(Collectors.joining("+"));
    // When the events were last revised: with the newest entry they may rest on.
    this.stamp =
        known.stream().map(Fact::known).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    this.entries = known.size();
  }

  /// The bytes of the file, with everything that the extent covers.
  public static byte[] of(Extent extent) {
    return of(extent, extent.comings());
  }

  /// The bytes of the file.
  ///
  /// @param comings of the extent, those that are to stand in it
  public static byte[] of(Extent extent, List<Coming> comings) {
    return new CalendarFile(extent).write(comings);
  }

  private byte[] write(List<Coming> comings) {
    String name = Words.of("export.calendar");
    String says =
        Words.of(
            "export.calendar.says",
            UtcCalendar.day(extent.from()).toString(),
            UtcCalendar.day(extent.until()).toString(),
            extent.knownAt());
    out.line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Detente//export//EN")
        .line("CALSCALE", "GREGORIAN")
        .text("NAME", name)
        .text("X-WR-CALNAME", name)
        .text("DESCRIPTION", says)
        .text("X-WR-CALDESC", says);
    if (comings.isEmpty()) {
      nothing(says);
    }
    comings.forEach(this::event);
    return out.line("END", "VCALENDAR").bytes();
  }

  // A calendar without any event is none (3.6), and a reader should see that it is meant.
  private void nothing(String says) {
    head("nothing")
        .date("DTSTART", UtcCalendar.day(extent.from()))
        .text("SUMMARY", Words.of("export.event.nothing"))
        .text("DESCRIPTION", says)
        .line("TRANSP", "TRANSPARENT")
        .line("END", "VEVENT");
  }

  private ContentLines head(String name) {
    return out.line("BEGIN", "VEVENT")
        .text("UID", name + "@" + origin)
        .instant("DTSTAMP", stamp)
        .line("SEQUENCE", Integer.toString(entries));
  }

  private void event(Coming coming) {
    String title = EventText.title(coming);
    Agreement agreement = extent.world().agreements().get(coming.instrument());
    String instrument = agreement == null ? coming.instrument() : agreement.title();
    head(coming.name());
    when(coming.when());
    boolean firm = coming.when().isFixed() && !coming.restsOnAReading();
    out.text("SUMMARY", title)
        .text("DESCRIPTION", EventText.description(coming, instrument, extent.knownAt()))
        .texts("CATEGORIES", List.of(coming.instrument(), coming.kind().word()))
        .line("STATUS", coming.isPutOff() ? "CANCELLED" : firm ? "CONFIRMED" : "TENTATIVE")
        .line("TRANSP", "TRANSPARENT");
    EventText.address(coming).ifPresent(url -> out.line("URL", url));
    if (coming.kind() == Coming.Kind.DUE && coming.open()) {
      alarm(title);
    }
    out.line("END", "VEVENT");
  }

  // The end of an event of whole days is the day after its last (3.6.1).
  private void when(When when) {
    switch (when.precision()) {
      case INSTANT -> out.instant("DTSTART", when.from());
      case DAY -> out.date("DTSTART", when.firstDay());
      case DAYS, MONTH, YEAR, BETWEEN ->
          out.date("DTSTART", when.firstDay()).date("DTEND", when.lastDay().plusDays(1));
    }
  }

  // Where something is to be done. What merely changes does not ring.
  private void alarm(String title) {
    out.line("BEGIN", "VALARM")
        .line("ACTION", "DISPLAY")
        .text("DESCRIPTION", title)
        .line("TRIGGER", "-P1D")
        .line("END", "VALARM");
  }
}
