package org.detente.assessment;

import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Cap;
import org.detente.agreement.Choice;
import org.detente.agreement.CountingRule;
import org.detente.agreement.Life;
import org.detente.agreement.Limit;
import org.detente.agreement.Predicate;
import org.detente.agreement.Question;
import org.detente.agreement.TimeRules;
import org.detente.agreement.Vocabulary;
import org.detente.model.Citation;
import org.detente.model.Force;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// New START's shape as a value, built in code, with the parts that tests vary.
final class Treaty {
  static final Party US = new Party("US");
  static final Party RU = new Party("RU");
  static final String ID = "new-start";

  Life.@Nullable Provisional provisional =
      new Life.Provisional("signature", "entry-into-force", List.of("time"), cite("P8.I"));
  Life.Term term = new Life.Term(Period.ofYears(10), "entry-into-force", false, cite("XIV.2"));
  Life.@Nullable Extension extend =
      new Life.Extension(1, Period.ofYears(5), Life.By.JOINT_DECISION, cite("XIV.2"));
  Life.@Nullable Withdrawal withdraw =
      new Life.Withdrawal(Life.By.EACH, Period.ofMonths(3), true, cite("XIV.3"));
  Life.@Nullable Suspension suspend = new Life.Suspension(false, "suspension", List.of());
  Map<Party, String> parties = parties(US, RU);
  Map<String, Question> questions = questions(suspensionQuestion(null));
  CountingRule warheads = warheads();
  List<Limit.DatedValue> max =
      List.of(
          new Limit.DatedValue(
              new Cap.Fixed(1550),
              new Anchor.Event("entry-into-force", Period.ofYears(7)),
              null,
              cite("II.1")));

