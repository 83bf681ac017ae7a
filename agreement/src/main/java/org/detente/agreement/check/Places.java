package org.detente.agreement.check;

import java.util.Optional;
import org.detente.agreement.problem.Position;
import org.detente.agreement.yaml.Node;

/// Where the parts of an agreement stand in its file, by their keys: `value("limits", "launchers",
/// "max")`.
record Places(Node root) {

  Optional<Node> node(String... path) {
    return entry(path).map(Node.Entry::value);
  }

  /// Where the key stands; the start of the file when there is none.
  Position key(String... path) {
    return entry(path).map(Node.Entry::key).orElse(Position.START);
  }

  /// Where the value stands; the start of the file when there is none.
  Position value(String... path) {
    return node(path).map(Node::at).orElse(Position.START);
  }

  private Optional<Node.Entry> entry(String... path) {
    Node at = root;
    Node.Entry entry = null;
    for (String key : path) {
      entry = at instanceof Node.Mapping mapping ? mapping.entries().get(key) : null;
      if (entry == null) {
        return Optional.empty();
      }
      at = entry.value();
    }
    return Optional.ofNullable(entry);
  }
}
