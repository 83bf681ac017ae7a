package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Cap;
import org.detente.agreement.Limit;
import org.detente.agreement.Quota;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.fold.Figures;
import org.detente.assessment.timeline.Glance;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;

/// Where a cap that is no plain number comes from at an instant.
record CapReasons(Caps caps) {

  List<Reason> of(Cap cap, Glance valid) {
    return switch (cap) {
      case Cap.Fixed _, Cap.ByBearer _, Cap.Asked _ -> List.of();
      case Cap.Worked worked -> worked(worked, valid);
      case Cap.Rest(String of, List<String> less) -> rest(of, less, valid);
      case Cap.CountOf(String limit, var by) ->
          List.of(counted(caps.limit(limit), by == null ? caps.other() : by, valid));
      case Cap.Notified(List<String> messages) -> List.of(notified(messages, valid));
    };
  }

  private List<Reason> worked(Cap.Worked cap, Glance valid) {
    List<Reason> terms = new ArrayList<>();
    terms.add(
        Reason.of(
            cap.base() == 0
                ? Phrase.of("limit.cap-percent", cap.percent())
                : Phrase.of("limit.cap-base", cap.base())));
    terms.add(
        switch (cap.of()) {
          case Cap.Source.Counted(String limit) ->
              counted(caps.limit(limit), caps.subject().bearer(), valid);
          case Cap.Source.Given(var figure) -> given(figure, valid);
        });
    if (cap.bounds().least() > 0) {
      terms.add(Reason.of(Phrase.of("limit.cap-at-least", cap.bounds().least())));
    }
    if (cap.bounds().most() != null) {
      terms.add(Reason.of(Phrase.of("limit.cap-at-most", cap.bounds().most())));
    }
    return terms;
  }

  private Reason given(Quota.Figure figure, Glance valid) {
    String bearer = caps.subject().bearer().code();
    return caps.given(figure)
        .at(valid)
        .map(fact ->
            Leaves.leaf(
                Phrase.of(
                    "limit.cap-given",
                    Figures.in(fact, figure).orElse(0L),
                    bearer,
                    fact.valid().text()),
                List.of(),
                List.of(fact.entry())))
        .orElseGet(() -> Reason.of(Phrase.of("limit.cap-not-given", bearer)));
  }

  private List<Reason> rest(String of, List<String> less, Glance valid) {
    List<Reason> terms = new ArrayList<>();
    terms.add(term("limit.cap-of", of, valid));
    less.forEach(taken -> terms.add(term("limit.cap-less", taken, valid)));
    return terms;
  }

  private Reason term(String phrase, String name, Glance valid) {
    Limit limit = caps.limit(name);
    Object allowed = LimitWords.cap(caps.allowed(new Cap.Rest(name, List.of())).at(valid));
    return Leaves.leaf(Phrase.of(phrase, allowed, limit.title()), limit.cites(), List.of());
  }

  private Reason counted(Limit limit, Party by, Glance valid) {
    Evidence.Standing standing = caps.counted(limit, by).at(valid);
    if (standing.evidence().isEmpty()) {
      return Reason.of(Phrase.of("limit.cap-count-none", by.code(), limit.title()));
    }
    Evidence evidence = standing.evidence().get();
    return Leaves.leaf(
        Phrase.of(
            standing.stale() ? "limit.cap-count-stale" : "limit.cap-count",
            by.code(),
            limit.title(),
            LimitWords.count(evidence.count()),
            evidence.date().text()),
        List.of(),
        evidence.entries());
  }

  private Reason notified(List<String> messages, Glance valid) {
    String bearer = caps.subject().bearer().code();
    return caps.notified(messages)
        .at(valid)
        .map(notice -> Leaves.leaf(level(bearer, notice), List.of(), List.of(notice.entry())))
        .orElseGet(() -> Reason.of(Phrase.of("limit.cap-not-notified", bearer)));
  }

  private static Phrase level(String bearer, Fact notice) {
    return Phrase.of("limit.cap-notified", bearer, notice.valid().text());
  }
}
