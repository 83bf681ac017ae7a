package org.detente.assessment.fold;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.model.Party;

/// What is known at one point of the known axis.
///
/// @param facts usable facts: known by then, and neither corrected nor taken back by another one
///   known by then
/// @param upTo the instant with which the `held-from` of options is compared; empty when nothing is
///   known. Where no instant was asked (`@N`, or everything) it is the latest `known` among the
///   facts
/// @param takenBack facts known by then that another one takes back
/// @param keepers the parties whose own ledgers these facts come from; empty for a public record
public record Knowledge(
    List<Fact> facts, Optional<Instant> upTo, List<Fact> takenBack, Set<Party> keepers) {

  /// What the ledgers hold at that point.
  public static Knowledge at(Facts facts, Known known) {
    List<Fact> all = facts.known(known);
    return known instanceof Known.At(Instant instant)
        ? of(all, instant, facts.keepers())
        : of(all, facts.keepers());
  }

  /// What follows from these facts, asked at their own latest `known`.
  public static Knowledge of(List<Fact> all, Set<Party> keepers) {
    return of(all, all.stream().map(Fact::known).max(Comparator.naturalOrder()), keepers);
  }

  /// What follows from these facts, asked at an instant of the known axis.
  public static Knowledge of(List<Fact> all, Instant upTo, Set<Party> keepers) {
    return of(all, Optional.of(upTo), keepers);
  }

  /// What of it is about these agreements.
  public Knowledge of(Collection<Agreement> agreements) {
    Set<String> ids = agreements.stream().map(Agreement::id).collect(Collectors.toSet());
    return new Knowledge(about(facts, ids), upTo, about(takenBack, ids), keepers);
  }

  private static List<Fact> about(List<Fact> facts, Set<String> instruments) {
    return facts.stream().filter(fact -> instruments.contains(fact.instrument())).toList();
  }

  private static Knowledge of(List<Fact> all, Optional<Instant> upTo, Set<Party> keepers) {
    Corrections corrections = Corrections.among(all);
    return new Knowledge(corrections.usable(), upTo, corrections.takenBack(), keepers);
  }
}
