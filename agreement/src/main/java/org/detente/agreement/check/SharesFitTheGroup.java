package org.detente.agreement.check;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Cap;
import org.detente.agreement.Group;
import org.detente.agreement.Limit;
import org.detente.agreement.Limit.DatedValue;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.detente.model.Words;

/// What shares out a limit shares out one on groups (E202), and its numbers add up to no more than
/// a group has (E443), as far as both are written in the file.
final class SharesFitTheGroup implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    List<Limit> ofGroups =
        agreement.limits().stream()
            .filter(limit -> !limit.groups().isEmpty() && limit.placed() == null)
            .toList();
    for (Limit shares : agreement.limits()) {
      if (shares.sharesOf() == null) {
        continue;
      }
      Optional<Limit> whole =
          ofGroups.stream().filter(limit -> limit.name().equals(shares.sharesOf())).findFirst();
      if (whole.isEmpty()) {
        notOfGroups(shares, ofGroups, places, problems);
      }
      for (int i = 0; whole.isPresent() && i < shares.max().size(); i++) {
        compare(shares, i, whole.get(), agreement, places, problems);
      }
    }
  }

  private static void notOfGroups(
      Limit shares, List<Limit> ofGroups, Places places, Problems problems) {
    String named = String.valueOf(shares.sharesOf());
    Rules.in(shares, problems)
        .addMeant(
            Defect.NO_SUCH_NAME,
            places.value("limits", shares.name(), "shares-of"),
            Nearest.to(named, ofGroups.stream().map(Limit::name).toList()),
            Words.of("check.named.limit-on-groups"),
            named);
  }

  private static void compare(
      Limit shares, int index, Limit whole, Agreement agreement, Places places, Problems problems) {
    DatedValue value = shares.max().get(index);
    Reign reign = new Reign(value, shares.max());
    for (Group group : whole.groups()) {
      Party bearer = new Party(group.name());
      for (CapNumbers.Reading reading : CapNumbers.readings(value.cap(), agreement)) {
        long sum = sum(reading.of(value.cap()), shares, group, value);
        Optional<Long> most =
            CapNumbers.exceeded(sum, reign, whole, of -> CapNumbers.most(reading.of(of), bearer));
        if (most.isPresent()) {
          Rules.in(shares, problems)
              .add(
                  Defect.SHARES_ABOVE_GROUP,
                  PeriodsCompare.item(places, shares, index),
                  group.name(),
                  sum,
                  most.get(),
                  whole.name());
          break;
        }
      }
    }
  }

  // The most that the shares of those come to who are members together while the value binds.
  private static long sum(Cap cap, Limit shares, Group group, DatedValue value) {
    return instants(group, value)
        .mapToLong(at ->
            group.statesAt(at).stream()
                .filter(shares.bearers()::contains)
                .mapToLong(state -> CapNumbers.least(cap, state).orElse(0L))
                .sum())
        .max()
        .orElse(0);
  }

  // When a value that hangs on an act begins the file does not tell: those count who are members in
  // the end.
  private static Stream<Instant> instants(Group group, DatedValue value) {
    if (!(value.from() instanceof Anchor.Dated from)) {
      return Stream.of(Instant.MAX);
    }
    Instant begins = Anchors.day(from);
    Stream<Instant> joins =
        group.members().stream()
            .flatMap(member -> Stream.ofNullable(member.from()))
            .filter(begins::isBefore);
    return Stream.concat(Stream.of(begins), joins)
        .filter(at ->
            value.until() == null
                || Anchors.compare(new Anchor.Dated(at, Period.ZERO), value.until()).orElse(0) < 0);
  }
}
