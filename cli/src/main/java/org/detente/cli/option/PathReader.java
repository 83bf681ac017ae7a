package org.detente.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.detente.model.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the name of a file.
public final class PathReader implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException noPath) {
      throw new TypeConversionException(Words.of("cli.path", text));
    }
  }
}
