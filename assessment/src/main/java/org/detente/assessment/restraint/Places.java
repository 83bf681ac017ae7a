package org.detente.assessment.restraint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Choice;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Question;
import org.detente.agreement.Region;
import org.detente.agreement.Restraint.Condition;
import org.detente.assessment.reading.Interpretation;
import org.detente.model.Value;

/// The regions in which a condition counts, read one way; none named means anywhere.
record Places(List<Region> regions) {

  static Places of(Agreement agreement, Condition condition, Interpretation under) {
    Optional<List<String>> names =
        switch (condition.in()) {
          case null -> Optional.empty();
          case Choice.Stated<List<String>>(List<String> stated) -> Optional.of(stated);
          case Choice.Asked<List<String>>(String question) ->
              under
                  .effect(question, "in")
                  .map(effect ->
                      effect instanceof Question.Effect.InRegions(List<String> regions)
                          ? regions
                          : List.of());
        };
    return new Places(
        names.orElse(List.of()).stream().map(name -> region(agreement, name)).toList());
  }

  private static Region region(Agreement agreement, String name) {
    return Optional.ofNullable(agreement.regions().get(name))
        .orElseThrow(() -> new IllegalArgumentException("no region named " + name));
  }

  /// Whether an event lies in one of them; unknown where it names no place.
  Answer contain(Map<String, Value> row) {
    if (regions.isEmpty() || regions.stream().anyMatch(Region::everywhere)) {
      return Answer.TRUE;
    }
    return row.get("event.place") instanceof Value.Text(String place)
        ? regions.stream().anyMatch(region -> region.countries().contains(place))
            ? Answer.TRUE
            : Answer.FALSE
        : Answer.UNKNOWN;
  }
}
