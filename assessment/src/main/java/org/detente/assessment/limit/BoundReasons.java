package org.detente.assessment.limit;

import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.detente.agreement.Anchor;
import org.detente.agreement.CountingRule;
import org.detente.agreement.Limit;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.timeline.Glance;
import org.detente.model.Citation;
import org.detente.model.Phrase;
import org.detente.model.Reason;

/// What a limit allows at an instant, and by which articles.
record BoundReasons(Caps caps, Bound bound, Glance valid) {

  /// What the limit allows, from when and by which act.
  Reason line() {
    Set<Citation> cites = new LinkedHashSet<>(caps.subject().limit().cites());
    cites.addAll(bound.dated().cites());
    return new Reason(
        boundPhrase(),
        List.copyOf(cites),
        bound.anchor().map(Deed::cause).orElse(List.of()),
        new CapReasons(caps).of(bound.dated().cap(), valid));
  }

  private Phrase boundPhrase() {
    Object max = LimitWords.cap(bound.allows());
    Anchor anchor = bound.dated().from();
    String event = anchor.act().map(Wording::act).orElse("");
    if (bound.from().isEmpty()) {
      return Phrase.of("limit.bound-unfixed", max, event);
    }
    String from = Wording.date(bound.from().get());
    if (bound.anchor().isEmpty()) {
      return Phrase.of("limit.bound-dated", max, from);
    }
    String on = Wording.date(bound.anchor().get().at());
    return switch (anchor) {
      case Anchor.Event plain ->
          plain.plus().equals(Period.ZERO)
              ? Phrase.of("limit.bound", max, from, event)
              : Phrase.of("limit.bound-plus", max, from, event, on, Wording.period(plain.plus()));
      case Anchor.FirstDayOfMonthAfter _ -> Phrase.of("limit.bound-month", max, from, event, on);
      case Anchor.Dated _ -> Phrase.of("limit.bound-dated", max, from);
    };
  }

  /// The articles the rule rests on: the limit's, its value's and its counting rule's, each once.
  List<Citation> cites() {
    Limit limit = caps.subject().limit();
    Set<Citation> cites = new LinkedHashSet<>(limit.cites());
    cites.addAll(bound.dated().cites());
    cites.addAll(limit.counting().cites());
    addCites(limit.counting().count(), cites);
    addCites(limit.counting().exceptions(), cites);
    return List.copyOf(cites);
  }

  private static void addCites(List<CountingRule.Exempt> exceptions, Set<Citation> cites) {
    for (CountingRule.Exempt exception : exceptions) {
      cites.addAll(exception.cites());
      addCites(exception.count(), cites);
      addCites(exception.exceptions(), cites);
    }
  }

  private static void addCites(CountingRule.Count count, Set<Citation> cites) {
    if (count instanceof CountingRule.Count.Ranked ranked) {
      cites.addAll(ranked.cites());
    }
  }
}
