package org.detente.assessment.quota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Quota;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Interval;
import org.detente.model.Party;
import org.detente.model.Verdict.OfQuota;
import org.jspecify.annotations.Nullable;

/// A period of a quota that begins, and everybody's quota in it.
///
/// @param of in the order of the file
public record Beginning(Agreement agreement, Quota quota, Period period, List<Of> of) {

  /// A period of a quota.
  ///
  /// @param number which it is; the first is 1
  /// @param time from its first instant (inclusive) to the first of the next (exclusive)
  public record Period(int number, Interval time) {}

  /// One holder's quota in a period.
  ///
  /// @param finding the id of the finding about it; null where each user's is counted apart
  /// @param size how many; null where that is not known, or hangs on who the user is
  /// @param source the entry with the figure of which it is a share; null where there is none
  /// @param verdict how it stands at the instant that is asked about; null where that lies outside
  ///   the period
  public record Of(
      Party holder,
      @Nullable String finding,
      @Nullable Long size,
      @Nullable EntryRef source,
      @Nullable OfQuota verdict) {

    /// Empty where the quota does not apply when the period begins.
    static Optional<Of> in(
        Period period,
        Agreement agreement,
        QuotaCourse course,
        Timeline<OfQuota> verdict,
        Instant asOf) {
      return switch (verdict.at(period.time().from())) {
        case NOT_YET, RESTING, ENDED -> Optional.empty();
        case AVAILABLE, USED_UP, EXCEEDED, UNKNOWN, CONTESTED -> {
          Held held = course.held();
          Optional<Sizes.Applied> size = course.sizes().at(period.time().from());
          boolean apart = held.quota().by() != null;
          yield Optional.of(
              new Of(
                  held.holder(),
                  apart ? null : agreement.id() + "/" + held.name(),
                  size.filter(it -> !hangsOnTheUser(it)).map(Sizes.Applied::number).orElse(null),
                  size.map(Sizes.Applied::source).map(Fact::entry).orElse(null),
                  apart || !period.time().contains(asOf) ? null : verdict.at(asOf)));
        }
      };
    }

    private static boolean hangsOnTheUser(Sizes.Applied size) {
      return size.most().size().base() instanceof Quota.Other other && other.user() != null;
    }
  }

  public Beginning {
    of = List.copyOf(of);
  }
}
