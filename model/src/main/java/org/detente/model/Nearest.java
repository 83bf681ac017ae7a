package org.detente.model;

import java.util.Collection;
import java.util.Optional;

/// "Did you mean": the nearest name by edit distance, if it is near enough.
public final class Nearest {
  // Among codes of two letters everything is near everything.
  private static final int SHORTEST = 3;
  private static final int LONGEST = 80;

  private Nearest() {}

  /// The candidate nearest to `written`; of equally near ones the first. Empty when more than a
  /// third of the letters (and more than one) would have to change.
  public static Optional<String> to(String written, Collection<String> candidates) {
    if (written.length() < SHORTEST || written.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = Math.max(1, written.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = candidate.length() > LONGEST ? least : distance(written, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each
  /// count one.
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
