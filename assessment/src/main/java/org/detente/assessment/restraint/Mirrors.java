package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.detente.agreement.Agreement;
import org.detente.agreement.Restraint;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;

/// A restraint with all that it mirrors, near or far, in this file or in others.
///
/// Questions of the file are read each way together. A restraint of another file is taken as far as
/// every reading that counts there agrees on it: a dispute about the other's words releases nobody
/// here.
final class Mirrors {
  private final Function<String, Optional<Setting>> settings;
  private final Setting setting;
  private final Restraint restraint;
  private final Optional<Instant> upTo;
  private final SequencedMap<String, Member> members = new LinkedHashMap<>();

  private record Member(Setting setting, Restraint restraint) {}

  /// @param settings every loaded agreement by id
  /// @param upTo the instant of the known axis with which `held-from` is compared; empty when
  ///   nothing is known
  Mirrors(
      Function<String, Optional<Setting>> settings,
      Setting setting,
      Restraint restraint,
      Optional<Instant> upTo) {
    this.settings = settings;
    this.setting = setting;
    this.restraint = restraint;
    this.upTo = upTo;
    Optional<Member> next = Optional.of(new Member(setting, restraint));
    while (next.isPresent()) {
      Member member = next.get();
      String id = member.setting().id(member.restraint());
      next =
          members.putIfAbsent(id, member) == null
              ? target(member.setting(), member.restraint()).flatMap(this::find)
              : Optional.empty();
    }
  }

  /// The id of what a restraint mirrors: written `agreement/restraint`, or `restraint` in the same
  /// file.
  static Optional<String> target(Setting setting, Restraint restraint) {
    String mirror = restraint.mirror();
    return mirror == null
        ? Optional.empty()
        : Optional.of(mirror.contains("/") ? mirror : setting.agreement().id() + "/" + mirror);
  }

  /// Whether it mirrors one that is not loaded.
  boolean isMissing() {
    return target(setting, restraint).filter(id -> !members.containsKey(id)).isPresent();
  }

  private Optional<Member> find(String id) {
    int slash = id.indexOf('/');
    return settings
        .apply(id.substring(0, slash))
        .flatMap(other ->
            named(other.agreement(), id.substring(slash + 1)).map(r -> new Member(other, r)));
  }

  private static Optional<Restraint> named(Agreement agreement, String name) {
    return agreement.restraints().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private boolean isOurs(Member member) {
    return member.setting().agreement().id().equals(setting.agreement().id());
  }

  /// The questions of this file on which any of them hangs.
  NavigableSet<String> questions() {
    NavigableSet<String> questions = new TreeSet<>();
    members.values().stream()
        .filter(this::isOurs)
        .forEach(member -> questions.addAll(member.setting().questions(member.restraint())));
    return questions;
  }

  /// How the restraint stands over time, this file being read one way.
  Timeline<Hold> course(Evaluation own) {
    List<Undertaking> undertakings = new ArrayList<>();
    for (Member member : members.values()) {
      if (member.restraint().equals(restraint) && isOurs(member)) {
        undertakings.add(own.undertaking(own.occurred()));
      } else if (isOurs(member)) {
        Evaluation beside = new Evaluation(member.setting(), member.restraint(), own.under());
        undertakings.add(beside.undertaking(beside.occurred()));
      } else {
        undertakings.add(agreed(member));
      }
    }
    return Optional.ofNullable(Pass.over(undertakings).get(setting.id(restraint))).orElseThrow();
  }

  private Undertaking agreed(Member member) {
    List<Interpretation> readings =
        Interpretation.counting(
            Interpretation.over(
                member.setting().agreement(),
                member.setting().questions(member.restraint()),
                upTo));
    List<Evaluation> evaluations =
        readings.stream()
            .map(under -> new Evaluation(member.setting(), member.restraint(), under))
            .toList();
    List<Optional<Occurrence>> first =
        evaluations.stream().map(one -> one.occurred().stream().findFirst()).toList();
    List<Occurrence> agreed =
        first.stream().allMatch(Optional::isPresent)
            ? first.stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Occurrence::at))
                .stream()
                .toList()
            : List.of();
    return evaluations.getFirst().undertaking(agreed);
  }
}
