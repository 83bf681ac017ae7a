package org.detente.node.page.today;

import java.util.List;

/// The instruments in groups, and which of them are in sight.
///
/// @param groups all of them
public record Instruments(List<Standing.Group> groups) {
  /// As many instruments are all in sight; of more, those that bind nobody any more, or not yet,
  /// are folded away.
  private static final int MOST_IN_SIGHT = 12;

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /// Those in sight.
  public List<Standing.Group> inSight() {
    return groups.stream().filter(it -> !isAway(it)).toList();
  }

  /// Those that bind nobody any more, or not yet, where they are folded away.
  public List<Standing.Group> over() {
    return groups.stream().filter(this::isAway).toList();
  }

  /// How many instruments stand in groups.
  public static int count(List<Standing.Group> groups) {
    return groups.stream().mapToInt(it -> it.rows().size()).sum();
  }

  private boolean isAway(Standing.Group group) {
    return group.over() && count(groups) > MOST_IN_SIGHT;
  }
}
