package org.detente.agreement.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.detente.agreement.Agreement;
import org.detente.agreement.Amount;
import org.detente.agreement.Anchor;
import org.detente.agreement.Choice;
import org.detente.agreement.Deadline;
import org.detente.agreement.Duty;
import org.detente.agreement.Pledge;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Question;
import org.detente.agreement.Question.Effect;
import org.detente.agreement.Shipped;
import org.detente.agreement.cases.Case;
import org.detente.agreement.cases.Cases;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Value;
import org.detente.model.Verdict.OfLimit;
import org.junit.jupiter.api.Test;

/// What the shipped files say of duties, restraints and pledges, as it is read from them.
class SecondHalfTest {
  static final Path FOLDER = Shipped.file("agreements");

  @Test
  void theNoticeOf1988SaysWhatItsAgreementSays() {
    Duty duty = agreement("launch-notification-1988").duties().getFirst();
    assertThat(duty)
        .isInstanceOfSatisfying(
            Duty.Owed.class,
            owed -> {
              assertThat(owed.bearer()).isEqualTo(new Duty.Bearer.OfEvent());
              assertThat(owed.to()).isEqualTo(new Duty.Addressees(List.of(), false));
              assertThat(owed.deadline())
                  .isEqualTo(
                      new Deadline.AtLeast(
                          new Amount.Clock(Duration.ofHours(24)),
                          new Choice.Asked<>("before-what"),
                          new Choice.Stated<>(Deadline.Counted.HOURS),
                          Deadline.MonthEnd.UNSTATED));
              Duty.Covers covers = Objects.requireNonNull(owed.covers());
              assertThat(covers.from()).isEqualTo(new Deadline.Mark.NoticeField("planned_date"));
              assertThat(covers.firstDayIncluded()).isTrue();
              assertThat(owed.content())
                  .extracting(Duty.Content::name)
                  .containsExactly("always", "from-submarine");
            });
  }

  @Test
  void anOptionSaysWhatItPutsInThePlaceOfTheQuestion() {
    Agreement notices = agreement("launch-notification-1988");
    assertThat(effect(notices, "before-what", "launch", "before"))
        .isEqualTo(new Effect.MeasuredFrom(new Deadline.Mark.EventOccurred()));
    Agreement moratorium = agreement("ru-inf-moratorium");
    assertThat(effect(moratorium, "which-regions", "corresponding", "in"))
        .isEqualTo(new Effect.InRegions(List.of("europe", "asia-pacific")));
    Map<String, Value> exercise = Map.of("event.mode", new Value.Text("exercise"));
    assertThat(effect(moratorium, "what-is-deployment", "exercise-counts", "where"))
        .isInstanceOfSatisfying(
            Effect.Narrowed.class,
            narrowed -> assertThat(narrowed.where().test(exercise)).isEqualTo(Answer.TRUE));
    assertThat(effect(agreement("new-start"), "five-days", "hours", "counted"))
        .isEqualTo(new Effect.CountedIn(Deadline.Counted.HOURS));
    assertThat(
            effect(
                agreement("ru-limits-pledge-2026"),
                "statement-of-4-february",
                "never-stopped",
                "from"))
        .isEqualTo(new Effect.Begins(new Anchor.Dated(day("2026-02-05"), Period.ZERO)));
  }

  private static Effect effect(Agreement agreement, String question, String option, String field) {
    Question asked = Objects.requireNonNull(agreement.questions().get(question));
    return Objects.requireNonNull(
        Objects.requireNonNull(asked.options().get(option)).effects().get(field));
  }

  @Test
  void aPartyBearsTheNameOfItsDay() {
    Agreement treaty = agreement("inf-1987");
    Party russia = new Party("RU");
    assertThat(treaty.nameAt(russia, day("1988-06-01"))).isEqualTo("Soviet Union");
    assertThat(treaty.nameAt(russia, day("1991-12-26"))).isEqualTo("Russian Federation");
    assertThat(treaty.parties()).containsEntry(russia, "Russian Federation");
  }

  @Test
  void anAgreementNamesTheOthersItNeeds() {
    assertThat(agreement("new-start").others()).containsExactly("launch-notification-1988");
    assertThat(agreement("ru-limits-pledge-2023").others())
        .containsExactly("new-start", "launch-notification-1988");
    assertThat(Cases.load(FOLDER.resolve("ru-limits-pledge-2026.tests.yaml")).others())
        .extracting(Agreement::id)
        .containsExactly("new-start", "launch-notification-1988");
  }

  @Test
  void aPledgeBorrowsHangsAndOffers() {
    Pledge pledge = Objects.requireNonNull(agreement("ru-limits-offer-2025").pledge());
    assertThat(Objects.requireNonNull(pledge.borrows()).bearers())
        .containsExactly(new Party("RU"), new Party("US"));
    assertThat(Objects.requireNonNull(pledge.asLongAs()).is())
        .containsExactly(OfLimit.WITHIN, OfLimit.AT);
    assertThat(Objects.requireNonNull(pledge.offer()).lapses())
        .isEqualTo(new Anchor.Dated(day("2026-02-05"), Period.ofYears(1)));
    assertThat(agreement("ru-limits-pledge-2023").life().term().endsWith()).isEqualTo("new-start");
  }

  @Test
  void aCastIsTakenOffAsTheFileIsRead() {
    var cases = Cases.load(FOLDER.resolve("launch-notification-1988.tests.yaml")).cases();
    Case first =
        Objects.requireNonNull(cases).cases().stream()
            .filter(it -> it.expect().getFirst().finding().equals("duties.launch-notice@RU"))
            .findFirst()
            .orElseThrow();
    assertThat(first.given()).extracting(Fact::attributedTo).contains(new Party("RU"));
    assertThat(first.expect().getFirst().margin()).isEqualTo("PT0S");
  }

  private static Agreement agreement(String id) {
    return Shipped.agreement(FOLDER.resolve(id + ".agreement.yaml"));
  }

  private static Instant day(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
