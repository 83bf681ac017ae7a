package org.detente.cli.option;

import org.detente.model.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how many days ahead are looked at.
public final class DaysReader implements ITypeConverter<Integer> {
  /// Ten years.
  public static final int MOST = 3_660;

  private static final int DIGITS = 4;

  @Override
  public Integer convert(String text) {
    boolean whole = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int days = whole && text.length() <= DIGITS ? Integer.parseInt(text) : 0;
    if (days < 1 || days > MOST) {
      throw new TypeConversionException(Words.of("cli.days", text, Integer.toString(MOST)));
    }
    return days;
  }
}
