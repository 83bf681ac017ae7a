package org.detente.node.page;

import java.util.List;
import java.util.stream.Stream;

/// A list of which the first are in sight, and the rest are there to be unfolded.
public record Fold<T>(List<T> first, List<T> rest) {

  /// @param inSight as many are shown
  public static <T> Fold<T> of(List<T> all, int inSight) {
    int first = Math.min(inSight, all.size());
    return new Fold<>(
        List.copyOf(all.subList(0, first)), List.copyOf(all.subList(first, all.size())));
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
