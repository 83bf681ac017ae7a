package org.detente.agreement.schema;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.problem.SourceText;
import org.detente.agreement.yaml.Node;
import org.detente.agreement.yaml.YamlReader;
import org.detente.agreement.yaml.YamlText;

/// A YAML file as JSON, the way an editor's language server hands it to a schema.
final class JsonText {
  private JsonText() {}

  /// The file as JSON; empty when it is no YAML that we read.
  static Optional<String> of(Path file) throws java.io.IOException {
    byte[] bytes = Files.readAllBytes(file);
    SourceText source = YamlText.decode(file.toString(), bytes);
    Node root = YamlReader.read(bytes, source, new Problems(source));
    return Optional.ofNullable(root).map(JsonText::json);
  }

  private static String json(Node node) {
    return switch (node) {
      case Node.Mapping mapping ->
          mapping.entries().entrySet().stream()
              .map(e -> quoted(e.getKey()) + ":" + json(e.getValue().value()))
              .collect(joining(",", "{", "}"));
      case Node.Sequence list ->
          list.items().stream().map(JsonText::json).collect(joining(",", "[", "]"));
      case Node.Scalar scalar ->
          switch (scalar.kind()) {
            case WHOLE_NUMBER, NUMBER, TRUE_OR_FALSE -> scalar.text();
            case NOTHING -> "null";
            default -> quoted(scalar.text());
          };
    };
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(c ->
            c < ' ' || c == '"' || c == '\\'
                ? String.format(Locale.ROOT, "\\u%04x", c)
                : String.valueOf((char) c))
        .collect(joining("", "\"", "\""));
  }
}
