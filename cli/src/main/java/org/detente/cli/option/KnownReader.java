package org.detente.cli.option;

import org.detente.model.Known;
import org.detente.node.point.PointText;
import picocli.CommandLine.ITypeConverter;

/// Reads a point on the known axis of an option.
public final class KnownReader implements ITypeConverter<Known> {
  @Override
  public Known convert(String text) {
    return InstantReader.point(PointText.known(text));
  }
}
