package org.detente.assessment.fold;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;

/// What is known at one point of the known axis.
///
/// @param facts usable facts: known by then, and neither corrected nor taken back by another one
///   known by then
/// @param upTo the instant with which the `held-from` of options is compared; empty when nothing is
///   known. Where no instant was asked (`@N`, or everything) it is the latest `known` among the
///   facts
public record Knowledge(List<Fact> facts, Optional<Instant> upTo) {

  /// What the ledgers hold at that point.
  public static Knowledge at(Facts facts, Known known) {
    List<Fact> all = facts.known(known);
    return known instanceof Known.At(Instant instant) ? of(all, instant) : of(all);
  }

  /// What follows from these facts, asked at their own latest `known`.
  public static Knowledge of(List<Fact> all) {
    return new Knowledge(
        Corrections.usable(all), all.stream().map(Fact::known).max(Comparator.naturalOrder()));
  }

  /// What follows from these facts, asked at an instant of the known axis.
  public static Knowledge of(List<Fact> all, Instant upTo) {
    return new Knowledge(Corrections.usable(all), Optional.of(upTo));
  }
}
