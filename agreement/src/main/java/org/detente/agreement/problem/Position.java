package org.detente.agreement.problem;

import java.util.Comparator;

/// A place in a file; line and column count from 1, columns in code points.
public record Position(int line, int column) implements Comparable<Position> {
  /// Where a file begins; also the place of what concerns a file as a whole.
  public static final Position START = new Position(1, 1);

  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
