package org.detente.agreement.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.model.Value;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Predicates that are evaluated without CEL, with CEL as the oracle: the same answer over every
/// row, and the same names.
class PlainTest {
  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "e.yes", new Field(Vocabulary.Type.BOOL, null),
              "e.so", new Field(Vocabulary.Type.BOOL, new Value.Truth(false)),
              "e.kind", new Field(Vocabulary.Type.STRING, null),
              "n.kind", new Field(Vocabulary.Type.STRING, new Value.Text("")),
              "e.n", new Field(Vocabulary.Type.INT, null),
              "n.n", new Field(Vocabulary.Type.INT, new Value.Whole(0)),
              "n.day", new Field(Vocabulary.Type.DATE, null)));

  @Test
  void anyPlainPredicateAnswersAsInCel() {
    Seeds.runs(
        120,
        random -> {
          boolean test = random.nextInt(4) > 0;
          String text = test ? truth(random, 3) : number(random, 3);
          Compiled.Result result = test ? Compiled.Result.TEST : Compiled.Result.QUANTITY;
          Lazy lazy = new Lazy(text, SCOPE, result);
          assertThat(lazy.isPlain()).as(text).isTrue();
          assertThat(lazy.names()).as(text).isEqualTo(((Compiled.Ready) lazy.compiled()).names());
          for (int i = 0; i < 60; i++) {
            Map<String, Value> row = row(random);
            assertThat(lazy.value(row)).as("%s over %s", text, row).isEqualTo(lazy.byCel(row));
          }
        });
  }

  /// Here CEL takes the unknown on the left for a value that is not equal to anything.
  @Test
  void theUnknownComparedIsUnknown() {
    Lazy lazy = new Lazy("(e.yes && true) == e.so", SCOPE, Compiled.Result.TEST);

    assertThat(lazy.value(Map.of())).isEmpty();
    assertThat(lazy.byCel(Map.of())).hasValue(false);
  }

  private static Map<String, Value> row(RandomGenerator random) {
    Map<String, Value> row = new HashMap<>();
    for (String name : List.of("e.yes", "e.so", "e.kind", "n.kind", "e.n", "n.n")) {
      switch (random.nextInt(8)) {
        case 0, 1 -> {}
        case 2 -> row.put(name, any(random, "e.yes"));
        default -> row.put(name, any(random, name));
      }
    }
    return row;
  }

  private static Value any(RandomGenerator random, String name) {
    return switch (name.substring(2)) {
      case "kind" -> new Value.Text(List.of("a", "b", "").get(random.nextInt(3)));
      case "n" ->
          new Value.Whole(
              List.of(0L, 1L, 2L, -3L, Long.MAX_VALUE, Long.MIN_VALUE).get(random.nextInt(6)));
      default -> new Value.Truth(random.nextBoolean());
    };
  }

  private static String truth(RandomGenerator random, int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 9)) {
      case 0 -> List.of("e.yes", "e.so", "true", "false").get(random.nextInt(4));
      case 1 -> text(random) + List.of(" == ", "!=").get(random.nextInt(2)) + text(random);
      case 2 -> text(random) + " in ['a', \"b\", '']";
      case 3 -> "!(" + truth(random, depth - 1) + ")";
      case 4 -> truth(random, 0) + " || e.yes == e.so";
      case 5, 6 ->
          number(random, depth - 1)
              + List.of(" < ", "<=", " > ", ">=", "==", " != ").get(random.nextInt(6))
              + number(random, depth - 1);
      case 7 -> truth(random, depth - 1) + " && " + truth(random, depth - 1);
      default -> truth(random, depth - 1) + "||" + truth(random, depth - 1);
    };
  }

  private static String text(RandomGenerator random) {
    return List.of("e.kind", "n.kind", "'a'", "\"b\"", "''").get(random.nextInt(5));
  }

  private static String number(RandomGenerator random, int depth) {
    return switch (random.nextInt(depth == 0 ? 2 : 6)) {
      case 0 -> List.of("e.n", "n.n", "-e.n").get(random.nextInt(3));
      case 1 -> Integer.toString(random.nextInt(-3, 5));
      case 2 -> "(" + number(random, depth - 1) + ")";
      case 3 -> number(random, depth - 1) + " * " + number(random, depth - 1);
      case 4 -> number(random, depth - 1) + " + " + number(random, depth - 1);
      default -> number(random, depth - 1) + " - " + number(random, depth - 1);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e.kind == 'a\\'b'",
        "e.kind == r'a'",
        "e.kind == '''a'''",
        "e.n == 0x10",
        "e.n == 1u",
        "e.n / 2 == 1",
        "e.kind < 'b'",
        "e.n == 9223372036854775807",
        "e.yes == e.yes == e.yes",
        "e.yes ? e.so : e.yes",
        "e.kind.startsWith('a')",
        "has(e.kind)",
        "e.kind in []",
        "e.kind in ['a', 1]",
        "e.kind == 1",
        "e.missing == 1",
        "n.day == 'a'",
        "e.yes // and so on",
        "e.yes &&",
        "(e.yes",
        "e.n",
        "null == null",
        ""
      })
  void whateverElseATextMayBeIsLeftToCel(String text) {
    assertThat(new Lazy(text, SCOPE, Compiled.Result.TEST).isPlain()).isFalse();
  }
}
