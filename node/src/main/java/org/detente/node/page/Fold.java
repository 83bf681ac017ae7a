package org.detente.node.page;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// A list of which the first are in sight, and the rest are there to be unfolded.
public record Fold<T>(List<T> first, List<T> rest) {
  /// Where the window is narrow more rows than this lie under a line that counts them.
  private static final int MOST_WHERE_NARROW = 5;

  /// @param inSight as many are shown
  public static <T> Fold<T> of(List<T> all, int inSight) {
    int first = Math.min(inSight, all.size());
    return new Fold<>(
        List.copyOf(all.subList(0, first)), List.copyOf(all.subList(first, all.size())));
  }

  /// Whether so many rows are all in sight in a narrow window too.
  public static boolean isShort(int rows) {
    return rows <= MOST_WHERE_NARROW;
  }

  /// How many rows the groups of a list have, up to one of them and with it.
  public int through(T group, ToIntFunction<T> rows) {
    List<T> all = all().toList();
    return all.subList(0, all.indexOf(group) + 1).stream().mapToInt(rows).sum();
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }

  /// Those in sight, and then the rest.
  public Stream<T> all() {
    return Stream.concat(first.stream(), rest.stream());
  }

  public int size() {
    return first.size() + rest.size();
  }
}
