package org.detente.agreement.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Value;

/// Reads `vocabulary:` and `categories:`: the typed fields of rows, and how a declared breakdown
/// reads as items.
final class VocabularyReader {
  /// The row that counting and limits speak of.
  static final String ITEM = "item";

  private VocabularyReader() {}

  static Vocabulary vocabulary(Section file) {
    Map<String, Map<String, Field>> rows = new LinkedHashMap<>();
    file.eachIf("vocabulary", Name.KEBAB, (name, section) -> rows.put(name, fields(section)));
    Map<String, Map<String, Value>> categories = new LinkedHashMap<>();
    Set<String> sums = new LinkedHashSet<>();
    Map<String, Field> item = rows.getOrDefault(ITEM, Map.of());
    file.sectionIf("categories").ifPresent(s -> categories(s, item, categories, sums));
    return new Vocabulary(rows, categories, sums);
  }

  private static Map<String, Field> fields(Section row) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Entry> entry : row.named().entrySet()) {
      Name.FIELD.check(entry, row.problems());
      fields.put(entry.getKey(), field(entry.getValue(), row.problems()));
    }
    return fields;
  }

  /// `string`, or `{type: string, absent: ''}`.
  private static Field field(Node.Entry entry, Problems problems) {
    if (entry.value() instanceof Node.Scalar scalar) {
      Vocabulary.Type type = Expect.word(scalar, Vocabulary.Type.class, problems);
      return new Field(type == null ? Vocabulary.Type.STRING : type, null);
    }
    try (Section section = Section.of(entry.value(), entry.key(), problems)) {
      Vocabulary.Type type = section.word("type", Vocabulary.Type.class);
      Node absent = section.nodeIf("absent");
      return new Field(type, absent == null ? null : FieldValue.of(absent, type, problems));
    }
  }

  private static void categories(
      Section categories,
      Map<String, Field> item,
      Map<String, Map<String, Value>> read,
      Set<String> sums) {
    try (Section section = categories) {
      for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
        Name.CATEGORY.check(entry, section.problems());
        if (entry.getValue().value() instanceof Node.Scalar scalar) {
          if (Expect.choice(scalar, List.of("sum"), section.problems()) != null) {
            sums.add(entry.getKey());
          }
        } else {
          read.put(
              entry.getKey(), FieldValue.row(entry.getValue(), item, ITEM, section.problems()));
        }
      }
    }
  }
}
