package org.detente.assessment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.assessment.Standpoint;
import org.detente.assessment.Told;
import org.detente.assessment.calendar.Coming.Basis;
import org.detente.assessment.calendar.Coming.Kind;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Verdict.OfDuty;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The calendar of everything due or coming")
class CalendarTest {
  private static final Agreement REVIEWED =
      Told.agreement(
          "npt-like",
          timetable(
              """
                title: Review conference
                kind: review
                cites: VIII.3
                first: {event: entry-into-force, plus: P5Y}
                every: P5Y
                fixed-by: law
                to-the: year
              """));
  private static final Agreement NEW_START = Told.agreement("new-start");
  private static final String SIGNED = "{at: 2010-04-08, event: signature, by: [US, RU]}";
  private static final String FORCE = "{at: 2011-02-05, event: entry-into-force, by: [US, RU]}";
  private static final Told TREATY = Told.of(NEW_START, SIGNED, FORCE);

  private static Instant day(String day) {
    return Instant.parse(day.length() > 10 ? day : day + "T00:00:00Z");
  }

  private static List<Coming> of(Agreement agreement, Facts facts, String from, String until) {
    return Calendar.of(
        Standpoint.of(List.of(agreement), facts, new Known.Everything()),
        day(from),
        day(from),
        day(until));
  }

  private static List<String> dates(List<Coming> comings, String rule) {
    return comings.stream()
        .filter(it -> it.rule().startsWith(rule))
        .map(it -> it.when().text())
        .toList();
  }

  /// New START, Protocol, Part Four, Section II: within 45 days of entry into force on 5 February
  /// 2011, and within 30 days of each half-year, the first of which begins on 1 March 2011.
  @Test
  void theExchangesOfNewStartAreDueOnTheDaysOfItsProtocol() {
    List<Coming> comings = of(NEW_START, TREATY, "2011-02-05", "2013-01-01");

    assertThat(dates(comings, "duties.initial-data")).containsExactly("2011-03-22");
    assertThat(dates(comings, "duties.half-yearly-data"))
        .containsExactly("2011-09-30", "2012-03-30", "2012-09-30");
    Coming first =
        comings.stream().filter(it -> it.rule().contains("half-yearly")).findFirst().orElseThrow();
    assertThat(first.name()).isEqualTo("new-start/duties.half-yearly-data/2011-03/due");
    assertThat(first.shares())
        .extracting(Coming.Share::by)
        .extracting(Party::code)
        .containsExactly("RU", "US");
    assertThat(first.basis()).isEqualTo(Basis.LAW);
    assertThat(first.deadlines()).hasSize(2);
    assertThat(first.restsOnAReading()).isTrue();
    assertThat(first.cites()).extracting(cite -> cite.article()).contains("P4.II.2");
    assertThat(first.open()).isTrue();
  }

  @Test
  void theLimitsBindSevenYearsAfterEntryIntoForceAndTheTermEndsAfterTen() {
    List<Coming> comings = of(NEW_START, TREATY, "2017-06-01", "2022-01-01");

    assertThat(comings)
        .filteredOn(it -> it.kind() == Kind.LIMIT)
        .singleElement()
        .satisfies(limit -> assertThat(limit.when().text()).isEqualTo("2018-02-05"));
    assertThat(comings)
        .filteredOn(it -> it.kind() == Kind.END)
        .singleElement()
        .satisfies(end -> {
          assertThat(end.when().text()).isEqualTo("2021-02-05");
          assertThat(end.name()).isEqualTo("new-start/life/expired");
          assertThat(end.concerns(new Party("US"))).isTrue();
          assertThat(end.changes()).hasSizeGreaterThan(3);
        });
  }

