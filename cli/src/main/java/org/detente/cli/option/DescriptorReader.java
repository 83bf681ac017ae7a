package org.detente.cli.option;

import org.detente.model.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the number of a file descriptor. What is no number is not repeated: it may be the
/// passphrase.
public final class DescriptorReader implements ITypeConverter<Integer> {
  private static final int DIGITS = 3;

  @Override
  public Integer convert(String text) {
    if (text.isEmpty()
        || text.length() > DIGITS
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new TypeConversionException(Words.of("keys.descriptor"));
    }
    return Integer.valueOf(text);
  }
}
