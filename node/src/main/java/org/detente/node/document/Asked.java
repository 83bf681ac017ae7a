package org.detente.node.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The console's page that answers what a command asks on the shipped record.
final class Asked {
  private static final String PROMPT = "$ ./detente ";
  private static final String REFUSED = "detente: ";
  private static final Map<String, String> KEPT = Map.of("--on", "on", "--known-at", "known-at");

  private Asked() {}

  /// The address for the one command of a block; empty where it is refused, or asks for something
  /// that the console does not show in the same way.
  static Optional<String> in(String block) {
    if (block.lines().anyMatch(line -> line.startsWith(REFUSED))) {
      return Optional.empty();
    }
    Optional<String> command =
        block.lines().filter(line -> line.startsWith(PROMPT)).reduce((one, other) -> "");
    return command
        .map(line -> line.substring(Math.min(line.length(), PROMPT.length())))
        .flatMap(Asked::address);
  }

  private static Optional<String> address(String command) {
    List<String> words = List.of(command.strip().split(" +"));
    boolean finding = words.getFirst().equals("explain") && words.size() > 1;
    String path =
        words.getFirst().equals("status")
            ? "/"
            : finding && words.get(1).contains("/") ? "/finding/" + words.get(1) : "";
    List<String> query = new ArrayList<>();
    for (int i = finding ? 2 : 1; i < words.size(); i += 2) {
      String name = KEPT.get(words.get(i));
      if (name == null || i + 1 == words.size()) {
        return Optional.empty();
      }
      query.add(name + "=" + words.get(i + 1));
    }
    String asked = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    return path.isEmpty() ? Optional.empty() : Optional.of(asked);
  }
}