  @Test
  void whatIsDoneStaysInTheCalendarAndIsNoLongerOpen() {
    Told done =
        Told.of(
            NEW_START,
            SIGNED,
            FORCE,
            "{at: 2011-09-01, known: 2011-09-20, by: US, in: data-exchange, declares: totals,"
                + " launchers: 1043}",
            "{at: 2011-09-01, known: 2011-09-20, by: RU, in: data-exchange, declares: totals,"
                + " launchers: 871}");

    Coming exchange =
        Calendar.of(
                Standpoint.of(List.of(NEW_START), done, new Known.Everything()),
                day("2011-09-25"),
                day("2011-09-01"),
                day("2011-10-01"))
            .stream()
            .filter(it -> it.kind() == Kind.DUE)
            .findFirst()
            .orElseThrow();

    assertThat(exchange.when().text()).isEqualTo("2011-09-30");
    assertThat(exchange.shares()).extracting(Coming.Share::verdict).containsOnly(OfDuty.MET);
    assertThat(exchange.open()).isFalse();
  }

  @Test
  void nothingIsDueAfterTheEnd() {
    List<Coming> comings = of(NEW_START, TREATY, "2021-02-01", "2021-12-31");

    // The half-year that ended with February 2021 would be reported by the end of March.
    assertThat(comings).filteredOn(it -> it.kind() == Kind.DUE).isEmpty();
  }

  @ParameterizedTest(name = "notice on {0}: out on {1}")
  @CsvSource({"2013-01-15, 2013-04-15", "2012-11-30, 2013-02-28", "2015-11-30, 2016-02-29"})
  void anExitTakesEffectWhenItsNoticePeriodIsOver(String notice, String out) {
    Told leaving =
        Told.of(NEW_START, SIGNED, FORCE, "{at: " + notice + ", by: US, declares: withdrawal}");

    List<Coming> comings = of(NEW_START, leaving, notice, "2017-01-01");

    assertThat(comings)
        .filteredOn(it -> it.kind() == Kind.END || it.kind() == Kind.EXIT)
        .anySatisfy(end -> assertThat(end.when().text()).isEqualTo(out));
  }

  /// The review conferences of the treaty on non-proliferation: in force on 5 March 1970; the one
  /// of 2020 met in August 2022
  /// (https://disarmament.unoda.org/wmd/nuclear/npt-review-conferences/).
  @Test
  void aReviewEveryFiveYearsKeepsItsPlaceWhenItIsPutOff() {
    Told told =
        Told.of(
            REVIEWED,
            "{at: 1970-03-05, event: entry-into-force}",
            "{at: 2020-04-27, known: 2020-03-27, meeting: row, held: false}",
            "{at: 2022-08-01, until: 2022-08-27, known: 2022-01-10, meeting: row, for: 2020}",
            "{at: 2022-08-01, until: 2022-08-27, known: 2022-08-27, meeting: row, for: 2020,"
                + " held: true}");

    List<Coming> all = of(REVIEWED, told, "1971-01-01", "2031-01-01");

    assertThat(dates(all, "timetable.row"))
        .containsExactly(
            "1975",
            "1980",
            "1985",
            "1990",
            "1995",
            "2000",
            "2005",
            "2010",
            "2015",
            "2022-08-01/2022-08-26",
            "2025",
            "2030");
    Coming held = all.stream().filter(it -> it.rule().endsWith("2020")).findFirst().orElseThrow();
    assertThat(held.basis()).isEqualTo(Basis.DECISION);
    assertThat(all.getFirst().basis()).isEqualTo(Basis.LAW);
    assertThat(all.getFirst().when().isFixed()).isFalse();
  }

