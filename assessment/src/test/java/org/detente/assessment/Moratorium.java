package org.detente.assessment;

import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Choice;
import org.detente.agreement.Life;
import org.detente.agreement.Predicate;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Question;
import org.detente.agreement.Region;
import org.detente.agreement.Restraint;
import org.detente.agreement.TimeRules;
import org.detente.agreement.Vocabulary;
import org.detente.model.Body;
import org.detente.model.Citation;
import org.detente.model.Force;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// A moratorium on missiles of the shape of the Russian one of 2019, as a value, with the parts
/// that tests vary.
final class Moratorium {
  static final Party RU = new Party("RU");
  static final Party US = new Party("US");
  static final String ID = "ru-inf-moratorium";
  static final String FINDING = "restraints.no-deployment@RU";

  String id = ID;
  Party by = RU;
  @Nullable String mirror;
  Anchor start = new Anchor.Event("restraint", Period.ZERO);
  boolean redLine;
  Map<String, Question> questions = questions("S2025", "2025-08-04");
  Restraint.@Nullable Condition condition =
      new Restraint.Condition(
          new Restraint.Watched("deployment", ranged("made_by", "US")),
          new Choice.Asked<>("which-regions"),
          List.of("what-is-deployment"),
          cite("S2020"));

  Agreement build() {
    return new Agreement(
        id,
        "A moratorium",
        Agreement.Kind.UNILATERAL,
        Force.PLEDGE,
        "ab".repeat(32),
        Treaty.parties(RU, US),
        Map.of(),
        Map.of(),
        Map.of(),
        text(),
        new TimeRules(TimeRules.Provided.ON_PUBLICATION, List.of()),
        new Life(
            null,
            new Choice.Stated<>(start),
            cite("S2019"),
            new Life.Term(null, "restraint", false, List.of()),
            null,
            null,
            null,
            new Life.Ending(by, "end-of-restraint", cite("S2025"))),
        new Vocabulary(Map.of(), Map.of(), Set.of()),
        Map.of(),
        List.of(),
        List.of(),
        List.of(restraint()),
        regions(),
        null,
        Map.of(),
        List.of(),
        List.of(),
        questions);
  }

  private Restraint restraint() {
    return new Restraint(
        "no-deployment",
        "No deployment of ground-based missiles of 500 to 5,500 km",
        cite("S2019"),
        by,
        null,
        null,
        false,
        redLine ? null : new Restraint.Watched("deployment", ranged("party", by.code())),
        condition,
        mirror,
        List.of(new Restraint.Enough.Declared(US), new Restraint.Enough.Seen(2)),
        redLine ? Restraint.WhenTriggered.WATCH : Restraint.WhenTriggered.MAY_END);
  }

  static Map<String, Question> questions(@Nullable String exercise, @Nullable String from) {
    Map<String, Question> questions = new LinkedHashMap<>();
    questions.put(
        "which-regions",
        question(
            "which-regions",
            option(
                "corresponding",
                "S2020",
                null,
                "in",
                new Question.Effect.InRegions(List.of("europe", "asia-pacific"))),
            option(
                "anywhere",
                "R2024",
                "2024-04-17",
                "in",
                new Question.Effect.InRegions(List.of("world")))));
    questions.put(
        "what-is-deployment",
        question(
            "what-is-deployment",
            option("exercise-counts", exercise, from, "where", mode("exercise", "permanent")),
            option("permanent-only", "P2024", null, "where", mode("permanent"))));
    return questions;
  }

  private static Question question(String id, Question.Option... options) {
    Map<String, Question.Option> named = new LinkedHashMap<>();
    for (Question.Option option : options) {
      named.put(option.name(), option);
    }
    return new Question(id, id + "?", null, Question.Alarm.EARLIEST, named);
  }

  private static Question.Option option(
      String name,
      @Nullable String heldBy,
      @Nullable String from,
      String field,
      Question.Effect effect) {
    return new Question.Option(
        name,
        name,
        heldBy == null ? List.of() : List.of(heldBy),
        from == null ? null : Instant.parse(from + "T00:00:00Z"),
        heldBy == null,
        Map.of(field, effect));
  }

  private static Question.Effect mode(String... modes) {
    return new Question.Effect.Narrowed(
        Treaty.test("event.mode in " + List.of(modes), row -> in(row, "mode", Set.of(modes))));
  }

  private static Answer in(Map<String, Value> row, String field, Set<String> values) {
    return row.get("event." + field) instanceof Value.Text(String text)
        ? answer(values.contains(text))
        : Answer.UNKNOWN;
  }

  private static Predicate.Test ranged(String field, String party) {
    Function<Map<String, Value>, Answer> test =
        row -> {
          Answer whose = in(row, field, Set.of(party));
          Answer range =
              row.get("event.range_km") instanceof Value.Whole(long km)
                  ? answer(km >= 500 && km <= 5500)
                  : Answer.UNKNOWN;
          return whose == Answer.FALSE || range == Answer.FALSE
              ? Answer.FALSE
              : whose == Answer.TRUE ? range : Answer.UNKNOWN;
        };
    return Treaty.test("event." + field + " == '" + party + "' && event.range_km >= 500", test);
  }

  private static Answer answer(boolean truth) {
    return truth ? Answer.TRUE : Answer.FALSE;
  }

  private static Map<String, Region> regions() {
    return Map.of(
        "europe", new Region("europe", false, List.of("DE", "DK"), true, cite("S2020")),
        "asia-pacific", new Region("asia-pacific", false, List.of("JP", "PH"), true, cite("S2020")),
        "world", new Region("world", true, List.of(), false, List.of()));
  }

  /// A deployment by a maker in a country; no range below zero is stated.
  static Map<String, Value> deployment(String maker, String place, int range, String mode) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("party", new Value.Text(maker));
    fields.put("made_by", new Value.Text(maker));
    fields.put("place", new Value.Text(place));
    fields.put("mode", new Value.Text(mode));
    if (range >= 0) {
      fields.put("range_km", new Value.Whole(range));
    }
    return fields;
  }

  static Body.SeenBy declared(Party party) {
    return new Body.SeenBy(party, List.of());
  }

  static Body.SeenBy observed(String... observers) {
    return new Body.SeenBy(null, List.of(observers));
  }

  static List<Citation> cite(String article) {
    return List.of(new Citation(ID, article, "what " + article + " says", "Source", null, true));
  }

  private static Map<String, Citation> text() {
    Map<String, Citation> text = new LinkedHashMap<>();
    for (String article : List.of("S2019", "S2020", "R2024", "P2024", "S2025")) {
      text.put(article, cite(article).getFirst());
    }
    return text;
  }
}
