package org.detente.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Lines that a page shows of something longer. A line `...` stands for any lines, and hashes are
/// compared by their length alone.
record Excerpt(List<String> lines) {
  private static final String LEFT_OUT = "...";

  /// An excerpt that may stand anywhere in the whole.
  static Excerpt within(List<String> lines) {
    List<String> around = new ArrayList<>(List.of(LEFT_OUT));
    around.addAll(lines);
    around.add(LEFT_OUT);
    return new Excerpt(around);
  }

  /// The same excerpt of what the whole says now: each stretch from the first to the last of its
  /// lines that are still there, with what has come to stand between them.
  ///
  /// @throws AssertionError where nothing of a stretch is found
  List<String> of(List<String> whole) {
    List<List<String>> stretches = stretches();
    if (stretches.size() == 1) {
      return whole;
    }
    List<String> now = new ArrayList<>(taken(whole, 0, stretches.getFirst().size()));
    int from = now.size();
    for (List<String> stretch : stretches.subList(1, stretches.size() - 1)) {
      Span span = find(stretch, whole, from);
      now.add(LEFT_OUT);
      now.addAll(taken(whole, span.from(), span.to() - span.from()));
      from = span.to();
    }
    now.add(LEFT_OUT);
    int last = stretches.getLast().size();
    now.addAll(taken(whole, Math.max(from, whole.size() - last), last));
    return now;
  }

  /// What is compared: everything but hashes.
  static String masked(List<String> lines) {
    return String.join("\n", lines)
        .replaceAll("\\b(?:[0-9a-f]{64}|[0-9a-f]{16}|[0-9a-f]{12})\\b", "<hash>");
  }

  private List<List<String>> stretches() {
    List<List<String>> stretches = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : lines) {
      if (line.equals(LEFT_OUT)) {
        stretches.add(new ArrayList<>());
      } else {
        stretches.getLast().add(line);
      }
    }
    return stretches;
  }

  private static List<String> taken(List<String> whole, int from, int count) {
    int first = Math.min(from, whole.size());
    return whole.subList(first, Math.min(first + count, whole.size()));
  }

  /// Lines `[from, to)` of the whole.
  private record Span(int from, int to) {}

  private static Span find(List<String> stretch, List<String> whole, int from) {
    List<String> rest = masked(taken(whole, from, whole.size())).lines().toList();
    List<String> shown = masked(stretch).lines().toList();
    int alike = Collections.indexOfSubList(rest, shown);
    if (alike >= 0) {
      return new Span(from + alike, from + alike + stretch.size());
    }
    for (int i = 0; i < shown.size(); i++) {
      int at = shown.get(i).isBlank() ? -1 : rest.indexOf(shown.get(i));
      if (at >= i) {
        return new Span(from + at - i, from + end(shown, i, rest, at));
      }
    }
    throw new AssertionError(
        "nothing like this is there any more:\n"
            + String.join("\n", stretch)
            + "\nin:\n"
            + String.join("\n", whole));
  }

  // Where the stretch ends now: as far after the last of its lines that is found as it did. A line
  // much further down than it was is another one that reads alike.
  private static int end(List<String> shown, int first, List<String> rest, int at) {
    for (int i = shown.size() - 1; i > first; i--) {
      int reach = Math.min(rest.size(), at + 3 * (i - first) + 6);
      int found = shown.get(i).isBlank() ? -1 : rest.subList(at + 1, reach).indexOf(shown.get(i));
      if (found >= 0) {
        return at + 1 + found + shown.size() - i;
      }
    }
    return at - first + shown.size();
  }
}
