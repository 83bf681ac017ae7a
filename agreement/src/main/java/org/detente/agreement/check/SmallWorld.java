package org.detente.agreement.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.predicate.CelTest;
import org.detente.agreement.predicate.Compiled;
import org.detente.model.Value;

/// Every item that a pair of conditions can tell apart: a text is one of the texts compared with,
/// or another; a number is one compared with, or a neighbour of it; a truth is either.
record SmallWorld(Map<String, Field> fields) {
  /// How many items are tried before giving up.
  private static final int MOST = 20_000;

  private static final String OTHER = "another";

  /// An item to which both conditions apply; empty when there is none, or when there are too many
  /// items to try.
  Optional<Map<String, Value>> bothTrue(CelTest one, CelTest other) {
    Set<String> names = new TreeSet<>(one.names());
    names.addAll(other.names());
    Set<Value> literals = new LinkedHashSet<>(literals(one));
    literals.addAll(literals(other));
    List<Map<String, Value>> items = List.of(Map.of());
    for (String name : names) {
      Field field = fields.get(name);
      items = field == null ? items : extended(items, name, domain(field, literals));
      if (items.size() > MOST) {
        return Optional.empty();
      }
    }
    return items.stream()
        .filter(item -> one.test(item) == Answer.TRUE && other.test(item) == Answer.TRUE)
        .findFirst();
  }

  private static List<Map<String, Value>> extended(
      List<Map<String, Value>> items, String name, Set<Value> domain) {
    List<Map<String, Value>> extended = new ArrayList<>();
    for (Map<String, Value> item : items) {
      for (Value value : domain) {
        Map<String, Value> longer = new TreeMap<>(item);
        longer.put(name, value);
        extended.add(longer);
        if (extended.size() > MOST) {
          return extended;
        }
      }
    }
    return extended;
  }

  private static Set<Value> literals(CelTest test) {
    return test.compiled() instanceof Compiled.Ready ready ? ready.literals() : Set.of();
  }

  private static Set<Value> domain(Field field, Set<Value> literals) {
    Set<Value> domain = new LinkedHashSet<>();
    for (Value literal : literals) {
      switch (literal) {
        case Value.Text text when field.type() == Vocabulary.Type.STRING -> domain.add(text);
        case Value.Whole(long n) when field.type() == Vocabulary.Type.INT -> {
          domain.add(new Value.Whole(n - 1));
          domain.add(new Value.Whole(n));
          domain.add(new Value.Whole(n + 1));
        }
        default -> {}
      }
    }
    switch (field.type()) {
      case STRING -> domain.add(new Value.Text(OTHER));
      case BOOL -> {
        domain.add(new Value.Truth(true));
        domain.add(new Value.Truth(false));
      }
      case INT -> domain.add(new Value.Whole(0));
      case DATE -> {}
    }
    if (field.absent() != null) {
      domain.add(field.absent());
    }
    return domain;
  }

  /// The item in words: `item.deployed = true, item.kind = 'icbm'`.
  static String words(Map<String, Value> item) {
    List<String> fields = new ArrayList<>();
    new TreeMap<>(item).forEach((name, value) -> fields.add(name + " = " + word(value)));
    return String.join(", ", fields);
  }

  private static String word(Value value) {
    return switch (value) {
      case Value.Text(String text) -> "'" + text + "'";
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Truth(boolean truth) -> Boolean.toString(truth);
      case Value.Date(var date) -> date.text();
    };
  }
}
