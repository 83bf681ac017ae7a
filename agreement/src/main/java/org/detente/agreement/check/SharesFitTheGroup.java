package org.detente.agreement.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Cap;
import org.detente.agreement.Group;
import org.detente.agreement.Limit;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Party;

/// Numbers that share out what a group is allowed add up to no more than that (E443), as far as
/// both are written in the file and begin at the same instant.
final class SharesFitTheGroup implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Limit shares : agreement.limits()) {
      Optional<Limit> whole =
          agreement.limits().stream()
              .filter(limit -> limit.name().equals(shares.sharesOf()))
              .findFirst();
      for (int i = 0; whole.isPresent() && i < shares.max().size(); i++) {
        compare(shares, i, whole.get(), places, problems);
      }
    }
  }

  private static void compare(
      Limit shares, int index, Limit whole, Places places, Problems problems) {
    Limit.DatedValue value = shares.max().get(index);
    if (!(value.cap() instanceof Cap.ByBearer(SortedMap<Party, Long> numbers))) {
      return;
    }
    for (Limit.DatedValue of : whole.max()) {
      for (Group group : of.from().equals(value.from()) ? whole.groups() : List.<Group>of()) {
        long sum =
            group.statesAt(Instant.MAX).stream()
                .mapToLong(state -> numbers.getOrDefault(state, 0L))
                .sum();
        Optional<Long> most = PartsFitTheWhole.number(of.cap(), new Party(group.name()));
        if (most.isPresent() && sum > most.get()) {
          Rules.in(shares, problems)
              .add(
                  Defect.SHARES_ABOVE_GROUP,
                  PeriodsCompare.item(places, shares, index),
                  group.name(),
                  sum,
                  most.get(),
                  whole.name());
        }
      }
    }
  }
}
