package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the house must answer about the instruments of the field, asked through the command on the
/// shipped record.
class QuestionsOfTheFieldTest {
  private static final JsonMapper JSON = new JsonMapper();

  @DisplayName(
      "Which states were bound to which others under CFE on 2024-01-01, since which notice?")
  @ParameterizedTest(name = "{0} reads {1} since {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RU    | left      | 2023-11-06T21:00:00Z |
          IT    | resting   | 2023-12-07T00:00:00Z | suspension in effect from 2023-12-07, notified 2023-11-28
          US    | resting   | 2023-12-07T00:00:00Z | suspension in effect from 2023-12-07, notified 2023-11-08
          CA    | bound     | 1992-11-09T00:00:00Z | suspension notified 2023-11-07, to take effect on 2024-02-07
          BY    | bound     | 1992-11-09T00:00:00Z | suspension toward CZ, PL in effect from 2023-10-30
          UA    | bound     | 1992-11-09T00:00:00Z |
          SK    | bound     | 1993-01-01T00:00:00Z | continues as a successor of CS without an act of its own
          BY>CZ | resting   | 2023-10-30T00:00:00Z | suspension toward CZ, PL in effect from 2023-10-30
          BY>PL | contested | 2023-10-30T00:00:00Z | suspension toward CZ, PL in effect from 2023-10-30
          """)
  void cfeOnNewYearsDay2024(String party, String verdict, String since, String note) {
    JsonNode life = finding("2024-01-01", "cfe-1990/life@" + party);

    assertThat(life.get("verdict").asString()).isEqualTo(verdict);
    assertThat(life.get("since").asString()).isEqualTo(since);
    if (note != null) {
      assertThat(texts(life.get("notes"))).contains(note);
    }
    assertThat(life.get("cites")).isNotEmpty();
    assertThat(life.get("entries")).isNotEmpty();
  }

  @Test
  void whereEachStoodTowardEachUnderCfe() {
    JsonNode cfe = instrument("2024-01-01", "cfe-1990");
    Map<String, String> pairs = new TreeMap<>();
    cfe.get("pairs")
        .forEach(pair ->
            pairs.put(
                pair.get("from").asString() + ">" + pair.get("to").asString(),
                pair.get("state").asString()));

    assertThat(pairs)
        .containsEntry("BY>PL", "contested")
        .containsEntry("PL>BY", "bound")
        .containsEntry("BY>CZ", "resting")
        .containsEntry("BY>UA", "bound")
        .containsEntry("IT>FR", "resting")
        .containsEntry("FR>IT", "bound")
        .containsEntry("FR>RU", "free")
        .containsEntry("RU>FR", "left");
  }

  @Test
  void eachNoticeUnderCfeIsAnEntryWithItsSource() {
    assertThat(page("explain", "cfe-1990/life@IT", "--on", "2024-01-01"))
        .contains("Article notices · #246 act of IT, 2023-11-28")
        .contains("act of IT, valid 2023-11-28")
        .contains("https://");
  }

  @DisplayName("What launch-notice duties does one submarine launch owe, to whom, by when?")
  @ParameterizedTest(name = "on {0} under {1}, to {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2005-06-15 | accident-measures-1971 hcoc-2002 incsea-1972 launch-notification-1988 nrrc-1987 start-1-1991                             | BY CN KZ UA
          2012-06-15 | accident-measures-1971 cn-ru-launch-notification-2009 hcoc-2002 incsea-1972 launch-notification-1988 new-start nrrc-1987 | BY KZ UA
          2027-06-15 | accident-measures-1971 cn-ru-launch-notification-2009 hcoc-2002 incsea-1972 launch-notification-1988 nrrc-1987           | BY KZ UA
          """)
  void oneSubmarineLaunch(String day, String instruments, String neverTo) {
    List<JsonNode> owed = owed(day);

    assertThat(owed.stream().map(it -> it.get("instrument").asString()).collect(Collectors.toSet()))
        .isEqualTo(Set.of(instruments.split(" ", -1)));
    for (JsonNode duty : owed) {
      if (duty.get("ruleOf").asString().equals("launch-notification-1988")) {
        assertThat(texts(duty.get("to"))).containsExactly("US");
        assertThat(duty.get("finding").get("bound").asString())
            .isEqualTo(LocalDate.parse(day).minusDays(1) + "T00:00:00Z");
      }
      if (!duty.get("instrument").asString().equals("hcoc-2002")) {
        assertThat(texts(duty.get("to"))).doesNotContain(neverTo.split(" ", -1));
      }
    }
  }

  @Test
  void ofACodeThatIsOpenToAllThoseAreToldThatTheRecordNames() {
    assertThat(page("owes", "launch", "--by", "RU", "--on", "2005-06-15", "missile=slbm"))
        .contains("open to every state: only those are told of that this record names");
  }

  @DisplayName(
      "Which articles of CFE do 210 vehicles meet, of which 141 are infantry fighting ones?")
  @Test
  void aHoldingOf210With141UnderCeilingsOf220And135() {
    String answer =
        page(
            "check",
            Run.HOME.resolve("agreements/cfe-1990.agreement.yaml").toString(),
            "--case",
            "each-level-is-met-or-not-on-its-own");

    assertThat(answer)
        .contains(
            "limits.national-armoured@XN on 2004-01-02 ● within count 210 limit 220 margin 10")
        .contains("limits.national-fighting@XN on 2004-01-02 ▲ over count 141 limit 135 margin -6")
        .contains("limits.one-state-armoured@XN on 2004-01-02 ● within count 210 limit 20,000")
        .contains("over: 141 of 135 at most 135 from 1995-11-17")
        .contains("Article VII.1 · Article VII.4")
        .contains("limits.armoured@west on 2004-01-02 ? unknown count 210+ limit 30,000")
        .doesNotContain("BE", "Belgium");
  }

