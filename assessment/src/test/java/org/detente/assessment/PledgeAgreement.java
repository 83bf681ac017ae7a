package org.detente.assessment;

import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Choice;
import org.detente.agreement.Life;
import org.detente.agreement.Pledge;
import org.detente.agreement.Question;
import org.detente.agreement.TimeRules;
import org.detente.agreement.Vocabulary;
import org.detente.model.Citation;
import org.detente.model.Force;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.jspecify.annotations.Nullable;

/// A pledge of the shape of the Russian one of 2026, as a value, with the parts that tests vary.
final class PledgeAgreement {
  static final String ID = "a-pledge";

  Choice<Anchor> start = new Choice.Stated<>(new Anchor.Event("adherence", Period.ZERO));
  @Nullable String endsWith;
  Pledge.@Nullable AsLongAs asLongAs =
      new Pledge.AsLongAs(
          Treaty.US, List.of(Verdict.OfLimit.WITHIN, Verdict.OfLimit.AT), cite("condition"));
  Pledge.@Nullable Offer offer;
  List<Party> bearers = List.of(Treaty.RU, Treaty.US);
  Map<String, Question> questions = Map.of();

  Agreement build() {
    return new Agreement(
        ID,
        "A pledge",
        Agreement.Kind.UNILATERAL,
        Force.PLEDGE,
        "cd".repeat(32),
        Treaty.parties(Treaty.RU, Treaty.US),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of("limits", cite("limits").getFirst(), "condition", cite("condition").getFirst()),
        new TimeRules(TimeRules.Provided.ON_PUBLICATION, List.of()),
        new Life(
            null,
            start,
            cite("limits"),
            new Life.Term(null, "adherence", false, null, endsWith, false, null, cite("limits")),
            null,
            null,
            null,
            new Life.Ending(Treaty.RU, "end-of-adherence", cite("limits"))),
        new Vocabulary(Map.of(), Map.of(), Set.of()),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        new Pledge(
            new Pledge.Borrowed(
                Treaty.ID,
                List.of("deployed-delivery", "deployed-warheads", "launchers"),
                bearers,
                cite("limits")),
            asLongAs,
            offer),
        Map.of(),
        List.of(),
        List.of(),
        questions);
  }

  /// The question of 2026: whether it never stopped, or began anew.
  static PledgeAgreement ofTwoReadings() {
    PledgeAgreement pledge = new PledgeAgreement();
    pledge.start = new Choice.Asked<>("statement");
    Map<String, Question.Option> options = new LinkedHashMap<>();
    options.put(
        "never-stopped",
        option(
            "never-stopped",
            "2026-02-11",
            new Anchor.Dated(Instant.parse("2026-02-05T00:00:00Z"), Period.ZERO)));
    options.put(
        "began-anew",
        option("began-anew", "2026-02-04", new Anchor.Event("adherence", Period.ZERO)));
    pledge.questions =
        Map.of(
            "statement",
            new Question("statement", "Did it end?", null, Question.Alarm.EARLIEST, options));
    return pledge;
  }

  private static Question.Option option(String name, String from, Anchor begins) {
    return new Question.Option(
        name,
        name,
        List.of("limits"),
        Instant.parse(from + "T00:00:00Z"),
        false,
        Map.of("from", new Question.Effect.Begins(begins)));
  }

  /// The offer of 2025: one year from the treaty's end.
  static PledgeAgreement ofAnOffer() {
    PledgeAgreement pledge = new PledgeAgreement();
    Instant day = Instant.parse("2026-02-05T00:00:00Z");
    pledge.start = new Choice.Stated<>(new Anchor.Event("acceptance", Period.ZERO));
    pledge.offer =
        new Pledge.Offer(
            List.of(Treaty.US),
            new Anchor.Dated(day, Period.ZERO),
            Period.ofYears(1),
            new Anchor.Dated(day, Period.ofYears(1)),
            cite("limits"));
    return pledge;
  }

  static List<Citation> cite(String article) {
    return List.of(new Citation(ID, article, "what " + article + " says", "Source", null, true));
  }
}
