package org.detente.assessment.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.Amount;
import org.detente.agreement.Anchor;
import org.detente.agreement.Choice;
import org.detente.agreement.Deadline;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.agreement.Duty;
import org.detente.agreement.Life;
import org.detente.agreement.Predicate;
import org.detente.agreement.Question;
import org.detente.agreement.Question.Effect;
import org.detente.agreement.TimeRules;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.predicate.CelTest;
import org.detente.agreement.predicate.Scope;
import org.detente.model.Citation;
import org.detente.model.Force;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// An agreement between Norvia and Sudal with the duties of the agreement of 1988 and of New START.
final class Pact {
  static final String ID = "pact";
  static final Party XN = new Party("XN");
  static final Party XS = new Party("XS");

  private static final Map<String, Field> LAUNCH =
      fields("party", "missile", "platform", "launch_area");
  private static final Map<String, Field> LAUNCH_NOTICE = launchNotice();
  private static final Map<String, Field> CHANGE = change();
  private static final Map<String, Field> CHANGE_NOTICE = fields("party", "subject", "category");
  private static final Map<String, Field> FLIGHT = flight();
  private static final Map<String, Field> FLIGHT_PLAN = fields("party", "flight");

  private Pact() {}

  static Agreement agreement() {
    return agreement(
        ID,
        List.of(launchNotice24(), changeInData(), halfYearlyData(), initialData(), flightPlan()));
  }

  static Agreement agreement(String id, List<Duty> duties) {
    Map<Party, String> parties = new LinkedHashMap<>();
    parties.put(XN, "Norvia");
    parties.put(XS, "Sudal");
    return new Agreement(
        id,
        "Pact",
        Agreement.Kind.TREATY,
        Force.LEGAL,
        "ab".repeat(32),
        parties,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        new TimeRules(TimeRules.Provided.ON_RECEIPT, cite("P4.I.2")),
        new Life(
            null,
            new Choice.Stated<>(new Anchor.Event("entry-into-force", Period.ZERO)),
            cite("XIV.1"),
            new Life.Term(Period.ofYears(20), "entry-into-force", false, cite("XIV.2")),
            null,
            null,
            new Life.Suspension(true, null, cite("XIV.4")),
            null),
        new Vocabulary(
            Map.of(
                "launch", LAUNCH,
                "launch-notification", LAUNCH_NOTICE,
                "change", CHANGE,
                "change-notification", CHANGE_NOTICE,
                "data-exchange", fields("party"),
                "inspection-flight", FLIGHT,
                "flight-plan", FLIGHT_PLAN),
            Map.of()),
        Map.of(),
        List.of(),
        duties,
        List.of(),
        Map.of(),
        null,
        Map.of(),
        List.of(),
        List.of(),
        questions());
  }

