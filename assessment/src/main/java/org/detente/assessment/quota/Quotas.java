package org.detente.assessment.quota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty.ShowsIn;
import org.detente.agreement.Quota;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Kept;
import org.detente.assessment.explain.Accounts;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.quota.QuotaCourse.Stand;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Explanation;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict.OfQuota;

/// The findings about the quotas of an agreement, `quotas.inspections@XN`: one for each holder, of
/// the period in which the instant asked lies.
public final class Quotas {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Lives lives;
  private final Set<Party> keepers;
  private final Map<String, Judged> judged = new ConcurrentHashMap<>();

  /// @param keepers the parties whose own ledgers the facts come from
  public Quotas(Agreement agreement, Dossier dossier, Lives lives, Set<Party> keepers) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.lives = lives;
    this.keepers = keepers;
  }

  /// The findings at each instant that is asked.
  ///
  /// @param ways where each party stands, under each way to read the questions it is touched by
  public List<Kept> kept(Map<Party, List<PartyCourse.Way>> ways) {
    return held()
        .map(held ->
            Kept.one(valid -> finding(held, ways.getOrDefault(held.holder(), List.of()), valid)))
        .toList();
  }

  private Stream<Held> held() {
    return agreement.quotas().stream()
        .flatMap(quota -> Held.of(quota, agreement, dossier).stream());
  }

  /// The findings over time.
  public List<Course> courses(Map<Party, List<PartyCourse.Way>> ways) {
    return held().map(held -> course(held, ways.getOrDefault(held.holder(), List.of()))).toList();
  }

  private Course course(Held held, List<PartyCourse.Way> ways) {
    Judged judged = judged(held, ways);
    Timeline<OfQuota> verdicts = judged.judgement().verdict();
    return new Course(
        agreement.id() + "/" + held.name(),
        Finding.Kind.QUOTA,
        agreement.id(),
        held.holder(),
        held.user(),
        verdicts.combine(
            judged.stands(),
            (verdict, stand) -> new Course.State(verdict, true, stand.count(), false)),
        List.of(),
        null,
        judged.judgement().overTime());
  }

  /// The periods that begin in `[from, until)`, each with those who hold the quota then; in no
  /// order.
  ///
  /// @param asOf for which it is told how they stand
  public List<Beginning> beginning(
      Map<Party, List<PartyCourse.Way>> ways, Instant asOf, Instant from, Instant until) {
    return agreement.quotas().stream()
        .flatMap(quota -> beginning(quota, ways, asOf, from, until))
        .toList();
  }

  // Whoever counts from the day of joining has periods of its own.
  private Stream<Beginning> beginning(
      Quota quota,
      Map<Party, List<PartyCourse.Way>> ways,
      Instant asOf,
      Instant from,
      Instant until) {
    Map<Beginning.Period, List<Beginning.Of>> periods = new LinkedHashMap<>();
    for (Party holder : quota.holders()) {
      Held held = new Held(quota, holder, null);
      for (Beginning.Period period : followed(held).beginning(from, until)) {
        Judged judged = judged(held, ways.getOrDefault(holder, List.of()));
        Beginning.Of.in(period, agreement, judged.course(), judged.judgement().verdict(), asOf)
            .ifPresent(periods.computeIfAbsent(period, it -> new ArrayList<>())::add);
      }
    }
    return periods.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> new Beginning(agreement, quota, it.getKey(), it.getValue()));
  }

  private QuotaCourse followed(Held held) {
    return QuotaCourse.of(held, shows(held), agreement, lives.seenBy(held.holder(), dossier));
  }

  private record Judged(QuotaCourse course, Timeline<Stand> stands, Judgement<OfQuota> judgement) {}

  // Found once; the same quota is asked for again and again.
  private Judged judged(Held held, List<PartyCourse.Way> ways) {
    return judged.computeIfAbsent(
        held.name(),
        _ -> {
          QuotaCourse course = followed(held);
          Timeline<Stand> stands = course.stands();
          return new Judged(course, stands, judgement(held.quota(), stands, ways));
        });
  }

  // A use shows in the ledger of the holder; in that of the user, whose it is; and of the other
  // party where there are but two.
  private boolean shows(Held held) {
    boolean two = agreement.parties().size() == 2;
    return held.quota().showsIn() == ShowsIn.PUBLIC
        || keepers.contains(held.holder())
        || (held.user() != null && keepers.contains(held.user()))
        || (two && keepers.stream().anyMatch(agreement.parties()::containsKey));
  }

  private Judgement<OfQuota> judgement(
      Quota quota, Timeline<Stand> stands, List<PartyCourse.Way> ways) {
    return new Judgement<>(
        ways.stream()
            .map(way ->
                new Judgement.Branch<>(
                    way.under(),
                    Gate.of(agreement, "quotas." + quota.name(), lives.under(way.under()), way)
                        .combine(stands, Quotas::verdict)))
            .toList(),
        OfQuota.CONTESTED,
        OfQuota.UNKNOWN);
  }

  private static OfQuota verdict(Gate gate, Stand stand) {
    return switch (gate) {
      case OPEN -> stand.verdict();
      case NOT_YET -> OfQuota.NOT_YET;
      case RESTING -> OfQuota.RESTING;
      case ENDED -> OfQuota.ENDED;
    };
  }

  private Finding finding(Held held, List<PartyCourse.Way> ways, Glance valid) {
    Judgement<OfQuota> judgement = judged(held, ways).judgement();
    Timeline<OfQuota> verdicts = judgement.verdict();
    Stand stand = judged(held, ways).course().at(valid);
    List<Finding.Reading> readings = judgement.readings(valid, dossier);
    QuotaReasons reasons = new QuotaReasons(agreement, lives, held, stand, valid);
    Fact figure = stand.size() == null ? null : stand.size().source();
    return new Finding(
        agreement.id() + "/" + held.name(),
        Finding.Kind.QUOTA,
        agreement.id(),
        held.holder(),
        held.user(),
        agreement.force(),
        verdicts.at(valid),
        stand.count(),
        null,
        verdicts.since(valid).orElse(null),
        /* sinceAtLatest= */ false,
        figure == null ? null : figure.valid(),
        false,
        reasons.notes(),
        held.quota().cites(),
        Accounts.sideBySide(dossier.accounts(held.name(), valid)),
        stand.causes(),
        readings,
        verdicts
            .changeAfter(valid)
            .map(next -> new Finding.Next(next.from(), next.value()))
            .orElse(null),
        Explanation.of(() -> reasons.explain(verdicts, readings)));
  }
}
