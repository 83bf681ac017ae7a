package org.detente.agreement.read;

import java.util.List;
import java.util.Map;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.yaml.Node;

/// The events and messages of a vocabulary, for rules that name them.
record Rows(Vocabulary vocabulary) {

  /// The row named under a key; empty when it is none.
  ///
  /// @param kind what it is called in messages: `event` or `message`
  String name(Section section, String key, String kind) {
    Node node = section.node(key);
    return node == null ? "" : Names.name(node, "row." + kind, names(), section.problems());
  }

  /// Every row but `item`, which no entry is.
  List<String> names() {
    return vocabulary.rows().keySet().stream()
        .filter(row -> !row.equals(VocabularyReader.ITEM))
        .toList();
  }

  Map<String, Field> fields(String row) {
    return vocabulary.rows().getOrDefault(row, Map.of());
  }

  boolean hasText(String row, String field) {
    Field typed = fields(row).get(field);
    return typed != null && typed.type() == Vocabulary.Type.STRING;
  }
}
