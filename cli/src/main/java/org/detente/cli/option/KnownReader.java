package org.detente.cli.option;

import org.detente.model.Known;
import org.detente.model.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a point on the known axis: a day or instant, `@N` for the first N entries, or `origin@N`
/// where several ledgers are loaded. A bare number is refused, for it may be meant as a year or as
/// an entry.
public final class KnownReader implements ITypeConverter<Known> {
  private static final int DIGITS = 18;

  @Override
  public Known convert(String text) {
    int at = text.lastIndexOf('@');
    if (at >= 0) {
      return first(text, text.substring(0, at), text.substring(at + 1));
    }
    if (digits(text)) {
      throw new TypeConversionException(Words.of("cli.known.bare", text));
    }
    return new Known.At(InstantReader.instant(text));
  }

  private static Known first(String text, String origin, String count) {
    if (!digits(count) || count.length() > DIGITS) {
      throw new TypeConversionException(Words.of("cli.known.count", text));
    }
    return new Known.First(origin.isEmpty() ? null : origin, Long.parseLong(count));
  }

  private static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
