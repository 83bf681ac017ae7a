package org.detente.agreement.yaml;

import java.util.regex.Pattern;
import org.detente.agreement.problem.Position;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// The kinds of plain scalars, as the JSON schema of YAML 1.2 has them (section 10.2).
final class Scalars {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]*)?([eE][-+]?[0-9]+)?");

  private Scalars() {}

  static Node.Scalar of(ScalarEvent event, String raw, Position at) {
    String text = event.getValue();
    Node.Kind kind = event.isPlain() ? plainKind(text) : Node.Kind.TEXT;
    return new Node.Scalar(text, kind, style(event.getScalarStyle()), raw, at);
  }

  private static Node.Kind plainKind(String text) {
    return switch (text) {
      case "", "null" -> Node.Kind.NOTHING;
      case "true", "false" -> Node.Kind.TRUE_OR_FALSE;
      default -> number(text);
    };
  }

  private static Node.Kind number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return Node.Kind.WHOLE_NUMBER;
    }
    return NUMBER.matcher(text).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
  }

  private static Node.Style style(ScalarStyle style) {
    return switch (style) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> Node.Style.QUOTED;
      case LITERAL -> Node.Style.LITERAL;
      case FOLDED -> Node.Style.FOLDED;
      default -> Node.Style.PLAIN;
    };
  }
}
