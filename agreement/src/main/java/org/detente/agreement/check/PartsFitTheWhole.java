package org.detente.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.agreement.Limit.DatedValue;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Party;

/// A limit on a part allows no more than the limits on the whole, and on the whole of that (E440),
/// as far as the file writes their numbers: at an instant at which both bind for certain, or by any
/// number that may bind with it.
final class PartsFitTheWhole implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Map<String, Limit> byName = new HashMap<>();
    agreement.limits().forEach(limit -> byName.put(limit.name(), limit));
    for (Limit part : agreement.limits()) {
      List<Limit> wholes = wholes(part, byName);
      for (int i = 0; i < part.max().size(); i++) {
        int index = i;
        wholes.stream()
            .flatMap(whole -> excess(part, part.max().get(index), whole, agreement).stream())
            .findFirst()
            .ifPresent(excess ->
                Rules.in(part, problems)
                    .add(
                        Defect.PART_ABOVE_WHOLE,
                        PeriodsCompare.item(places, part, index),
                        excess.some(),
                        excess.whole(),
                        excess.all()));
      }
    }
  }

  // The limit of which it is a part, the one of which that is a part, and so on.
  private static List<Limit> wholes(Limit part, Map<String, Limit> byName) {
    List<Limit> wholes = new ArrayList<>();
    Limit next = part.partOf() == null ? null : byName.get(part.partOf());
    while (next != null && !wholes.contains(next)) {
      wholes.add(next);
      next = next.partOf() == null ? null : byName.get(next.partOf());
    }
    return wholes;
  }

  private record Excess(long some, String whole, long all) {}

  private static Optional<Excess> excess(
      Limit part, DatedValue value, Limit whole, Agreement agreement) {
    for (CapNumbers.Reading reading : CapNumbers.readings(value.cap(), agreement)) {
      for (Party bearer : part.bound()) {
        Optional<Long> some = CapNumbers.least(reading.of(value.cap()), bearer);
        Optional<Long> all =
            some.flatMap(least ->
                CapNumbers.exceeded(
                    least,
                    new Reign(value, part.max()),
                    whole,
                    of -> CapNumbers.most(reading.of(of), bearer)));
        if (all.isPresent()) {
          return Optional.of(new Excess(some.get(), whole.name(), all.get()));
        }
      }
    }
    return Optional.empty();
  }
}
