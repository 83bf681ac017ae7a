package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Assessed;
import org.detente.model.Party;
import org.detente.model.Verdict.OfParticipation;
import org.jspecify.annotations.Nullable;

/// How each party stands toward each other one, of an instrument that may rest between two alone.
///
/// Toward another that the instrument binds too, a party stands as it does by its own acts: those
/// toward all, and those toward this one. Toward one that is no party it owes nothing (`none`);
/// toward one that has left, or is freed, nothing any more (`free`).
public final class Pairs {
  private final Agreement agreement;
  private final Optional<Life.Pairs> rule;
  private final Optional<Instant> upTo;
  private final SequencedMap<Party, PartyCourse> courses;
  private final Map<Party, List<PartyCourse.Way>> ways;
  private final Map<Party, Timeline<OfParticipation>> verdicts = new ConcurrentHashMap<>();
  private volatile @Nullable SequencedMap<Two, Timeline<OfParticipation>> states;
  private final Map<Two, Judgement<OfParticipation>> judgements = new ConcurrentHashMap<>();

  /// @param courses in order of the parties' codes
  /// @param ways where each party stands, under each way to read the questions it is touched by
  public Pairs(
      Agreement agreement,
      SequencedMap<Party, PartyCourse> courses,
      Map<Party, List<PartyCourse.Way>> ways,
      Optional<Instant> upTo) {
    this.agreement = agreement;
    this.rule = Optional.ofNullable(agreement.life().suspend()).map(Life.Suspension::pairs);
    this.courses = courses;
    this.ways = ways;
    this.upTo = upTo;
  }

  /// Two parties, in one direction.
  record Two(Party from, Party to) {}

  PartyCourse course(Party party) {
    return Optional.ofNullable(courses.get(party)).orElseThrow();
  }

  /// Every two of the parties; none where the instrument does not know pairs.
  List<Two> all() {
    List<Two> all = new ArrayList<>();
    if (rule.isPresent()) {
      for (Party from : courses.keySet()) {
        courses.keySet().stream()
            .filter(to -> !to.equals(from))
            .forEach(to -> all.add(new Two(from, to)));
      }
    }
    return all;
  }

  /// Whether one of the two ever acted toward the other alone, so that they do not stand as each
  /// does toward all.
  boolean isApart(Two two) {
    return acts(two.from(), two.to()) || (isMutual() && acts(two.to(), two.from()));
  }

  private boolean acts(Party from, Party to) {
    PartyCourse course = courses.get(from);
    return course != null && course.apart().contains(to);
  }

  private boolean isMutual() {
    return rule.map(Life.Pairs::mutual).orElse(false);
  }

  /// The states at an instant, in order of the parties' codes, without those that bind nobody to
  /// anything and never did.
  public List<Assessed.Pair> at(Instant valid) {
    List<Assessed.Pair> pairs = new ArrayList<>();
    for (Map.Entry<Two, Timeline<OfParticipation>> each : states().entrySet()) {
      OfParticipation state = each.getValue().at(valid);
      if (state != OfParticipation.NONE) {
        pairs.add(new Assessed.Pair(each.getKey().from(), each.getKey().to(), state));
      }
    }
    return pairs;
  }

  private SequencedMap<Two, Timeline<OfParticipation>> states() {
    SequencedMap<Two, Timeline<OfParticipation>> found = states;
    if (found == null) {
      found = new LinkedHashMap<>();
      for (Two two : all()) {
        found.put(two, state(two));
      }
      states = found;
    }
    return found;
  }

  private Timeline<OfParticipation> state(Two two) {
    return needsReading(two)
        ? judgement(two).verdict()
        : verdict(two.from()).combine(verdict(two.to()), Pairs::pair);
  }

  // Where a rest is mutual, what the other suspended toward all rests here too.
  private boolean needsReading(Two two) {
    return isMutual() || isApart(two);
  }

  private Timeline<OfParticipation> verdict(Party party) {
    return verdicts.computeIfAbsent(
        party, _ -> LifeFindings.judgement(ways.getOrDefault(party, List.of())).verdict());
  }

  /// The state of two over time, under each way to read the questions that touch either.
  Judgement<OfParticipation> judgement(Two two) {
    return judgements.computeIfAbsent(two, this::judge);
  }

  private Judgement<OfParticipation> judge(Two two) {
    NavigableSet<String> questions = new TreeSet<>();
    List<PartyCourse.Way> own = ways.getOrDefault(two.from(), List.of());
    List<PartyCourse.Way> others = ways.getOrDefault(two.to(), List.of());
    List.of(own, others)
        .forEach(some -> some.forEach(way -> questions.addAll(way.under().choices().keySet())));
    return new Judgement<>(
        Interpretation.over(agreement, questions, upTo).stream()
            .map(under ->
                new Judgement.Branch<>(
                    between(under, two), under(two, read(own, under), read(others, under))))
            .toList(),
        OfParticipation.CONTESTED,
        OfParticipation.UNKNOWN);
  }

  // Of a suspension toward some, what the two concerned hold counts.
  private Interpretation between(Interpretation under, Two two) {
    String question = rule.map(Life.Pairs::question).orElse(null);
    return question == null
        ? under
        : under.between(agreement, question, List.of(two.from(), two.to()));
  }

  private static PartyCourse.Way read(List<PartyCourse.Way> ways, Interpretation under) {
    return ways.stream().filter(way -> under.includes(way.under())).findFirst().orElseThrow();
  }

  private Timeline<OfParticipation> under(Two two, PartyCourse.Way own, PartyCourse.Way other) {
    Timeline<OfParticipation> toward = own.toward(two.to()).map(Standing::state);
    Timeline<Standing> back = isMutual() ? other.toward(two.from()) : other.standings();
    return toward.combine(
        back,
        (state, theirs) ->
            isMutual() && state == OfParticipation.BOUND && theirs.rests()
                ? OfParticipation.RESTING
                : pair(state, theirs.state()));
  }

  private static OfParticipation pair(OfParticipation own, OfParticipation other) {
    return switch (own) {
      case BOUND, RESTING, LEAVING, CONTESTED, UNKNOWN ->
          switch (other) {
            case NONE, SIGNATORY, RATIFIED -> OfParticipation.NONE;
            case LEFT, SUCCEEDED, FREE, ADHERING_VOLUNTARILY -> OfParticipation.FREE;
            case BOUND, RESTING, LEAVING, CONTESTED, UNKNOWN -> own;
          };
      case NONE, SIGNATORY, RATIFIED -> OfParticipation.NONE;
      case LEFT, SUCCEEDED, FREE, ADHERING_VOLUNTARILY -> own;
    };
  }
}
