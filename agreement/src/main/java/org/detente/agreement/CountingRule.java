package org.detente.agreement;

import java.util.List;
import org.detente.model.Citation;

/// How one item counts: a default, and named exceptions of which at most one may apply. There is no
/// order among them.
///
/// @param unit such as `warhead`
public record CountingRule(
    String name, String unit, Count count, List<Citation> cites, List<Exempt> exceptions) {

  /// A number an item counts as, read off it or fixed.
  public sealed interface Count {
    record Fixed(long number) implements Count {}

    record Counted(Predicate.Quantity expression) implements Count {}
  }

  /// A case in which an item counts otherwise; its own exceptions are nested.
  public record Exempt(
      String name,
      Predicate.Test when,
      Count count,
      List<Citation> cites,
      List<Exempt> exceptions) {}
}
