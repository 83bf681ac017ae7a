package org.detente.node.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Parties that read alike: of thirty without a figure one line, and not thirty.
///
/// @param list where each of them has its own line
public record Alike(Mark mark, List<Of> of, String list) {
  /// As many are named one by one; of more it is said how many there are.
  public static final int FEW = 6;

  /// One party.
  ///
  /// @param at what is explained of it
  public record Of(String code, String name, String at) {}

  /// One party and how it reads.
  public record Reads(Of of, Mark mark) {}

  /// Those that read the same together, in the order of the first of each.
  ///
  /// @param list where each has its own line
  public static List<Alike> among(List<Reads> parties, String list) {
    Map<Mark, List<Of>> alike = new LinkedHashMap<>();
    parties.forEach(it -> alike.computeIfAbsent(it.mark(), mark -> new ArrayList<>()).add(it.of()));
    return alike.entrySet().stream()
        .map(it -> new Alike(it.getKey(), List.copyOf(it.getValue()), list))
        .toList();
  }

  /// Whether they are named.
  public boolean isNamed() {
    return of.size() <= FEW;
  }

  /// All by their codes: `AM, AZ, BE`.
  public String codes() {
    return of.stream().map(Of::code).collect(Collectors.joining(", "));
  }
}
