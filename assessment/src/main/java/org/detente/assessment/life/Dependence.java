package org.detente.assessment.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Citation;
import org.detente.model.Party;

/// What the life of an instrument hangs on beyond its own acts: a condition on what others do, the
/// end of another instrument, or the entry into force of one that supersedes it.
///
/// @param condition whether its condition is known to be kept, over time
/// @param conditionCites the articles of the condition
/// @param exits exits from another instrument by which a party leaves this one too
/// @param otherEnds the ends that come of other instruments, where they are known
public record Dependence(
    Timeline<Condition> condition,
    List<Citation> conditionCites,
    List<LifeCourse.Ending> otherEnds,
    Map<Party, List<Exit>> exits) {

  /// An instrument that hangs on nothing else.
  public static final Dependence NONE =
      new Dependence(Timeline.always(Condition.UNKNOWN), List.of(), List.of(), Map.of());

  /// What is known of a condition. `UNKNOWN` neither keeps nor breaks it.
  public enum Condition {
    KEPT,
    UNKNOWN,
    FAILED
  }

  /// The questions that ask what a party's exits from another instrument do.
  Set<String> questions(Party party) {
    return exits.getOrDefault(party, List.of()).stream()
        .flatMap(exit -> Stream.ofNullable(exit.question()))
        .collect(Collectors.toSet());
  }

  /// The first step from an instant on at which the condition is known to have failed.
  Optional<Timeline.Step<Condition>> failedFrom(Instant from) {
    return condition.at(from) == Condition.FAILED
        ? Optional.of(new Timeline.Step<>(from, Condition.FAILED, condition.stepAt(from).causes()))
        : condition.steps().stream()
            .filter(step -> step.from().isAfter(from) && step.value() == Condition.FAILED)
            .findFirst();
  }

  /// Whether an end came of the condition's failure.
  public boolean isEndOfCondition(LifeCourse.Ending ending) {
    return ending.cites().equals(conditionCites) && condition.at(ending.at()) == Condition.FAILED;
  }
}
