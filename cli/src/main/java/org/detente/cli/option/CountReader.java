package org.detente.cli.option;

import org.detente.model.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how many of something: a whole number above zero.
public final class CountReader implements ITypeConverter<Integer> {
  private static final int DIGITS = 9;

  @Override
  public Integer convert(String text) {
    boolean whole = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!whole || text.length() > DIGITS || Integer.parseInt(text) == 0) {
      throw new TypeConversionException(Words.of("cli.count", text));
    }
    return Integer.valueOf(text);
  }
}
