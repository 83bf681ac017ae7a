package org.detente.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.assessment.fold.Knowledge;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Facts;
import org.detente.model.Known;

/// The points of the known axis that were asked for last, for whoever asks about many moments of
/// facts that do not change.
///
/// Each instrument is assessed anew only where something it rests on was learnt since. Answers are
/// those of [Assessment]. Safe for many threads; two that ask at once may both compute.
public final class Standpoints {
  private static final int MOST = 24;

  private final List<Agreement> agreements;
  private final Facts facts;
  private final List<InstrumentStandpoints> instruments;
  private final Map<Known, Standpoint> kept =
      new LinkedHashMap<>(MOST, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Standpoint> eldest) {
          return size() > MOST;
        }
      };

  public Standpoints(Collection<Agreement> agreements, Facts facts) {
    this.agreements = agreements.stream().sorted(Comparator.comparing(Agreement::id)).toList();
    this.facts = facts;
    this.instruments = InstrumentStandpoints.of(this.agreements, facts);
  }

  /// As [Assessment#assess(Collection, Facts, AsOf, Listing)].
  public Assessed assess(AsOf asOf, Listing listing) {
    return at(asOf.known()).at(asOf, listing);
  }

  /// What is answered from a point of the known axis.
  public Standpoint at(Known known) {
    synchronized (kept) {
      Standpoint standpoint = kept.get(known);
      if (standpoint != null) {
        return standpoint;
      }
    }
    Standpoint standpoint = standpoint(known);
    synchronized (kept) {
      kept.put(known, standpoint);
    }
    return standpoint;
  }

  /// Whether more is known later than at an instant of the known axis: of any instrument an entry,
  /// or a reading that was taken up.
  public boolean learntMoreAfter(Instant at) {
    return instruments.stream().anyMatch(one -> one.learntMoreAfter(at));
  }

  private Standpoint standpoint(Known known) {
    Knowledge knowledge = Knowledge.at(facts, known);
    List<InstrumentAssessment> each =
        instruments.parallelStream().map(one -> one.at(known, knowledge)).toList();
    Map<String, InstrumentAssessment> assessed = new LinkedHashMap<>();
    each.forEach(one -> assessed.put(one.agreement().id(), one));
    return Standpoint.of(facts, knowledge, known, agreements, assessed);
  }
}
