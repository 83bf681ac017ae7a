package org.detente.agreement.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.detente.agreement.Agreement;
import org.detente.agreement.Cap;
import org.detente.agreement.Limit;
import org.detente.agreement.Limit.DatedValue;
import org.detente.agreement.Question;
import org.detente.agreement.Question.Effect;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// What caps allow in numbers, as far as the file writes them.
final class CapNumbers {
  private CapNumbers() {}

  /// The least number that a cap may come to; empty where the file writes none.
  static Optional<Long> least(Cap cap, Party bearer) {
    return cap instanceof Cap.Worked worked
        ? Optional.of(Math.max(worked.base(), worked.bounds().least()))
        : number(cap, bearer);
  }

  /// The greatest number that a cap may come to; empty where the file writes none.
  static Optional<Long> most(Cap cap, Party bearer) {
    return cap instanceof Cap.Worked worked
        ? Optional.ofNullable(worked.bounds().most())
        : number(cap, bearer);
  }

  private static Optional<Long> number(Cap cap, Party bearer) {
    return switch (cap) {
      case Cap.Fixed(long number) -> Optional.of(number);
      case Cap.ByBearer(var numbers) -> Optional.ofNullable(numbers.get(bearer));
      default -> Optional.empty();
    };
  }

  /// The number of a limit that one exceeds which binds in a reign: a number that binds then for
  /// certain; or where each that may bind then is exceeded, the greatest of these.
  ///
  /// @param most the greatest number that a cap of the limit may come to
  static Optional<Long> exceeded(
      long number, Reign reign, Limit limit, Function<Cap, Optional<Long>> most) {
    List<Optional<Long>> together = new ArrayList<>();
    for (DatedValue value : limit.max()) {
      Reign other = new Reign(value, limit.max());
      Optional<Long> allowed = most.apply(value.cap());
      if (reign.meets(other) && allowed.filter(some -> number > some).isPresent()) {
        return allowed;
      }
      if (!reign.isApart(other)) {
        together.add(allowed);
      }
    }
    return together.stream().allMatch(some -> some.filter(all -> number > all).isPresent())
        ? together.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /// The options of the question that a cap asks; one without effect where it asks none.
  static List<Reading> readings(Cap cap, Agreement agreement) {
    if (!(cap instanceof Cap.Asked(String name))) {
      return List.of(new Reading(null, null));
    }
    Question question = agreement.questions().get(name);
    return question == null
        ? List.of()
        : question.options().values().stream().map(option -> new Reading(name, option)).toList();
  }

  /// One option of a question.
  record Reading(@Nullable String question, Question.@Nullable Option option) {
    /// A cap as it is read so.
    Cap of(Cap cap) {
      return option != null
              && cap instanceof Cap.Asked(String asked)
              && asked.equals(question)
              && option.effects().get("value") instanceof Effect.Allows(long number)
          ? new Cap.Fixed(number)
          : cap;
    }
  }
}
