package org.detente.node.page;

import java.util.ArrayList;
import java.util.List;

/// Text that must fit into a drawing, where nothing wraps by itself.
public final class Fitted {
  /// How wide a letter is on average, in the size of a drawing's names.
  private static final double LETTER = 6.6;

  private Fitted() {}

  /// The text broken between words into lines of at most so wide; what does not fit into the last
  /// line ends there in an ellipsis.
  ///
  /// @param room in the drawing's units
  /// @param most how many lines, at least one
  public static List<String> lines(String text, double room, int most) {
    int letters = Math.max(4, (int) (room / LETTER));
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (lines.size() < most - 1 && rest.length() > letters) {
      int space = rest.lastIndexOf(' ', letters);
      int end = space <= 0 ? letters : space;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    lines.add(
        rest.length() <= letters ? rest : rest.substring(0, letters - 1).stripTrailing() + "…");
    return List.copyOf(lines);
  }
}
