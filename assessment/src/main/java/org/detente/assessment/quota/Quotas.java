package org.detente.assessment.quota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty.ShowsIn;
import org.detente.agreement.Quota;
import org.detente.assessment.course.Course;
import org.detente.assessment.explain.Accounts;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.quota.QuotaCourse.Stand;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Timeline;
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

  /// @param keepers the parties whose own ledgers the facts come from
  public Quotas(Agreement agreement, Dossier dossier, Lives lives, Set<Party> keepers) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.lives = lives;
    this.keepers = keepers;
  }

  /// The findings at an instant.
  ///
  /// @param ways where each party stands, under each way to read the questions it is touched by
  public List<Finding> findings(Map<Party, List<PartyCourse.Way>> ways, Instant valid) {
    List<Finding> findings = new ArrayList<>();
    for (Quota quota : agreement.quotas()) {
      for (Party holder : quota.holders()) {
        findings.add(finding(quota, holder, ways.getOrDefault(holder, List.of()), valid));
      }
    }
    return findings;
  }

  /// The findings over time.
  public List<Course> courses(Map<Party, List<PartyCourse.Way>> ways) {
    List<Course> courses = new ArrayList<>();
    for (Quota quota : agreement.quotas()) {
      for (Party holder : quota.holders()) {
        Timeline<Stand> stands = stands(quota, holder);
        Judgement<OfQuota> judgement =
            judgement(quota, stands, ways.getOrDefault(holder, List.of()));
        Course plain =
            Course.of(
                Finding.Kind.QUOTA,
                agreement.id(),
                name(quota, holder),
                holder,
                judgement.verdict());
        courses.add(
            plain.with(
                judgement
                    .verdict()
                    .combine(
                        stands,
                        (verdict, stand) ->
                            new Course.State(verdict, true, stand.count(), false))));
      }
    }
    return courses;
  }

  private Timeline<Stand> stands(Quota quota, Party holder) {
    return QuotaCourse.of(quota, holder, shows(quota, holder), agreement.vocabulary(), dossier)
        .stands();
  }

  // A use shows in the ledger of the holder, and of the other party where there are but two.
  private boolean shows(Quota quota, Party holder) {
    boolean two = agreement.parties().size() == 2;
    return quota.showsIn() == ShowsIn.PUBLIC
        || keepers.contains(holder)
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

  private static String name(Quota quota, Party holder) {
    return "quotas." + quota.name() + "@" + holder;
  }

  private Finding finding(Quota quota, Party holder, List<PartyCourse.Way> ways, Instant valid) {
    Timeline<Stand> stands = stands(quota, holder);
    Judgement<OfQuota> judgement = judgement(quota, stands, ways);
    Timeline<OfQuota> verdicts = judgement.verdict();
    Stand stand = stands.at(valid);
    List<Finding.Reading> readings = judgement.readings(valid, dossier);
    QuotaReasons reasons = new QuotaReasons(agreement, lives, quota, holder, stand, valid);
    Fact figure = stand.size() == null ? null : stand.size().source();
    return new Finding(
        agreement.id() + "/" + name(quota, holder),
        Finding.Kind.QUOTA,
        agreement.id(),
        holder,
        null,
        agreement.force(),
        verdicts.at(valid),
        stand.count(),
        null,
        verdicts.since(valid).orElse(null),
        figure == null ? null : figure.valid(),
        false,
        reasons.notes(),
        quota.cites(),
        Accounts.sideBySide(dossier.accounts(name(quota, holder), valid)),
        stand.causes(),
        readings,
        verdicts
            .changeAfter(valid)
            .map(next -> new Finding.Next(next.from(), next.value()))
            .orElse(null),
        reasons.explain(verdicts, readings));
  }
}
