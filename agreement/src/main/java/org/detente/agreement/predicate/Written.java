package org.detente.agreement.predicate;

import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;

/// A predicate as it stands in a file, and where each of its characters stands.
///
/// @param starts for each of its lines the place of its first character
public record Written(String text, List<Position> starts) {
  /// Longest predicate, in characters.
  public static final int LONGEST = 500;

  /// The predicate in a scalar. A way of writing that moves characters about (folding, escapes) is
  /// refused, because a message could not point at the place.
  public static Written of(Node.Scalar scalar, Problems problems) {
    if (scalar.text().length() > LONGEST) {
      problems.add(Defect.PREDICATE_TOO_BIG, scalar.at(), LONGEST);
    } else if (moves(scalar)) {
      problems.add(Defect.FOLDED, scalar.at());
    }
    return switch (scalar.style()) {
      case LITERAL -> literal(scalar);
      case QUOTED -> new Written(scalar.text(), List.of(shifted(scalar.at(), 1)));
      case PLAIN, FOLDED -> new Written(scalar.text(), List.of(scalar.at()));
    };
  }

  /// The place in the file of a place in the predicate (line from 1, column from 0, in code
  /// points).
  public Position at(int line, int column) {
    Position start = starts.get(Math.clamp(line - 1, 0, starts.size() - 1));
    return shifted(start, column);
  }

  private static boolean moves(Node.Scalar scalar) {
    String raw = scalar.raw();
    return switch (scalar.style()) {
      case FOLDED -> true;
      case LITERAL -> false;
      case PLAIN -> !raw.equals(scalar.text());
      case QUOTED -> !raw.substring(1, raw.length() - 1).equals(scalar.text());
    };
  }

  private static Written literal(Node.Scalar scalar) {
    List<String> lines = scalar.text().stripTrailing().lines().toList();
    List<String> raw = scalar.raw().lines().toList();
    List<Position> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      // The indentation is what the file has more than the text; the first raw line holds the `|`.
      String written = i + 1 < raw.size() ? raw.get(i + 1) : lines.get(i);
      int indent = Math.max(0, written.length() - lines.get(i).length());
      starts.add(new Position(scalar.at().line() + i + 1, indent + 1));
    }
    return new Written(String.join("\n", lines), List.copyOf(starts));
  }

  private static Position shifted(Position from, int columns) {
    return new Position(from.line(), from.column() + columns);
  }
}
