package org.detente.cli.option;

import java.time.Instant;
import org.detente.model.ImpreciseDate;
import org.detente.model.ImpreciseDate.Precision;
import org.detente.model.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a day or an instant of an option. A day stands for its first instant, 00:00 UTC; a month
/// or a year names no instant and is refused.
public final class InstantReader implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    return instant(text);
  }

  static Instant instant(String text) {
    ImpreciseDate date =
        ImpreciseDate.parse(text)
            .orElseThrow(() -> new TypeConversionException(Words.of(why(text), text)));
    if (date.precision() == Precision.MONTH || date.precision() == Precision.YEAR) {
      throw new TypeConversionException(Words.of("cli.date.coarse", text));
    }
    return date.from();
  }

  private static String why(String text) {
    boolean looksRight = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    return looksRight ? "cli.date.none" : "cli.date.form";
  }
}