  @DisplayName("Who had signed, ratified, withdrawn from ratification of the CTBT on 2023-11-03?")
  @ParameterizedTest(name = "on {0} {1} reads {2} {3}")
  @CsvSource({
    "2023-11-01, RU, ratified, ",
    "2023-11-03, RU, signatory, took back its ratification of 2000-06-30 on 2023-11-02",
    "2023-11-03, US, signatory, ",
    "2023-11-03, CN, signatory, ",
    "2023-11-03, FR, ratified, ",
    "2023-11-03, VN, ratified, ",
    "2023-11-03, IN, none, ",
    "2023-11-03, KP, none, ",
  })
  void theTestBanTreaty(String day, String party, String verdict, String note) {
    JsonNode life = finding(day, "ctbt-1996/life@" + party);

    assertThat(life.get("verdict").asString()).isEqualTo(verdict);
    assertThat(texts(life.get("notes"))).isEqualTo(note == null ? List.of() : List.of(note));
  }

  @Test
  void forWhomTheTestBanTreatyWaited() {
    JsonNode life = finding("2023-11-03", "ctbt-1996/life");

    assertThat(life.get("verdict").asString()).isEqualTo("signed");
    assertThat(texts(life.get("notes")).getFirst())
        .contains("44 named states", "9 of them have not: CN, EG, IL, IN, IR, KP, PK, RU, US");
  }

  @DisplayName(
      "When did India and Pakistan last owe each other their list, and what is known of it?")
  @ParameterizedTest(name = "owed by {0} to {1}; that of 2005 is {2}")
  @CsvSource({"IN, PK, met", "PK, IN, unknown"})
  void theListsOfNewYearsDay(String by, String to, String of2005) {
    String rule = "in-pk-nuclear-installations-1988/duties.annual-list@" + by;
    JsonNode last = finding("2026-11-20", rule + "/2026-01");
    JsonNode next = finding("2026-11-20", rule + "/2027-01");
    JsonNode early = finding("2005-01-10", rule + "/2005-01");

    assertThat(last.get("verdict").asString()).isEqualTo("met");
    assertThat(last.get("addressee").asString()).isEqualTo(to);
    assertThat(last.get("bound").asString()).isEqualTo("2026-01-02T00:00:00Z");
    assertThat(last.get("entries")).isNotEmpty();
    assertThat(next.get("verdict").asString()).isEqualTo("due");
    assertThat(early.get("verdict").asString()).isEqualTo(of2005);
    if (of2005.equals("unknown")) {
      assertThat(texts(early.get("notes")))
          .contains("a performance would not show in these ledgers");
    }
  }

  @DisplayName("What is due in the next 90 days from any date, by which rule, in whose calendar?")
  @ParameterizedTest(name = "from {0}: {1} on {2}, fixed by {3}, counted in {4}")
  @CsvSource({
    "2026-11-20, in-pk-nuclear-installations-1988, duties.annual-list/2027-01, 2027-01-01, law, days",
    "2026-11-20, vienna-document-2011, duties.annual-information/2026-12, 2026-12-15, commitment, days",
    "2012-01-10, new-start, duties.half-yearly-data/2011-09, 2012-03-30, law, days",
    "1996-04-01, cfe-1990, timetable.review-conference/1996, 1996-05-15/1996-05-31, decision, ",
  })
  void theNextNinetyDays(
      String from, String instrument, String rule, String date, String fixedBy, String counted) {
    JsonNode due = json("due", "--from", from, "--days", "90", "--json");
    JsonNode row =
        StreamSupport.stream(due.get("dates").spliterator(), false)
            .filter(it -> it.get("instrument").asString().equals(instrument))
            .filter(it -> it.get("rule").asString().equals(rule))
            .findFirst()
            .orElseThrow();

    assertThat(row.get("date").asString()).isEqualTo(date);
    assertThat(row.get("fixedBy").asString()).isEqualTo(fixedBy);
    assertThat(row.get("cites")).isNotEmpty();
    assertThat(row.get("why")).isNotEmpty();
    if (counted != null) {
      assertThat(row.get("counted").get("in").asString()).isEqualTo(counted);
      assertThat(row.get("counted").get("zone").asString()).isEqualTo("UTC");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1950-01-01", "1991-12-20", "2024-02-29", "2060-06-01"})
  void fromAnyDateWhatIsDueIsAnswered(String from) {
    assertThat(page("due", "--from", from, "--days", "90")).contains(from + " to ");
  }

  private static List<JsonNode> owed(String day) {
    JsonNode all =
        json(
            "owes",
            "launch",
            "--by",
            "RU",
            "--on",
            day,
            "--json",
            "missile=slbm",
            "platform=submarine");
    return StreamSupport.stream(all.get("owed").spliterator(), false)
        .filter(it -> it.has("finding"))
        .toList();
  }

  private static JsonNode instrument(String on, String id) {
    return named(json("status", "--json", "--on", on).get("instruments"), id);
  }

  private static JsonNode finding(String on, String id) {
    return named(json("status", "--json", "--on", on).get("findings"), id);
  }

  private static JsonNode named(JsonNode list, String id) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(it -> it.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode json(String... args) {
    Run run = Run.of(args);
    assertThat(run.exit()).as(run.err()).isZero();
    return JSON.readTree(run.out());
  }

  // The page with its white space folded.
  private static String page(String... args) {
    Run run = Run.of(args);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out().replaceAll("\\s+", " ");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }
}
