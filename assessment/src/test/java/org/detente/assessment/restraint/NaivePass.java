package org.detente.assessment.restraint;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detente.assessment.restraint.Happening.Kind;

/// The states of restraints on whole days, day by day from their definitions: nothing is carried
/// along, everything is asked of the days before.
final class NaivePass {
  private static final Instant DAY_ZERO = Instant.parse("2030-01-01T00:00:00Z");

  private final Map<String, Undertaking> all = new LinkedHashMap<>();

  NaivePass(List<Undertaking> undertakings) {
    undertakings.forEach(one -> all.put(one.id(), one));
  }

  static Instant day(int day) {
    return DAY_ZERO.plus(Duration.ofDays(day));
  }

  Hold at(String id, int day) {
    if (isOver(id, day)) {
      return firstOver(id, day);
    }
    if (!from(id, Kind.BEGUN, 0, day)) {
      return from(id, Kind.DECLARED, 0, day) ? Hold.ANNOUNCED : Hold.NOT_YET;
    }
    if (isNotKept(id, day)) {
      return Hold.NOT_KEPT;
    }
    if (isHolding(id, day)) {
      return Hold.HOLDING;
    }
    return IntStream.rangeClosed(1, day)
            .anyMatch(d -> on(id, Kind.DONE, d) && isTriggered(id, d - 1))
        ? Hold.DEPARTED
        : Hold.TRIGGERED;
  }

  private boolean isHolding(String id, int day) {
    return from(id, Kind.BEGUN, 0, day)
        && !isOver(id, day)
        && !isNotKept(id, day)
        && !from(id, Kind.OCCURRED, begun(id), day)
        && mirror(id).filter(other -> isLost(other, day)).isEmpty();
  }

  private boolean isTriggered(String id, int day) {
    return from(id, Kind.BEGUN, 0, day)
        && !isOver(id, day)
        && !isNotKept(id, day)
        && !isHolding(id, day);
  }

  private boolean isNotKept(String id, int day) {
    return IntStream.rangeClosed(1, day)
        .anyMatch(d -> on(id, Kind.DONE, d) && isHolding(id, d - 1));
  }

  private boolean isLost(String id, int day) {
    return isOver(id, day)
        || IntStream.rangeClosed(1, day)
            .anyMatch(
                d -> on(id, Kind.DONE, d) && from(id, Kind.BEGUN, 0, d - 1) && !isOver(id, d - 1));
  }

  private boolean isOver(String id, int day) {
    return IntStream.rangeClosed(0, day).anyMatch(d -> ends(id, d));
  }

  private boolean ends(String id, int day) {
    boolean spoken = from(id, Kind.DECLARED, 0, day) || from(id, Kind.BEGUN, 0, day);
    return on(id, Kind.ENDED, day) || (on(id, Kind.RELEASED, day) && spoken);
  }

  private Hold firstOver(String id, int day) {
    int first = IntStream.rangeClosed(0, day).filter(d -> ends(id, d)).findFirst().orElseThrow();
    boolean spoken = from(id, Kind.DECLARED, 0, first) || from(id, Kind.BEGUN, 0, first);
    return on(id, Kind.RELEASED, first) && spoken ? Hold.RELEASED : Hold.ENDED;
  }

  private int begun(String id) {
    return IntStream.rangeClosed(0, 100).filter(d -> on(id, Kind.BEGUN, d)).findFirst().orElse(100);
  }

  private Optional<String> mirror(String id) {
    return undertaking(id).mirror().filter(all::containsKey);
  }

  private boolean from(String id, Kind kind, int first, int last) {
    return IntStream.rangeClosed(first, last).anyMatch(d -> on(id, kind, d));
  }

  private boolean on(String id, Kind kind, int day) {
    return undertaking(id).happenings().stream()
        .anyMatch(one -> one.kind() == kind && one.at().equals(day(day)));
  }

  private Undertaking undertaking(String id) {
    return Optional.ofNullable(all.get(id)).orElseThrow();
  }
}