  private static Map<String, Question> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    question(
        questions,
        "before-what",
        option("launch", "before", new Effect.MeasuredFrom(new Deadline.Mark.EventOccurred())),
        option(
            "planned-date",
            "before",
            new Effect.MeasuredFrom(new Deadline.Mark.NoticeField("planned_date"))));
    question(
        questions,
        "five-days",
        option("dates", "counted", new Effect.CountedIn(Counted.DAYS)),
        option("hours", "counted", new Effect.CountedIn(Counted.HOURS)));
    question(
        questions,
        "half-year-end",
        option("first-day-after", "after", new Effect.MeasuredFrom(new Deadline.Mark.PeriodEnd())),
        option("last-day", "after", new Effect.MeasuredFrom(new Deadline.Mark.PeriodLastDay())));
    return questions;
  }

  // The first option is the default, the others nobody's.
  private static void question(
      Map<String, Question> questions, String id, Question.Option... options) {
    Map<String, Question.Option> named = new LinkedHashMap<>();
    for (Question.Option option : options) {
      named.put(option.name(), option);
    }
    questions.put(
        id, new Question(id, id + "?", options[0].name(), Question.Alarm.EARLIEST, named));
  }

  private static Question.Option option(String name, String field, Effect effect) {
    return new Question.Option(name, name, List.of(), null, true, Map.of(field, effect));
  }

  static Duty launchNotice24() {
    return new Duty.Owed(
        "launch-notice",
        "Notify every launch",
        cite("I"),
        new Duty.Bearer.OfEvent(),
        new Duty.Addressees(List.of(), false),
        "nrrc",
        new Duty.Trigger.On(
            "launch", event("event.missile in ['icbm', 'slbm']", LAUNCH), List.of()),
        "launch-notification",
        both(
            "n.party == event.party && n.missile == event.missile"
                + " && n.launch_area == event.launch_area",
            LAUNCH,
            LAUNCH_NOTICE),
        Duty.Answering.PLAIN,
        new Deadline.AtLeast(
            hours(24),
            new Choice.Asked<>("before-what"),
            new Choice.Stated<>(Counted.HOURS),
            MonthEnd.UNSTATED),
        new Duty.Covers(
            new Deadline.Mark.NoticeField("planned_date"), days(4), Counted.DAYS, true, cite("II")),
        List.of(
            new Duty.Content(
                "always",
                null,
                List.of("planned_date", "launch_area", "impact_area"),
                cite("III.3")),
            new Duty.Content(
                "from-submarine",
                notice("n.platform == 'submarine'", LAUNCH_NOTICE),
                List.of("launch_area"),
                cite("III.2"))),
        List.of(),
        Duty.ShowsIn.PARTIES,
        null,
        false,
        Duty.WorkingDays.BEARER,
        Duty.Span.ALWAYS);
  }

  static Duty changeInData() {
    return changeInData(
        new Deadline.Within(
            days(5),
            new Choice.Stated<>(new Deadline.Mark.EventOccurred()),
            new Choice.Asked<>("five-days"),
            MonthEnd.UNSTATED),
        null,
        false);
  }

  static Duty changeInData(Deadline deadline, @Nullable Amount cure, boolean clockRuns) {
    return new Duty.Owed(
        "change-in-data",
        "Each change in data",
        cite("P4.II.3"),
        new Duty.Bearer.OfEvent(),
        new Duty.Addressees(List.of(), false),
        null,
        new Duty.Trigger.On("change", null, List.of()),
        "change-notification",
        both(
            "n.party == event.party && n.subject == event.subject && n.category == event.category",
            CHANGE,
            CHANGE_NOTICE),
        Duty.Answering.PLAIN,
        deadline,
        null,
        List.of(),
        List.of(
            new Duty.Exempt(
                "warheads-only-half-yearly",
                event("event.category == 'warheads'", CHANGE),
                "half-yearly-data",
                cite("P4.II.3")),
            new Duty.Exempt(
                "notified-otherwise",
                event("event.category != 'warheads' && event.other_provision != ''", CHANGE),
                null,
                cite("P4.II.3"))),
        Duty.ShowsIn.PARTIES,
        cure,
        clockRuns,
        Duty.WorkingDays.BEARER,
        Duty.Span.ALWAYS);
  }

  private static Duty halfYearlyData() {
    return data(
        "half-yearly-data",
        new Duty.Trigger.Every(
            Period.ofMonths(6),
            new Anchor.FirstDayOfMonthAfter("entry-into-force"),
            MonthEnd.UNSTATED),
        new Deadline.Mark.PeriodEnd(),
        new Deadline.Within(
            days(30),
            new Choice.Asked<>("half-year-end"),
            new Choice.Stated<>(Counted.DAYS),
            MonthEnd.UNSTATED));
  }

  private static Duty initialData() {
    Anchor force = new Anchor.Event("entry-into-force", Period.ZERO);
    return data(
        "initial-data",
        new Duty.Trigger.Once(force),
        new Deadline.Mark.LifeEvent(force),
        new Deadline.Within(
            days(45),
            new Choice.Stated<>(new Deadline.Mark.LifeEvent(force)),
            new Choice.Stated<>(Counted.DAYS),
            MonthEnd.UNSTATED));
  }

  private static Duty data(
      String name, Duty.Trigger trigger, Deadline.Mark describes, Deadline deadline) {
    return new Duty.Owed(
        name,
        name,
        cite("P4.II.2"),
        new Duty.Bearer.Each(),
        new Duty.Addressees(List.of(), false),
        null,
        trigger,
        "data-exchange",
        null,
        Duty.Answering.describing(describes),
        deadline,
        null,
        List.of(),
        List.of(),
        Duty.ShowsIn.PARTIES,
        null,
        false,
        Duty.WorkingDays.BEARER,
        Duty.Span.ALWAYS);
  }

  private static Duty flightPlan() {
    return new Duty.Owed(
        "flight-plan",
        "Flight plan",
        cite("P4.VI.2"),
        new Duty.Bearer.OfEvent(),
        new Duty.Addressees(List.of(), false),
        null,
        new Duty.Trigger.On("inspection-flight", null, List.of()),
        "flight-plan",
        both("n.party == event.party && n.flight == event.flight", FLIGHT, FLIGHT_PLAN),
        Duty.Answering.PLAIN,
        new Deadline.AtLeast(
            hours(6),
            new Choice.Stated<>(new Deadline.Mark.EventField("planned_departure")),
            new Choice.Stated<>(Counted.HOURS),
            MonthEnd.UNSTATED),
        null,
        List.of(),
        List.of(),
        Duty.ShowsIn.PARTIES,
        null,
        false,
        Duty.WorkingDays.BEARER,
        Duty.Span.ALWAYS);
  }

  static Amount days(int days) {
    return new Amount.Calendar(Period.ofDays(days));
  }

  static Amount hours(int hours) {
    return new Amount.Clock(Duration.ofHours(hours));
  }

  static List<Citation> cite(String article) {
    return List.of(new Citation(ID, article, "says", "The pact", null, true));
  }

  private static Predicate.Test event(String text, Map<String, Field> event) {
    return new CelTest(text, new Scope(qualified(event, Map.of())));
  }

  private static Predicate.Test notice(String text, Map<String, Field> notice) {
    return new CelTest(text, new Scope(qualified(Map.of(), notice)));
  }

  private static Predicate.Test both(
      String text, Map<String, Field> event, Map<String, Field> notice) {
    return new CelTest(text, new Scope(qualified(event, notice)));
  }

  private static Map<String, Field> qualified(Map<String, Field> event, Map<String, Field> notice) {
    Map<String, Field> all = new LinkedHashMap<>();
    event.forEach((name, field) -> all.put("event." + name, field));
    notice.forEach((name, field) -> all.put("n." + name, field));
    return all;
  }

  private static Map<String, Field> fields(String... names) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (String name : names) {
      fields.put(name, new Field(Vocabulary.Type.STRING, null));
    }
    return fields;
  }

  private static Map<String, Field> launchNotice() {
    Map<String, Field> fields =
        fields("party", "missile", "platform", "launch_area", "impact_area");
    fields.put("planned_date", new Field(Vocabulary.Type.DATE, null));
    return fields;
  }

  private static Map<String, Field> change() {
    Map<String, Field> fields = fields("party", "subject", "category");
    fields.put("other_provision", new Field(Vocabulary.Type.STRING, new Value.Text("")));
    return fields;
  }

  private static Map<String, Field> flight() {
    Map<String, Field> fields = fields("party", "flight");
    fields.put("planned_departure", new Field(Vocabulary.Type.DATE, null));
    return fields;
  }

  static Instant at(String text) {
    return Journal.date(text).from();
  }
}
