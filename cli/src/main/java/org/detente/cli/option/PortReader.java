package org.detente.cli.option;

import org.detente.model.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a port of this machine: 1 to 65535, or 0 for any that is free.
public final class PortReader implements ITypeConverter<Integer> {
  private static final int HIGHEST = 65_535;
  private static final int DIGITS = 5;

  @Override
  public Integer convert(String text) {
    boolean whole = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!whole || text.length() > DIGITS || Integer.parseInt(text) > HIGHEST) {
      throw new TypeConversionException(Words.of("cli.port", text));
    }
    return Integer.valueOf(text);
  }
}
