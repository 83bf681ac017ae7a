package org.detente.agreement.yaml;

import java.util.List;
import java.util.Map;
import org.detente.agreement.problem.Position;
import org.detente.model.Word;

/// A YAML value and where it stands. The value of an alias is the very node its anchor names, place
/// included.
public sealed interface Node {
  /// Where it begins.
  Position at();

  /// What it is, in the words of messages.
  Kind kind();

  /// Kinds of values.
  enum Kind implements Word {
    TEXT,
    WHOLE_NUMBER,
    NUMBER,
    TRUE_OR_FALSE,
    NOTHING,
    LIST,
    MAPPING
  }

  /// How a scalar is written.
  enum Style {
    PLAIN,
    QUOTED,
    /// `|`: lines stand as written
    LITERAL,
    /// `>`: lines are folded
    FOLDED
  }

  /// A single value.
  ///
  /// @param text its content, escapes and folding resolved
  /// @param raw as it stands in the file, quotes and indicators included
  record Scalar(String text, Kind kind, Style style, String raw, Position at) implements Node {}

  record Sequence(List<Node> items, Position at) implements Node {
    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /// Keys to entries, in file order.
  record Mapping(Map<String, Entry> entries, Position at) implements Node {
    @Override
    public Kind kind() {
      return Kind.MAPPING;
    }
  }

  /// A value under a key.
  ///
  /// @param key where the key stands
  record Entry(Position key, Node value) {}
}