  Agreement build() {
    return new Agreement(
        ID,
        "New START",
        Agreement.Kind.TREATY,
        Force.LEGAL,
        "ab".repeat(32),
        parties,
        Map.of(),
        Map.of(),
        Map.of(),
        text(),
        new TimeRules(TimeRules.Provided.ON_RECEIPT, cite("P4.I.2")),
        new Life(
            provisional,
            new Choice.Stated<>(new Anchor.Event("entry-into-force", Period.ZERO)),
            cite("XIV.1"),
            term,
            extend,
            withdraw,
            suspend,
            null),
        vocabulary(),
        Map.of("warheads", warheads),
        limits(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        Map.of(),
        List.of(),
        List.of(),
        questions);
  }

  static Map<Party, String> parties(Party... parties) {
    Map<Party, String> names = new LinkedHashMap<>();
    for (Party party : parties) {
      names.put(party, "State " + party);
    }
    return names;
  }

  static Map<String, Question> questions(Question... questions) {
    Map<String, Question> named = new LinkedHashMap<>();
    for (Question question : questions) {
      named.put(question.id(), question);
    }
    return named;
  }

  static Question suspensionQuestion(@Nullable String defaultOption) {
    return suspensionQuestion(
        defaultOption,
        option("effective", true, "RU", "2023-02-28"),
        option("not-effective", false, "US", "2023-03-15"));
  }

  static Question suspensionQuestion(@Nullable String defaultOption, Question.Option... options) {
    Map<String, Question.Option> named = new LinkedHashMap<>();
    for (Question.Option option : options) {
      named.put(option.name(), option);
    }
    return new Question(
        "suspension",
        "Does a suspension declared by one party rest its duties?",
        defaultOption,
        Question.Alarm.EARLIEST,
        named);
  }

  static Question.Option option(
      String name, boolean rests, @Nullable String heldBy, @Nullable String heldFrom) {
    return new Question.Option(
        name,
        "as " + name + " says",
        heldBy == null ? List.of() : List.of(heldBy),
        heldFrom == null ? null : Instant.parse(heldFrom + "T00:00:00Z"),
        heldBy == null,
        Map.of("rests", new Question.Effect.Rests(rests)));
  }

  private List<Limit> limits() {
    Predicate.Test carriers =
        test("item.deployed && kind in [icbm, slbm, heavy-bomber]", Treaty::isDeployedCarrier);
    Predicate.Test launchers =
        test(
            "item.kind in [icbm-launcher, slbm-launcher, heavy-bomber]",
            row -> kindIn(row, Set.of("icbm-launcher", "slbm-launcher", "heavy-bomber")));
    CountingRule each =
        new CountingRule("each", "item", new CountingRule.Count.Fixed(1), cite("III.1"), List.of());
    return List.of(
        limit("deployed-delivery", carriers, each, at(700)),
        limit("deployed-warheads", carriers, warheads, max),
        limit("launchers", launchers, each, at(800)));
  }

  private List<Limit.DatedValue> at(long value) {
    return List.of(
        new Limit.DatedValue(
            new Cap.Fixed(value),
            new Anchor.Event("entry-into-force", Period.ofYears(7)),
            null,
            List.of()));
  }

  private Limit limit(
      String name, Predicate.Test where, CountingRule counting, List<Limit.DatedValue> values) {
    return new Limit(
        name,
        name,
        cite("II.1"),
        true,
        List.copyOf(parties.keySet()),
        List.of(),
        null,
        null,
        null,
        where,
        counting,
        values,
        new Limit.Evidence(List.of("data-exchange"), List.of("data-exchange"), Period.ofMonths(7)));
  }

  static CountingRule warheads(CountingRule.Exempt... more) {
    List<CountingRule.Exempt> exceptions = new java.util.ArrayList<>(List.of(more));
    exceptions.add(
        0, exempt("heavy-bomber-as-one", row -> kindIn(row, Set.of("heavy-bomber")), 1, "III.2.b"));
    return new CountingRule(
        "warheads",
        "warhead",
        new CountingRule.Count.Counted(
            new Quantity(row ->
                row.get("item.reentry_vehicles") instanceof Value.Whole(long number)
                    ? OptionalLong.of(number)
                    : OptionalLong.empty())),
        cite("III.2.a"),
        exceptions);
  }

  static CountingRule.Exempt exempt(
      String name,
      Function<Map<String, Value>, Predicate.Answer> when,
      long count,
      String article,
      CountingRule.Exempt... nested) {
    return new CountingRule.Exempt(
        name,
        test(name, when),
        new CountingRule.Count.Fixed(count),
        cite(article),
        List.of(nested));
  }

  private static Predicate.Answer isDeployedCarrier(Map<String, Value> row) {
    Predicate.Answer kind = kindIn(row, Set.of("icbm", "slbm", "heavy-bomber"));
    Predicate.Answer deployed =
        row.get("item.deployed") instanceof Value.Truth(boolean truth)
            ? truth ? Predicate.Answer.TRUE : Predicate.Answer.FALSE
            : Predicate.Answer.UNKNOWN;
    if (kind == Predicate.Answer.FALSE || deployed == Predicate.Answer.FALSE) {
      return Predicate.Answer.FALSE;
    }
    return kind == Predicate.Answer.TRUE ? deployed : Predicate.Answer.UNKNOWN;
  }

  static Predicate.Answer kindIn(Map<String, Value> row, Set<String> kinds) {
    return row.get("item.kind") instanceof Value.Text(String kind)
        ? kinds.contains(kind) ? Predicate.Answer.TRUE : Predicate.Answer.FALSE
        : Predicate.Answer.UNKNOWN;
  }

  static Predicate.Test test(String text, Function<Map<String, Value>, Predicate.Answer> function) {
    return new Test(text, function);
  }

  private record Test(String text, Function<Map<String, Value>, Predicate.Answer> function)
      implements Predicate.Test {
    @Override
    public Set<String> names() {
      return Set.of();
    }

    @Override
    public Predicate.Answer test(Map<String, Value> row) {
      return function.apply(row);
    }
  }

  private record Quantity(Function<Map<String, Value>, OptionalLong> function)
      implements Predicate.Quantity {
    @Override
    public String text() {
      return "item.reentry_vehicles";
    }

    @Override
    public Set<String> names() {
      return Set.of("item.reentry_vehicles");
    }

    @Override
    public OptionalLong quantity(Map<String, Value> row) {
      return function.apply(row);
    }
  }

  private static Vocabulary vocabulary() {
    Map<String, Map<String, Value>> categories = new LinkedHashMap<>();
    categories.put("deployed_icbms", item("icbm", true));
    categories.put("deployed_slbms", item("slbm", true));
    categories.put("deployed_heavy_bombers", item("heavy-bomber", true));
    categories.put("non_deployed_heavy_bombers", item("heavy-bomber", false));
    categories.put("deployed_icbm_launchers", item("icbm-launcher", true));
    categories.put("non_deployed_icbm_launchers", item("icbm-launcher", false));
    categories.put("deployed_slbm_launchers", item("slbm-launcher", true));
    categories.put("non_deployed_slbm_launchers", item("slbm-launcher", false));
    return new Vocabulary(
        Map.of(),
        categories,
        Set.of(
            "deployed_and_non_deployed_icbm_launchers",
            "deployed_and_non_deployed_slbm_launchers"));
  }

  static Map<String, Value> item(String kind, boolean deployed) {
    return Map.of("kind", new Value.Text(kind), "deployed", new Value.Truth(deployed));
  }

  static List<Citation> cite(String article) {
    return List.of(citation(article));
  }

  private static Citation citation(String article) {
    return new Citation(
        ID, article, "what " + article + " says", "Treaty", null, !article.startsWith("XIV"));
  }

  private static Map<String, Citation> text() {
    Map<String, Citation> text = new LinkedHashMap<>();
    for (String article : List.of("II.1", "III.1", "III.2.a", "III.2.b", "XIV.2", "XIV.3")) {
      text.put(article, citation(article));
    }
    return text;
  }
}
