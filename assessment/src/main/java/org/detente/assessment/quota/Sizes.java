package org.detente.assessment.quota;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Anchor;
import org.detente.agreement.Quota;
import org.detente.agreement.Quota.Bounds;
import org.detente.agreement.Quota.Figure;
import org.detente.agreement.Quota.Most;
import org.detente.agreement.Quota.Rounding;
import org.detente.agreement.Quota.Size;
import org.detente.assessment.fold.Dossier;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// How large a holder's quota is, by the values of the file and the figures the holder gave.
record Sizes(Quota quota, Party holder, Dossier dossier) {

  /// A size as it applies.
  ///
  /// @param most the value of the file
  /// @param number how many; null where the figure it rests on is not known
  /// @param figure the figure of a share; null where there is none, or it is not known
  /// @param source the entry that gave the figure
  record Applied(Most most, @Nullable Long number, @Nullable Long figure, @Nullable Fact source) {}

  /// The size of a period that begins at an instant; empty where no value has begun, or all are
  /// past.
  Optional<Applied> at(Instant begins) {
    return quota.most().stream()
        .filter(most -> begun(most, begins))
        .max(Comparator.comparing((Most most) -> dossier.instant(most.from()).orElse(Instant.MIN)))
        .filter(most -> most.until() == null || isAhead(most.until(), begins))
        .map(most -> applied(most, begins));
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
      case Size.Percent(int percent, Rounding rounding, Figure of, Bounds bounds) ->
          share(most, percent, 100, rounding, of, bounds, begins);
      case Size.OnePer(int per, Rounding rounding, Figure of, Bounds bounds) ->
          share(most, 1, per, rounding, of, bounds, begins);
    };
  }

  private Applied share(
      Most most, long times, long per, Rounding rounding, Figure of, Bounds bounds, Instant at) {
    Optional<Fact> source = latest(of, at);
    Long figure = source.map(fact -> figure(fact, of)).orElse(null);
    if (figure == null) {
      return new Applied(most, null, null, null);
    }
    long number = rounded(Math.multiplyExact(figure, times), per, rounding);
    long atLeast = Math.max(number, bounds.least());
    return new Applied(
        most,
        bounds.most() == null ? atLeast : Math.min(atLeast, bounds.most()),
        figure,
        source.orElse(null));
  }

  /// A quotient of whole numbers as a whole number.
  static long rounded(long dividend, long divisor, Rounding rounding) {
    long down = Math.floorDiv(dividend, divisor);
    long rest = Math.floorMod(dividend, divisor);
    return switch (rounding) {
      case DOWN -> down;
      case UP -> rest == 0 ? down : down + 1;
      // Twice the rest may be too large a number; the rest is below the divisor.
      case NEAREST -> rest >= divisor - rest ? down + 1 : down;
    };
  }

  // What was given on the day the period begins was given before it.
  private Optional<Fact> latest(Figure of, Instant begins) {
    return figures(of)
        .filter(fact -> !fact.valid().certainFrom().isAfter(begins))
        .reduce((earlier, later) -> later);
  }

  /// The entries that give a figure of the quota, oldest first.
  List<Fact> figures() {
    return quota.most().stream()
        .flatMap(most ->
            switch (most.size()) {
              case Size.Fixed _ -> Stream.empty();
              case Size.Percent percent -> figures(percent.of());
              case Size.OnePer one -> figures(one.of());
            })
        .distinct()
        .toList();
  }

  private Stream<Fact> figures(Figure of) {
    return dossier.notifications(holder).stream()
        .filter(fact ->
            fact.body() instanceof Body.Notification message
                && message.message().equals(of.message())
                && figure(fact, of) != null);
  }

  private static @Nullable Long figure(Fact fact, Figure of) {
    return fact.body() instanceof Body.Notification message
            && message.fields().get(of.field()) instanceof Value.Whole(long number)
            && number >= 0
        ? Long.valueOf(number)
        : null;
  }
}
