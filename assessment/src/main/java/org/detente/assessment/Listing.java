package org.detente.assessment;

/// Which findings of a kind that has instances are listed.
public enum Listing {
  /// what is open at the instant asked, or was settled in the 400 days before it
  CURRENT,
  /// everything known, however old, and what has not begun
  ALL
}
