package org.detente.assessment.restraint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Predicate;
import org.detente.agreement.Question.Effect;
import org.detente.agreement.Restraint;
import org.detente.agreement.Vocabulary.Field;
import org.detente.assessment.reading.Interpretation;
import org.jspecify.annotations.Nullable;

/// Which fields decide whether something on record is an event of the kind meant, and are not told.
record Untold(Agreement agreement, Restraint restraint, Interpretation under) {

  /// The fields that decide whether it is what the restraint hangs on.
  Set<String> ofCondition(Sighting sighting) {
    Restraint.Condition condition = restraint.condition();
    if (condition == null) {
      return Set.of();
    }
    List<String> names = names(condition.watched().where());
    if (condition.in() != null) {
      names.add("event.place");
    }
    for (String question : condition.and()) {
      if (under.effect(question, "where").orElse(null) instanceof Effect.Narrowed(var where)) {
        names.addAll(where.names());
      }
    }
    return untold(names, condition.watched().event(), sighting);
  }

  /// The fields that decide whether it is what its declarant forswore.
  Set<String> ofRefrained(Sighting sighting) {
    Restraint.Watched refrained = restraint.refrain();
    if (refrained == null) {
      return Set.of();
    }
    List<String> names = names(refrained.where());
    if (restraint.whose() != null) {
      names.add("event." + restraint.whose());
    }
    return untold(names, refrained.event(), sighting);
  }

  private static List<String> names(Predicate.@Nullable Test where) {
    return where == null ? new ArrayList<>() : new ArrayList<>(where.names());
  }

  private Set<String> untold(List<String> names, String event, Sighting sighting) {
    Map<String, Field> fields = agreement.vocabulary().rows().getOrDefault(event, Map.of());
    Set<String> untold = new LinkedHashSet<>();
    for (String name : new TreeSet<>(names)) {
      String own = name.substring(name.indexOf('.') + 1);
      Field field = fields.get(own);
      boolean hasMeaning = field != null && field.absent() != null;
      if (!sighting.row().containsKey(name) && !hasMeaning) {
        untold.add(own);
      }
    }
    return untold;
  }
}