  /// As it was known in the spring of 2021: put off, and no new date.
  @Test
  void whatIsPutOffStaysInSightUntilThereIsANewDateOrTheInstrumentEnds() {
    Told told =
        Told.of(
            REVIEWED,
            "{at: 1970-03-05, event: entry-into-force}",
            "{at: 2020-04-27, known: 2020-03-27, meeting: row, held: false}");

    List<Coming> before = of(REVIEWED, told, "2020-04-01", "2026-01-01");
    List<Coming> after = of(REVIEWED, told, "2021-05-01", "2026-01-01");

    assertThat(dates(before, "timetable.row")).containsExactly("2020", "2025");
    assertThat(dates(after, "timetable.row")).containsExactly("2020", "2025");
    assertThat(after.getFirst().state()).isEqualTo(Phrase.of("calendar.state.put-off"));
    assertThat(after.getFirst().open()).isTrue();
    assertThat(dates(of(REVIEWED, told, "2015-05-01", "2016-01-01"), "timetable.row"))
        .as("a stretch that ends before it")
        .containsExactly("2015");
  }

  /// The treaty on conventional forces in Europe, Article XXI.1: 46 months after (provisional)
  /// entry into force on 17 July 1992, then every five years. The conferences met in May 1996, May
  /// 2001, May 2006 and September 2011.
  @Test
  void fortySixMonthsAreCountedByTheCalendar() {
    Agreement cfe =
        Told.agreement(
            "npt-like",
            timetable(
                """
                  title: Review conference
                  kind: review
                  cites: VIII.3
                  first: {event: entry-into-force, plus: P46M}
                  every: P5Y
                  month-end: clamp
                  fixed-by: law
                """));
    Told told = Told.of(cfe, "{at: 1992-07-17, event: entry-into-force}");

    assertThat(dates(of(cfe, told, "1992-08-01", "2012-01-01"), "timetable"))
        .containsExactly("1996-05-17", "2001-05-17", "2006-05-17", "2011-05-17");
  }

  /// New START, Article XI.2 and XI.3: ten and eight inspections a year from entry into force on;
  /// the twelfth treaty year began on 5 February 2022, and a thirteenth before Russia suspended.
  @Test
  void aYearOfAQuotaIsADateForAllWhoHoldIt() {
    List<Coming> years =
        of(NEW_START, TREATY, "2019-02-05", "2021-02-06").stream()
            .filter(it -> it.kind() == Kind.QUOTA)
            .toList();

    assertThat(years)
        .extracting(it -> it.name() + " " + it.when().text() + " " + it.state().key())
        .containsExactly(
            "new-start/quotas.type-one-inspections/9 2019-02-05 calendar.state.runs",
            "new-start/quotas.type-two-inspections/9 2019-02-05 calendar.state.runs",
            "new-start/quotas.type-one-inspections/10 2020-02-05 calendar.state.ahead",
            "new-start/quotas.type-two-inspections/10 2020-02-05 calendar.state.ahead");
    Coming tenth = years.get(2);
    assertThat(tenth.basis()).isEqualTo(Basis.LAW);
    assertThat(tenth.shares())
        .extracting(it -> it.by() + " " + it.finding() + " " + it.verdict())
        .containsExactly(
            "US new-start/quotas.type-one-inspections@US null",
            "RU new-start/quotas.type-one-inspections@RU null");
    assertThat(tenth.why())
        .extracting(Rule.Sentence::text)
        .contains(
            "counted by periods of 1 year: period 10 runs from 2020-02-05 to 2021-02-04, its last"
                + " day",
            "US, RU: 10");
    assertThat(tenth.cites()).extracting(cite -> cite.article()).contains("XI.2");
  }

  @Test
  void aUseOfAQuotaIsNoDate() {
    Stream<String> uses =
        IntStream.rangeClosed(1, 8)
            .mapToObj(day ->
                String.format(
                    Locale.ROOT,
                    "{at: 2011-03-%02d, event: inspection, kind: type-two, inspecting: US}",
                    day));
    Told used =
        Told.of(NEW_START, Stream.concat(Stream.of(SIGNED, FORCE), uses).toArray(String[]::new));

    assertThat(of(NEW_START, used, "2011-02-06", "2012-02-05"))
        .extracting(Coming::kind)
        .doesNotContain(Kind.QUOTA);
  }

