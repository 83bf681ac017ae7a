package org.detente.node.export.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.assessment.calendar.Change;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timeline.UtcCalendar;
import org.detente.model.Fact;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.export.Extent;

/// What changes next, as a calendar file.
public final class ChangeCalendar {
  private final Extent extent;
  private final String origin;
  private final Instant stamp;
  private final int entries;
  private final ContentLines out = new ContentLines();

  private ChangeCalendar(Extent extent) {
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

  /// The bytes of the file.
  public static byte[] of(Extent extent) {
    return new ChangeCalendar(extent).write(extent.changes());
  }

  private byte[] write(List<Change> changes) {
    String name = Words.of("export.calendar");
    String says =
        Words.of(
            "export.calendar.says",
            Wording.date(extent.asOf().valid()),
            Wording.date(extent.until()),
            extent.knownAt());
    out.line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Detente//export//EN")
        .line("CALSCALE", "GREGORIAN")
        .text("NAME", name)
        .text("X-WR-CALNAME", name)
        .text("DESCRIPTION", says)
        .text("X-WR-CALDESC", says);
    if (changes.isEmpty()) {
      nothing(says);
    }
    Event.of(changes).forEach(this::event);
    return out.line("END", "VCALENDAR").bytes();
  }

  // A calendar without any event is none (3.6), and a reader should see that it is meant.
  private void nothing(String says) {
    head("nothing")
        .date("DTSTART", UtcCalendar.day(extent.asOf().valid()))
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

  private void event(Event event) {
    Finding then = event.first().then();
    String title = EventText.title(event);
    Agreement agreement = extent.world().agreements().get(then.instrument());
    String instrument = agreement == null ? then.instrument() : agreement.title();
    head(event.name());
    event
        .day()
        .ifPresentOrElse(
            day -> out.date("DTSTART", day), () -> out.instant("DTSTART", event.first().at()));
    out.text("SUMMARY", title)
        .text("DESCRIPTION", EventText.description(event, instrument, extent.knownAt()))
        .texts("CATEGORIES", List.of(then.instrument(), then.kind().word()))
        .line("STATUS", event.restsOnAReading() ? "TENTATIVE" : "CONFIRMED")
        .line("TRANSP", "TRANSPARENT");
    EventText.address(event).ifPresent(url -> out.line("URL", url));
    if (event.first().isDeadline()) {
      alarm(title);
    }
    out.line("END", "VEVENT");
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
