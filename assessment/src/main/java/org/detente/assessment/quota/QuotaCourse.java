package org.detente.assessment.quota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Predicate;
import org.detente.agreement.Quota;
import org.detente.agreement.Vocabulary;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Rows;
import org.detente.assessment.timeline.Borders;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.assessment.timeline.Timeline.Step;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Interval;
import org.detente.model.Verdict.OfQuota;
import org.jspecify.annotations.Nullable;

/// One quota of one holder over time: how large, and how much of it is used.
///
/// @param shown whether the ledgers are such as would show every use
record QuotaCourse(Held held, boolean shown, Sizes sizes, List<Use> uses, Dossier dossier) {

  /// A use.
  ///
  /// @param certain whether the event is known to be one; a field that is not given may decide
  record Use(Fact fact, Instant at, boolean certain) {}

  /// How a quota stands.
  ///
  /// @param period the one that runs; null before the first
  /// @param counted the time whose uses count: the period, and where several count together those
  ///   before it; null before the first
  /// @param size null where none applies in it
  /// @param over whether every size there was is past
  /// @param uses of the time that counts so far, oldest first
  record Stand(
      @Nullable Interval period,
      @Nullable Interval counted,
      Sizes.@Nullable Applied size,
      boolean over,
      List<Use> uses,
      boolean shown) {

    long used() {
      return uses.stream().filter(Use::certain).count();
    }

    /// How much of it is used; no upper end where a use might not show.
    Finding.Count count() {
      Long most = shown ? Long.valueOf(uses.size()) : null;
      Long bound = size == null ? null : size.number();
      return new Finding.Count(
          period == null || size == null ? null : new Finding.Range(used(), most), bound);
    }

    /// What it reads while the rule applies.
    OfQuota verdict() {
      if (period == null || size == null) {
        return over ? OfQuota.ENDED : OfQuota.NOT_YET;
      }
      Long bound = size.number();
      if (bound == null) {
        return OfQuota.UNKNOWN;
      }
      if (used() > bound) {
        return OfQuota.EXCEEDED;
      }
      if (used() == bound) {
        return uses.size() > used() ? OfQuota.UNKNOWN : OfQuota.USED_UP;
      }
      return !shown || uses.size() >= bound ? OfQuota.UNKNOWN : OfQuota.AVAILABLE;
    }

    List<EntryRef> causes() {
      return Stream.concat(
              uses.stream().map(use -> use.fact().entry()),
              Stream.ofNullable(size)
                  .map(Sizes.Applied::source)
                  .flatMap(Stream::ofNullable)
                  .map(Fact::entry))
          .sorted()
          .distinct()
          .toList();
    }
  }

  /// @param shown whether the ledgers are such as would show every use
  static QuotaCourse of(Held held, boolean shown, Agreement agreement, Dossier dossier) {
    return new QuotaCourse(
        held,
        shown,
        new Sizes(held, agreement.quotas(), dossier),
        uses(held, agreement.vocabulary(), dossier),
        dossier);
  }

  private static List<Use> uses(Held held, Vocabulary vocabulary, Dossier dossier) {
    Quota quota = held.quota();
    List<Use> uses = new ArrayList<>();
    for (Fact fact : dossier.observations(quota.uses())) {
      if (fact.body() instanceof Body.Observation seen && held.isUsedBy(seen)) {
        Predicate.Answer counts =
            quota.where() == null
                ? Predicate.Answer.TRUE
                : quota.where().test(Rows.of("event", seen.fields(), quota.uses(), vocabulary));
        if (counts != Predicate.Answer.FALSE) {
          boolean certain = counts == Predicate.Answer.TRUE;
          uses.add(new Use(fact, fact.valid().certainFrom(), certain));
        }
      }
    }
    return List.copyOf(uses);
  }

  /// How it stands over time.
  Timeline<Stand> stands() {
    Optional<Borders> borders = borders();
    Stand before = new Stand(null, null, null, false, List.of(), shown);
    if (borders.isEmpty()) {
      return Timeline.always(before);
    }
    List<Step<Stand>> steps = new ArrayList<>();
    for (Instant at : breaks(borders.get())) {
      Stand stand = stand(borders.get(), Glance.at(at));
      steps.add(new Step<>(at, stand, stand.causes()));
    }
    return Timeline.of(before, steps);
  }

  /// How it stands at an instant, in the period in which that lies: over time, periods in which
  /// nothing is otherwise are told as one.
  Stand at(Glance valid) {
    return borders()
        .map(borders -> stand(borders, valid))
        .orElse(new Stand(null, null, null, false, List.of(), shown));
  }

  /// The periods that begin in `[from, until)`, in order of time.
  List<Beginning.Period> beginning(Instant from, Instant until) {
    List<Beginning.Period> periods = new ArrayList<>();
    borders()
        .ifPresent(borders -> {
          int n = borders.index(from).orElse(0);
          n += borders.at(n).isBefore(from) ? 1 : 0;
          for (; n < Borders.MOST_PERIODS && borders.at(n).isBefore(until); n++) {
            Interval time = new Interval(borders.at(n), borders.at(n + 1));
            periods.add(new Beginning.Period(n + 1, time));
          }
        });
    return periods;
  }

  private Optional<Borders> borders() {
    Quota quota = held.quota();
    return dossier
        .instant(quota.from())
        .map(from -> new Borders(from, quota.length(), quota.monthEnd()));
  }

  private Stand stand(Borders borders, Glance valid) {
    Interval period = borders.around(valid).orElse(null);
    if (period == null) {
      return new Stand(null, null, null, false, List.of(), shown);
    }
    Interval counted = borders.around(period.from(), held.quota().inARow()).orElse(period);
    List<Use> used =
        uses.stream().filter(use -> counted.contains(use.at()) && valid.reaches(use.at())).toList();
    Sizes.Applied size = sizes.at(period.from()).orElse(null);
    return new Stand(period, counted, size, sizes.areOver(period.from()), used, shown);
  }

  // Every use, and the borders of the periods in which something is otherwise than before: a use
  // counts no longer once so many more have gone by as count together.
  private NavigableSet<Instant> breaks(Borders borders) {
    NavigableSet<Instant> breaks = new TreeSet<>();
    breaks.add(borders.from());
    for (Use use : uses) {
      breaks.add(use.at());
      borders.around(use.at()).ifPresent(period -> both(period, breaks));
      borders
          .index(use.at())
          .ifPresent(index -> breaks.add(borders.at(index + held.quota().inARow())));
    }
    for (Instant at : sizes.changes()) {
      borders.around(at).ifPresent(period -> both(period, breaks));
    }
    breaks.remove(Instant.MAX);
    return breaks;
  }

  private static void both(Interval period, NavigableSet<Instant> breaks) {
    breaks.add(period.from());
    if (period.until() != null) {
      breaks.add(period.until());
    }
  }
}
