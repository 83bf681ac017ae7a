package org.detente.agreement.check;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.detente.agreement.Cap;
import org.detente.agreement.Quota;
import org.detente.model.Party;

/// A cap, or the size of a quota, as the file writes it, for messages.
final class CapText {
  private CapText() {}

  static Object of(Cap cap) {
    return switch (cap) {
      case Cap.Fixed(long number) -> number;
      case Cap.ByBearer(var numbers) -> numbers(numbers);
      case Cap.Rest(String of, var less) -> of + " less " + String.join(", ", less);
      case Cap.CountOf(String limit, var by) ->
          "count-of " + limit + " by " + (by == null ? "other" : by.code());
      case Cap.Asked(String question) -> "question " + question;
      case Cap.Worked worked -> of(worked);
      case Cap.Notified(var messages) -> "notified " + String.join(", ", messages);
    };
  }

  static Object of(Quota.Size size) {
    return switch (size) {
      case Quota.Size.Fixed(long value) -> value;
      case Quota.Size.ByHolder(var numbers) -> numbers(numbers);
      case Quota.Size.Percent percent -> "percent " + percent.percent();
      case Quota.Size.OnePer one -> "one-per " + one.per();
    };
  }

  private static String of(Cap.Worked worked) {
    String figure =
        switch (worked.of()) {
          case Cap.Source.Given(Quota.Figure given) -> given.message() + "." + given.field();
          case Cap.Source.Counted(String limit) -> "count-of " + limit;
        };
    return worked.base() > 0
        ? "base " + worked.base() + " plus " + figure
        : "percent " + worked.percent() + " of " + figure;
  }

  private static String numbers(SortedMap<Party, Long> numbers) {
    return numbers.entrySet().stream()
        .map((Map.Entry<Party, Long> one) -> one.getKey().code() + ": " + one.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
