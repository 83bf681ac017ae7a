package org.detente.assessment.pledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Limit;
import org.detente.agreement.Pledge;
import org.detente.assessment.fold.Neighbours;
import org.detente.assessment.life.Dependence;
import org.detente.assessment.life.Dependence.Condition;
import org.detente.assessment.life.Exit;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.Lives;
import org.detente.assessment.limit.Lender;
import org.detente.assessment.limit.LimitFindings;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Verdict.OfLife;
import org.detente.model.Verdict.OfLimit;

/// What an agreement takes from others: the limits it borrows, the condition that hangs on them,
/// and the instrument with which it ends.
public final class Borrowing {
  private final Agreement agreement;
  private final Neighbours neighbours;

  public Borrowing(Agreement agreement, Neighbours neighbours) {
    this.agreement = agreement;
    this.neighbours = neighbours.without(agreement.id());
  }

  /// What the agreement's life hangs on.
  ///
  /// @param upTo the instant of the known axis with which `held-from` is compared; empty when
  ///   nothing is known
  public Dependence dependence(Optional<Instant> upTo) {
    Optional<Pledge.AsLongAs> rule = asLongAs();
    return new Dependence(
        rule.map(this::condition).orElse(Dependence.NONE.condition()),
        rule.map(Pledge.AsLongAs::cites).orElse(List.of()),
        Stream.concat(otherEnd(upTo).stream(), successor(upTo).stream()).toList(),
        otherExits(upTo));
  }

  Optional<Pledge.Borrowed> borrowed() {
    return Optional.ofNullable(agreement.pledge()).map(Pledge::borrows);
  }

  Optional<Pledge.AsLongAs> asLongAs() {
    return Optional.ofNullable(agreement.pledge()).map(Pledge::asLongAs);
  }

  /// The agreement whose limits are borrowed; empty where none is, or it is not loaded.
  Optional<Lender> lender() {
    return borrowed()
        .flatMap(borrowed -> neighbours.agreement(borrowed.agreement()))
        .map(lender -> new Lender(lender, neighbours.dossier(lender.id())));
  }

  /// The limits borrowed, in the lender's order.
  List<Limit> limits() {
    List<String> names = borrowed().map(Pledge.Borrowed::limits).orElse(List.of());
    return lender().stream()
        .flatMap(lender -> lender.agreement().limits().stream())
        .filter(limit -> names.contains(limit.name()))
        .toList();
  }

  private Timeline<Condition> condition(Pledge.AsLongAs rule) {
    List<Timeline<OfLimit>> verdicts = new ArrayList<>();
    lender()
        .ifPresent(lender ->
            limits()
                .forEach(limit ->
                    verdicts.add(LimitFindings.measured(agreement, lender, limit, rule.limits()))));
    return Timeline.together(verdicts).map(values -> condition(values, rule.is()));
  }

  private static Condition condition(List<OfLimit> verdicts, List<OfLimit> wanted) {
    if (verdicts.stream().anyMatch(verdict -> isKnown(verdict) && !wanted.contains(verdict))) {
      return Condition.FAILED;
    }
    return !verdicts.isEmpty() && wanted.containsAll(verdicts) ? Condition.KEPT : Condition.UNKNOWN;
  }

  private static boolean isKnown(OfLimit verdict) {
    return switch (verdict) {
      case WITHIN, AT, OVER -> true;
      case ENDED, NOT_YET_APPLICABLE, RESTING, UNKNOWN, CONTESTED -> false;
    };
  }

  private Optional<LifeCourse.Ending> otherEnd(Optional<Instant> upTo) {
    String other = agreement.life().term().endsWith();
    List<Citation> cites = agreement.life().term().cites();
    return Optional.ofNullable(other)
        .flatMap(neighbours::agreement)
        .flatMap(found -> first(found, upTo, LifeCourse::isOver))
        .map(step -> new LifeCourse.Ending(step.from(), OfLife.EXPIRED, step.causes(), cites));
  }

  /// Who leaves the instrument with which this one ends, where each leaves both.
  private Map<Party, List<Exit>> otherExits(Optional<Instant> upTo) {
    Life.Term term = agreement.life().term();
    Map<Party, List<Exit>> exits = new LinkedHashMap<>();
    Optional.ofNullable(term.endsWith())
        .filter(_ -> term.each())
        .flatMap(neighbours::agreement)
        .ifPresent(other ->
            lives(other, upTo)
                .shown()
                .exits()
                .forEach((party, some) ->
                    exits.put(party, some.stream().map(exit -> followed(other, exit)).toList())));
    return exits;
  }

  private Exit followed(Agreement other, Exit exit) {
    boolean asks = exit.question() != null && agreement.questions().containsKey(exit.question());
    return Exit.from(other.id(), exit, asks);
  }

  /// The entry into force of the instrument that supersedes this one.
  private Optional<LifeCourse.Ending> successor(Optional<Instant> upTo) {
    return Optional.ofNullable(agreement.life().superseded())
        .flatMap(rule ->
            neighbours
                .agreement(rule.by())
                .flatMap(found -> first(found, upTo, OfLife.IN_FORCE::equals))
                .map(step ->
                    new LifeCourse.Ending(
                        step.from(), OfLife.SUPERSEDED, step.causes(), rule.cites())));
  }

  /// When another instrument first reads so.
  private Optional<Timeline.Step<OfLife>> first(
      Agreement other, Optional<Instant> upTo, Predicate<OfLife> state) {
    return lives(other, upTo).judgement().verdict().steps().stream()
        .filter(step -> state.test(step.value()))
        .findFirst();
  }

  private Lives lives(Agreement other, Optional<Instant> upTo) {
    return new Lives(
        other,
        neighbours.dossier(other.id()),
        new Borrowing(other, neighbours).dependence(upTo),
        upTo);
  }
}
