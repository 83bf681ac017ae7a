package org.detente.register.file;

/// A place in a file; line and column count from 1, columns in code points.
public record Place(int line, int column) {
  /// Where a file begins; also the place of what concerns the file as a whole.
  public static final Place START = new Place(1, 1);
}
