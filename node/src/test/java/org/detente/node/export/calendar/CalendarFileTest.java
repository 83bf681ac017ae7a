package org.detente.node.export.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.detente.model.Known;
import org.detente.node.export.Extent;
import org.detente.node.export.Worlds;
import org.detente.node.home.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The calendar of what is due or comes, read by ical4j")
class CalendarFileTest {
  private static final World SHIPPED = Worlds.shipped();

  private static List<VEvent> events(Extent extent) throws IOException, ParserException {
    return calendar(extent).getComponents(Component.VEVENT);
  }

  private static Calendar calendar(Extent extent) throws IOException, ParserException {
    return new CalendarBuilder().build(new ByteArrayInputStream(CalendarFile.of(extent)));
  }

  private static String of(VEvent event, String property) {
    return event.getProperty(property).map(Property::getValue).orElse("");
  }

  private static VEvent named(List<VEvent> events, String name) {
    return events.stream()
        .filter(event -> of(event, Property.UID).startsWith(name + "@"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event " + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2012-01-10", "2023-03-16", "2025-09-23", "2026-11-23"})
  void isValidOnEveryDay(String day) throws Exception {
    Calendar calendar = calendar(Worlds.from(SHIPPED, day));
    ValidationResult result = calendar.validate();

    assertThat(result.getEntries()).isEmpty();
    List<VEvent> events = calendar.getComponents(Component.VEVENT);
    assertThat(events).isNotEmpty().allMatch(event -> event.validate().getEntries().isEmpty());
    assertThat(events.stream().map(event -> of(event, Property.UID))).doesNotHaveDuplicates();
  }

  @Test
  void hasNoLineOfMoreThan75BytesAndSplitsNoCharacter() {
    String text = new String(CalendarFile.of(Worlds.from(SHIPPED, "2018-02-05")), UTF_8);

    assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(Stream.of(text.split("\r\n"))).allMatch(line -> line.getBytes(UTF_8).length <= 75);
  }

  @Test
  void tellsTheEndOfATreatyOnItsDayWithTheRuleThatMakesIt() throws Exception {
    Known known = new Known.At(Worlds.day("2025-01-01"));

    VEvent expiry =
        named(events(Worlds.from(SHIPPED, "2025-01-01", known)), "new-start/life/expired");

    assertThat(of(expiry, Property.DTSTART)).isEqualTo("20260205");
    assertThat(of(expiry, Property.SUMMARY)).startsWith("new-start: expired");
    assertThat(of(expiry, Property.DESCRIPTION))
        .contains(
            "term of 10 years from entry into force", "Article XIV.2", "free with it: life@RU")
        .contains("detente explain new-start/life --on 2026-02-05 --known-at 2025-01-01T00:00:00Z");
    assertThat(of(expiry, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(of(expiry, Property.URL)).startsWith("http");
    assertThat(expiry.getAlarms()).isEmpty();
  }

  @Test
  void movesAnEventWhoseDateMovesAndKeepsItsName() throws Exception {
    Known before = new Known.At(Worlds.day("2021-01-01"));
    Known after = new Known.At(Worlds.day("2021-03-01"));

    VEvent old =
        named(events(Worlds.from(SHIPPED, "2021-01-01", before)), "new-start/life/expired");
    VEvent moved =
        named(events(Worlds.from(SHIPPED, "2021-01-01", after)), "new-start/life/expired");

    assertThat(of(old, Property.DTSTART)).isEqualTo("20210205");
    assertThat(of(moved, Property.DTSTART)).isEqualTo("20260205");
    assertThat(Integer.parseInt(of(moved, Property.SEQUENCE)))
        .isGreaterThan(Integer.parseInt(of(old, Property.SEQUENCE)));
    assertThat(of(moved, Property.DTSTAMP)).isGreaterThan(of(old, Property.DTSTAMP));
  }

  @Test
  void ringsADayBeforeTheEarliestDeadlineAndNamesTheOthers() throws Exception {
    World world =
        Worlds.told(
            "{at: 2022-03-01T10:00Z, event: change, party: XN, subject: silo-7,"
                + " category: icbm-launcher}");

    VEvent deadline =
        events(Worlds.from(world, "2022-03-02")).stream()
            .filter(event -> of(event, Property.UID).contains("change-in-data/"))
            .findFirst()
            .orElseThrow();

    assertThat(of(deadline, Property.DTSTART)).isEqualTo("20220306T100000Z");
    assertThat(of(deadline, Property.STATUS)).isEqualTo("TENTATIVE");
    assertThat(of(deadline, Property.SUMMARY))
        .isEqualTo("new-start: US owes: Each change in data (deadline)");
    assertThat(of(deadline, Property.DESCRIPTION))
        .contains("before 2022-03-06T10:00:00Z (five-days: hours, held by nobody on record)")
        .contains("before 2022-03-07 (five-days: dates; the verdict follows it)")
        .contains("The calendar shows the earliest of these.");
    assertThat(deadline.getAlarms()).hasSize(1);
    assertThat(
            deadline.getAlarms().getFirst().getProperty(Property.TRIGGER).orElseThrow().getValue())
        .isEqualTo("-P1D");
  }

  @Test
  void putsADeadlineThatEndsWithADayOnThatDay() throws Exception {
    List<VEvent> events = events(Worlds.from(SHIPPED, "2012-01-10"));

    // Before 1 April by one reading, before 31 March by the other: 30 March is the last day.
    VEvent data = named(events, "new-start/duties.half-yearly-data/2011-09/due");
    assertThat(of(data, Property.DTSTART)).isEqualTo("20120330");
    assertThat(of(data, Property.SUMMARY)).endsWith("(last day)");
  }

  @Test
  void saysSoWhereNothingChanges() throws Exception {
    List<VEvent> events = events(Worlds.from(Worlds.told(), "2100-01-01"));

    assertThat(events).hasSize(1);
    assertThat(of(events.getFirst(), Property.SUMMARY)).contains("nothing known is due");
  }

  @Test
  void isTheSameBytesForTheSameQuestion() {
    assertThat(CalendarFile.of(Worlds.from(SHIPPED, "2018-02-05")))
        .isEqualTo(CalendarFile.of(Worlds.from(Worlds.shipped(), "2018-02-05")));
  }
}
