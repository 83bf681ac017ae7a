package org.detente.cli.option;

import java.time.Instant;
import org.detente.model.Words;
import org.detente.node.point.PointText;
import org.detente.node.point.PointText.Read;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a day or an instant of an option.
public final class InstantReader implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    return point(PointText.instant(text));
  }

  /// The point that was read, or a mistake on the command line.
  static <T> T point(Read<T> read) {
    return switch (read) {
      case Read.Point<T>(T point) -> point;
      case Read.Refused<T>(var why) -> throw new TypeConversionException(Words.of(why));
    };
  }
}
