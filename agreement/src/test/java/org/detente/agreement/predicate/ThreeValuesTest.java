package org.detente.agreement.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.model.ImpreciseDate;
import org.detente.model.Value;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a predicate answers when a field is absent: unknown, absorbed as three-valued logic has it.
class ThreeValuesTest {
  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "item.a", new Field(Vocabulary.Type.BOOL, null),
              "item.b", new Field(Vocabulary.Type.BOOL, null),
              "item.c", new Field(Vocabulary.Type.BOOL, null),
              "item.kind", new Field(Vocabulary.Type.STRING, null),
              "item.n", new Field(Vocabulary.Type.INT, null),
              "item.other", new Field(Vocabulary.Type.STRING, new Value.Text(""))));

  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE, TRUE", "TRUE, FALSE, FALSE, TRUE", "TRUE, UNKNOWN, UNKNOWN, TRUE",
    "FALSE, TRUE, FALSE, TRUE", "FALSE, FALSE, FALSE, FALSE", "FALSE, UNKNOWN, FALSE, UNKNOWN",
    "UNKNOWN, TRUE, UNKNOWN, TRUE", "UNKNOWN, FALSE, FALSE, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void andAndOrAbsorbTheUnknownOnEitherSide(Answer a, Answer b, Answer and, Answer or) {
    Map<String, Value> row = new HashMap<>();
    put(row, "item.a", a);
    put(row, "item.b", b);
    assertThat(test("item.a && item.b", row)).isEqualTo(and);
    assertThat(test("item.a || item.b", row)).isEqualTo(or);
  }

  @ParameterizedTest
  @CsvSource({
    "item.kind == 'icbm', UNKNOWN",
    "item.kind != 'icbm', UNKNOWN",
    "'item.kind in [''icbm'', ''slbm'']', UNKNOWN",
    "!item.a, UNKNOWN",
    "item.n > 3, UNKNOWN",
    "item.n + 1 > 3, UNKNOWN",
    "item.a && item.n > 3, UNKNOWN",
    "item.other == '', TRUE",
    "item.other != '', FALSE",
    "true, TRUE",
    "1 < 2, TRUE"
  })
  void anAbsentFieldIsUnknownUnlessAbsenceHasAMeaning(String text, Answer answer) {
    assertThat(test(text, Map.of())).isEqualTo(answer);
  }

  @Test
  void aFieldOfAnotherTypeIsUnknownAndNotFalse() {
    Map<String, Value> row = Map.of("item.kind", new Value.Whole(3));
    assertThat(test("item.kind == 'icbm'", row)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void aNumberIsReadOffTheRowOrUnknown() {
    CelQuantity twice = new CelQuantity("item.n * 2", SCOPE);
    assertThat(twice.quantity(Map.of("item.n", new Value.Whole(21))))
        .isEqualTo(OptionalLong.of(42));
    assertThat(twice.quantity(Map.of())).isEmpty();
    assertThat(twice.quantity(Map.of("item.n", new Value.Whole(Long.MAX_VALUE)))).isEmpty();
  }

  @Test
  void aPredicateNamesTheFieldsItUses() {
    assertThat(new CelTest("item.a && (item.kind == 'x' || item.a)", SCOPE).names())
        .containsExactlyInAnyOrder("item.a", "item.kind");
  }

  @Test
  void aDateFieldInTheRowDisturbsNothing() {
    Value day = new Value.Date(ImpreciseDate.parse("2018-02-05").orElseThrow());
    assertThat(test("item.other == ''", Map.of("item.other", day))).isEqualTo(Answer.UNKNOWN);
  }

  /// The oracle: Kleene's tables, written out.
  private sealed interface Logic {
    record Name(String field) implements Logic {}

    record Not(Logic of) implements Logic {}

    record And(Logic left, Logic right) implements Logic {}

    record Or(Logic left, Logic right) implements Logic {}

    default Answer value(Map<String, Value> row) {
      return switch (this) {
        case Name(String field) ->
            row.get(field) instanceof Value.Truth(boolean truth)
                ? (truth ? Answer.TRUE : Answer.FALSE)
                : Answer.UNKNOWN;
        case Not(Logic of) ->
            switch (of.value(row)) {
              case TRUE -> Answer.FALSE;
              case FALSE -> Answer.TRUE;
              case UNKNOWN -> Answer.UNKNOWN;
            };
        case And(Logic l, Logic r) -> absorb(Answer.FALSE, Answer.TRUE, l.value(row), r.value(row));
        case Or(Logic l, Logic r) -> absorb(Answer.TRUE, Answer.FALSE, l.value(row), r.value(row));
      };
    }

    private static Answer absorb(Answer wins, Answer otherwise, Answer left, Answer right) {
      if (left == wins || right == wins) {
        return wins;
      }
      return left == otherwise && right == otherwise ? otherwise : Answer.UNKNOWN;
    }

    default String cel() {
      return switch (this) {
        case Name(String field) -> field;
        case Not(Logic of) -> "!(" + of.cel() + ")";
        case And(Logic l, Logic r) -> "(" + l.cel() + " && " + r.cel() + ")";
        case Or(Logic l, Logic r) -> "(" + l.cel() + " || " + r.cel() + ")";
      };
    }
  }

  @Test
  void anyCombinationAnswersAsTheTablesDo() {
    Seeds.runs(
        60,
        random -> {
          Logic logic = logic(random, 4);
          for (Answer a : Answer.values()) {
            for (Answer b : Answer.values()) {
              for (Answer c : Answer.values()) {
                Map<String, Value> row = new HashMap<>();
                put(row, "item.a", a);
                put(row, "item.b", b);
                put(row, "item.c", c);
                assertThat(test(logic.cel(), row)).as(logic.cel()).isEqualTo(logic.value(row));
              }
            }
          }
        });
  }

  private static Logic logic(RandomGenerator random, int depth) {
    List<String> names = List.of("item.a", "item.b", "item.c");
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 1 -> new Logic.Not(logic(random, depth - 1));
      case 2 -> new Logic.And(logic(random, depth - 1), logic(random, depth - 1));
      case 3 -> new Logic.Or(logic(random, depth - 1), logic(random, depth - 1));
      default -> new Logic.Name(names.get(random.nextInt(names.size())));
    };
  }

  private static Answer test(String text, Map<String, Value> row) {
    return new CelTest(text, SCOPE).test(row);
  }

  private static void put(Map<String, Value> row, String name, Answer answer) {
    if (answer != Answer.UNKNOWN) {
      row.put(name, new Value.Truth(answer == Answer.TRUE));
    }
  }
}
