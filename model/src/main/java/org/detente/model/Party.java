package org.detente.model;

/// A state by its two-letter code (`US`), a group of states that an agreement names and a rule
/// binds as one (`west`), or the publisher of a source (`third:Defense Daily`) to whom a claim is
/// attributed. Ordered by code.
public record Party(String code) implements Comparable<Party> {
  /// Longest code, in characters.
  public static final int LONGEST = 120;

  private static final String THIRD = "third:";

  public Party {
    if (code.isBlank() || code.length() > LONGEST) {
      throw new IllegalArgumentException("a party code has 1 to 120 characters: '" + code + "'");
    }
  }

  /// Whether this names a publisher rather than a party to agreements.
  public boolean isThird() {
    return code.startsWith(THIRD);
  }

  @Override
  public int compareTo(Party other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
