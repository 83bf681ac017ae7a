package org.detente.agreement.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Cap;
import org.detente.agreement.Limit;
import org.detente.agreement.Limit.DatedValue;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Party;

/// A limit on a part allows no more than the limit on the whole (E430), as far as numbers that
/// begin at the same instant can be compared.
final class PartsFitTheWhole implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Map<String, Limit> byName = new HashMap<>();
    agreement.limits().forEach(limit -> byName.put(limit.name(), limit));
    for (Limit part : agreement.limits()) {
      Limit whole = part.partOf() == null ? null : byName.get(part.partOf());
      for (int i = 0; whole != null && i < part.max().size(); i++) {
        compare(part, i, whole, places, problems);
      }
    }
  }

  private static void compare(
      Limit part, int index, Limit whole, Places places, Problems problems) {
    DatedValue value = part.max().get(index);
    for (DatedValue of : whole.max()) {
      if (!of.from().equals(value.from())) {
        continue;
      }
      for (Party bearer : part.bound()) {
        Optional<Long> some = number(value.cap(), bearer);
        Optional<Long> all = number(of.cap(), bearer);
        if (some.isPresent() && all.isPresent() && some.get() > all.get()) {
          Rules.in(part, problems)
              .add(
                  Defect.PART_ABOVE_WHOLE,
                  PeriodsCompare.item(places, part, index),
                  some.get(),
                  whole.name(),
                  all.get());
          return;
        }
      }
    }
  }

  /// What a cap allows a bearer, where the file writes a number.
  static Optional<Long> number(Cap cap, Party bearer) {
    return switch (cap) {
      case Cap.Fixed(long number) -> Optional.of(number);
      case Cap.ByBearer(var numbers) -> Optional.ofNullable(numbers.get(bearer));
      default -> Optional.empty();
    };
  }
}
