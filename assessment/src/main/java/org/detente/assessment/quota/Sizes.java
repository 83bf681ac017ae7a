package org.detente.assessment.quota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Anchor;
import org.detente.agreement.Quota;
import org.detente.agreement.Quota.Base;
import org.detente.agreement.Quota.Bounds;
import org.detente.agreement.Quota.Figure;
import org.detente.agreement.Quota.Most;
import org.detente.agreement.Quota.Other;
import org.detente.agreement.Quota.Rounding;
import org.detente.agreement.Quota.Size;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Figures;
import org.detente.model.Fact;
import org.jspecify.annotations.Nullable;

/// How large a holder's quota is, by the values of the file and the figures the holder gave.
///
/// @param quotas all of the file, of which one may be a share of another
record Sizes(Held held, List<Quota> quotas, Dossier dossier) {

  /// A size as it applies.
  ///
  /// @param most the value of the file
  /// @param number how many; null where the figure it rests on is not known
  /// @param figure what a share is a share of; null where there is none, or it is not known
  /// @param source the entry that gave the figure
  record Applied(Most most, @Nullable Long number, @Nullable Long figure, @Nullable Fact source) {}

  /// The size of a period that begins at an instant; empty where no value has begun, or all are
  /// past.
  Optional<Applied> at(Instant begins) {
    return latest(begins)
        .filter(most -> most.until() == null || isAhead(most.until(), begins))
        .map(most -> applied(most, begins));
  }

  /// Whether by an instant every value has begun, and the last of them has ended.
  boolean areOver(Instant at) {
    return held.quota().most().stream().allMatch(most -> begun(most, at))
        && latest(at)
            .filter(most -> most.until() != null && !isAhead(most.until(), at))
            .isPresent();
  }

  private Optional<Most> latest(Instant at) {
    return held.quota().most().stream()
        .filter(most -> begun(most, at))
        .max(Comparator.comparing((Most most) -> dossier.instant(most.from()).orElse(Instant.MIN)));
  }

  private boolean begun(Most most, Instant at) {
    return dossier.instant(most.from()).filter(from -> !at.isBefore(from)).isPresent();
  }

  private boolean isAhead(Anchor end, Instant at) {
    return dossier.instant(end).filter(until -> !at.isBefore(until)).isEmpty();
  }

  private Applied applied(Most most, Instant begins) {
    return switch (most.size()) {
      case Size.Fixed(long value) -> new Applied(most, value, null, null);
      case Size.ByHolder(var numbers) -> new Applied(most, numbers.get(held.holder()), null, null);
      case Size.Percent(int percent, Rounding rounding, Base of, Bounds bounds) ->
          share(most, percent, 100, rounding, of, bounds, begins);
      case Size.OnePer(int per, Rounding rounding, Base of, Bounds bounds) ->
          share(most, 1, per, rounding, of, bounds, begins);
    };
  }

  private Applied share(
      Most most, long times, long per, Rounding rounding, Base of, Bounds bounds, Instant at) {
    Optional<Fact> source =
        of instanceof Figure figure ? latest(figure, at) : Optional.<Fact>empty();
    Long whole =
        switch (of) {
          case Figure figure -> source.flatMap(fact -> Figures.in(fact, figure)).orElse(null);
          case Other other -> smaller(other, at);
        };
    if (whole == null) {
      return new Applied(most, null, null, null);
    }
    long number = rounding.quotient(Math.multiplyExact(whole, times), per);
    long atLeast = Math.max(number, bounds.least());
    return new Applied(
        most,
        bounds.most() == null ? atLeast : Math.min(atLeast, bounds.most()),
        whole,
        source.orElse(null));
  }

  /// The smaller of other quotas, in which an instant lies; null where one of them is not known.
  private @Nullable Long smaller(Other other, Instant at) {
    Long smallest = null;
    for (Held one : others(other)) {
      Long number = new Sizes(one, quotas, dossier).at(at).map(Applied::number).orElse(null);
      if (number == null) {
        return null;
      }
      smallest = smallest == null ? number : Long.valueOf(Math.min(smallest, number));
    }
    return smallest;
  }

  private List<Held> others(Other other) {
    return Stream.concat(
            named(other.holder()).map(held::ofHolder), named(other.user()).map(held::ofUser))
        .toList();
  }

  private Stream<Quota> named(@Nullable String name) {
    return quotas.stream().filter(quota -> quota.name().equals(name));
  }

  // What was given on the day the period begins was given before it.
  private Optional<Fact> latest(Figure of, Instant begins) {
    return figures(of)
        .filter(fact -> !fact.valid().certainFrom().isAfter(begins))
        .reduce((earlier, later) -> later);
  }

  /// The instants at which it may come to be another, but for periods: when a value begins or ends,
  /// and when a figure is given.
  List<Instant> changes() {
    List<Instant> changes = new ArrayList<>();
    for (Most most : held.quota().most()) {
      dossier.instant(most.from()).ifPresent(changes::add);
      Optional.ofNullable(most.until()).flatMap(dossier::instant).ifPresent(changes::add);
      switch (most.size().base()) {
        case Figure figure ->
            figures(figure).map(fact -> fact.valid().certainFrom()).forEach(changes::add);
        case Other other ->
            others(other).forEach(one -> changes.addAll(new Sizes(one, quotas, dossier).changes()));
        case null -> {}
      }
    }
    return List.copyOf(changes);
  }

  private Stream<Fact> figures(Figure of) {
    return Figures.of(dossier, held.holder(), of);
  }
}