  /// What was done is told with the day on which it was done; no rule had set that day.
  @Test
  void aDeedIsNoDateOfALaw() {
    List<Coming> comings = of(NEW_START, TREATY, "2010-01-01", "2022-01-01");

    assertThat(comings)
        .filteredOn(it -> it.kind() == Kind.BEGINNING)
        .extracting(it -> it.name() + " " + it.when().text() + " " + it.basis())
        .containsExactly(
            "new-start/life/provisionally-applied 2010-04-08 ACT",
            "new-start/life/in-force 2011-02-05 ACT");
    assertThat(comings)
        .filteredOn(it -> it.kind() == Kind.LIMIT || it.kind() == Kind.END)
        .extracting(Coming::basis)
        .containsOnly(Basis.LAW);
  }

  @ParameterizedTest(name = "{0} every {1}, {2}: {3}")
  @CsvSource({
    "2000-02-29, P1Y, clamp, 2001-02-28 2002-02-28 2003-02-28 2004-02-29",
    "2000-02-29, P1Y, next, 2001-03-01 2002-03-01 2003-03-01 2004-02-29",
    "2000-01-31, P1M, clamp, 2000-02-29 2000-03-31 2000-04-30",
    "2000-01-31, P1M, next, 2000-03-01 2000-03-31 2000-05-01",
    "2000-10-29, P1D, clamp, 2000-10-30 2000-10-31 2000-11-01",
  })
  void leapDaysAndMonthEnds(String first, String every, String monthEnd, String expected) {
    Agreement row =
        Told.agreement(
            "npt-like",
            timetable(
                String.format(
                    Locale.ROOT,
                    """
                      title: Meeting
                      kind: meeting
                      cites: VIII.3
                      first: {date: %s}
                      every: %s
                      month-end: %s
                      fixed-by: law
                    """,
                    first,
                    every,
                    monthEnd)));
    Told told = Told.of(row, "{at: 1999-01-01, event: entry-into-force}");

    List<String> dates = dates(of(row, told, first, "2005-01-01"), "timetable");

    assertThat(dates.getFirst()).isEqualTo(first);
    assertThat(dates.stream().skip(1)).startsWith(expected.split(" "));
  }

  @Test
  void aStretchIsTheSumOfItsParts() {
    Seeds.runs(
        20,
        random -> {
          Instant from = day("2010-01-01").plusSeconds(86_400L * random.nextInt(4_000));
          Instant middle = from.plusSeconds(86_400L * (1 + random.nextInt(500)));
          Instant until = middle.plusSeconds(86_400L * (1 + random.nextInt(500)));
          Instant asOf = day("2010-01-01").plusSeconds(86_400L * random.nextInt(4_000));
          Standpoint standpoint = Standpoint.of(List.of(NEW_START), TREATY, new Known.Everything());

          List<String> parts =
              Stream.of(
                      Calendar.of(standpoint, asOf, from, middle),
                      Calendar.of(standpoint, asOf, middle, until))
                  .flatMap(List::stream)
                  .map(it -> it.name() + " " + it.when().text() + " " + it.state())
                  .distinct()
                  .toList();

          assertThat(
                  Calendar.of(standpoint, asOf, from, until).stream()
                      .map(it -> it.name() + " " + it.when().text() + " " + it.state()))
              .containsExactlyInAnyOrderElementsOf(parts);
        });
  }

  static String timetable(String row) {
    return """
    detente: 1
    id: npt-like
    title: A treaty with a timetable
    kind: treaty
    force: legal
    parties: {XN: Norvia, XS: Sudal, XE: Estara}
    sources: {text: {title: A text}}
    text: {VIII.3: {source: text, says: How often.}}
    time: {zone: UTC, provided: on-receipt, cites: VIII.3}
    life:
      in-force: {from: entry-into-force, cites: VIII.3}
      term: {length: open, cites: VIII.3}
    vocabulary: {report: {party: string}}
    timetable:
      row:
    """
        + row.indent(4);
  }
}
