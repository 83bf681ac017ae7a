package org.detente.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;

/// The points of the known axis that were asked for last, for whoever asks about many moments of
/// facts that do not change.
///
/// Between two instants at which nothing was learnt there is one [Standpoint] for all. Answers are
/// those of [Assessment]. Safe for many threads; two that ask at once may both compute.
public final class Standpoints {
  /// Of a long record one takes some megabytes.
  private static final int MOST = 24;

  private final Collection<Agreement> agreements;
  private final Facts facts;
  private final NavigableSet<Instant> learnt = new TreeSet<>();
  private final Map<Known, Standpoint> kept =
      new LinkedHashMap<>(MOST, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Standpoint> eldest) {
          return size() > MOST;
        }
      };

  public Standpoints(Collection<Agreement> agreements, Facts facts) {
    this.agreements = agreements;
    this.facts = facts;
    facts.known(new Known.Everything()).stream().map(Fact::known).forEach(learnt::add);
    agreements.stream()
        .flatMap(agreement -> agreement.questions().values().stream())
        .flatMap(question -> question.options().values().stream())
        .map(Question.Option::heldFrom)
        .filter(Objects::nonNull)
        .forEach(learnt::add);
  }

  /// As [Assessment#assess(Collection, Facts, AsOf, Listing)].
  public Assessed assess(AsOf asOf, Listing listing) {
    return at(asOf.known()).at(asOf, listing);
  }

  /// What is answered from a point of the known axis. Of several instants between which nothing was
  /// learnt it may say the first.
  public Standpoint at(Known known) {
    Known since = since(known);
    synchronized (kept) {
      Standpoint standpoint = kept.get(since);
      if (standpoint != null) {
        return standpoint;
      }
    }
    Standpoint standpoint = Standpoint.of(agreements, facts, since);
    synchronized (kept) {
      kept.put(since, standpoint);
    }
    return standpoint;
  }

  /// Since when nothing more was learnt: no entry became known, and no reading was taken up.
  private Known since(Known known) {
    if (!(known instanceof Known.At(Instant at))) {
      return known;
    }
    Instant last = learnt.floor(at);
    return new Known.At(last == null ? Instant.MIN : last);
  }
}
