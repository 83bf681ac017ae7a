package org.detente.agreement.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.ImpreciseDate;
import org.detente.model.Nearest;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// Values of the fields of a row, checked against the vocabulary.
public final class FieldValue {
  private FieldValue() {}

  /// The fields under an entry, each with the type the row `name` gives it.
  static Map<String, Value> row(
      Node.Entry entry, Map<String, Field> row, String name, Problems problems) {
    try (Section section = Section.of(entry.value(), entry.key(), problems)) {
      return fields(section.named(), row, name, problems);
    }
  }

  /// Keys and values as fields of the row `name`; unknown ones are reported.
  public static Map<String, Value> fields(
      Map<String, Node.Entry> entries, Map<String, Field> row, String name, Problems problems) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Entry> entry : entries.entrySet()) {
      String key = entry.getKey();
      Field field = row.get(key);
      if (field == null) {
        problems.addMeant(
            Defect.UNKNOWN_FIELD, entry.getValue().key(), Nearest.to(key, row.keySet()), key, name);
        continue;
      }
      Value value = of(entry.getValue().value(), field.type(), problems);
      if (value != null) {
        fields.put(key, value);
      }
    }
    return fields;
  }

  static @Nullable Value of(Node node, Vocabulary.Type type, Problems problems) {
    return switch (type) {
      case STRING -> text(node, problems);
      case INT -> {
        Long number = Expect.whole(node, -(1L << 53), problems);
        yield number == null ? null : new Value.Whole(number);
      }
      case BOOL -> {
        Boolean truth = Expect.truth(node, problems);
        yield truth == null ? null : new Value.Truth(truth);
      }
      case DATE -> {
        ImpreciseDate date = Expect.date(node, problems);
        yield date == null ? null : new Value.Date(date);
      }
    };
  }

  // Unlike a title, a field may be the empty text: it is what absence can mean.
  private static @Nullable Value text(Node node, Problems problems) {
    if (node instanceof Node.Scalar scalar
        && scalar.kind() == Node.Kind.TEXT
        && scalar.text().isEmpty()) {
      return new Value.Text("");
    }
    String text = Expect.text(node, problems);
    return text == null ? null : new Value.Text(text);
  }
}
