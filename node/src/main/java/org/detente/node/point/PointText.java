package org.detente.node.point;

import java.time.Instant;
import org.detente.model.ImpreciseDate;
import org.detente.model.ImpreciseDate.Precision;
import org.detente.model.Known;
import org.detente.model.Phrase;

/// Reads points of time as they are typed.
public final class PointText {
  private static final int DIGITS = 18;

  private PointText() {}

  /// What came of reading one.
  ///
  /// @param <T> what it stands for
  public sealed interface Read<T> {
    record Point<T>(T point) implements Read<T> {}

    /// It is none, and why.
    record Refused<T>(Phrase why) implements Read<T> {}
  }

  /// A day or an instant. A day stands for its first instant, 00:00 UTC; a month or a year names no
  /// instant and is refused.
  public static Read<Instant> instant(String text) {
    ImpreciseDate date = ImpreciseDate.parse(text).orElse(null);
    if (date == null) {
      boolean looksRight = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
      return refused(looksRight ? "point.date.none" : "point.date.form", text);
    }
    return date.precision() == Precision.MONTH || date.precision() == Precision.YEAR
        ? refused("point.date.coarse", text)
        : new Read.Point<>(date.from());
  }

  /// A point on the known axis: a day or instant, `@N` for the first N entries, or `origin@N` where
  /// several ledgers are loaded.
  public static Read<Known> known(String text) {
    int at = text.lastIndexOf('@');
    if (at >= 0) {
      return first(text, text.substring(0, at), text.substring(at + 1));
    }
    if (digits(text)) {
      return refused("point.known.bare", text);
    }
    return switch (instant(text)) {
      case Read.Point<Instant>(Instant instant) -> new Read.Point<>(new Known.At(instant));
      case Read.Refused<Instant>(Phrase why) -> new Read.Refused<>(why);
    };
  }

  private static Read<Known> first(String text, String origin, String count) {
    return digits(count) && count.length() <= DIGITS
        ? new Read.Point<>(new Known.First(origin.isEmpty() ? null : origin, Long.parseLong(count)))
        : refused("point.known.count", text);
  }

  private static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static <T> Read<T> refused(String key, String text) {
    return new Read.Refused<>(Phrase.of(key, text));
  }
}
