package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Quota;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.jspecify.annotations.Nullable;

/// The events and messages of a vocabulary, for rules that name them.
record Rows(Vocabulary vocabulary) {
  static final String EVENT = "event.";

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

  /// The text field of an event that is named as `event.host`, without that beginning; empty when
  /// it is none.
  String textField(Node node, String event, Problems problems) {
    if (event.isEmpty()) {
      return "";
    }
    List<String> fields =
        fields(event).keySet().stream()
            .filter(field -> hasText(event, field))
            .map(EVENT::concat)
            .toList();
    String name = Names.name(node, "text-field", fields, problems);
    return name.isEmpty() ? "" : name.substring(EVENT.length());
  }

  /// `MESSAGE.FIELD`, a whole number that a party gives.
  Quota.Figure figure(@Nullable Node node, Problems problems) {
    List<String> figures = new ArrayList<>();
    for (String row : names()) {
      fields(row)
          .forEach((name, field) -> {
            if (field.type() == Vocabulary.Type.INT) {
              figures.add(row + "." + name);
            }
          });
    }
    String name = node == null ? "" : Names.name(node, "figure", figures, problems);
    int dot = name.indexOf('.');
    return dot < 0
        ? new Quota.Figure("", "")
        : new Quota.Figure(name.substring(0, dot), name.substring(dot + 1));
  }
}
