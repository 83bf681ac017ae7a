package org.detente.cli.option;

import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.model.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads why keys are revoked.
public final class ReasonReader implements ITypeConverter<Reason> {
  @Override
  public Reason convert(String text) {
    return switch (text) {
      case "lost" -> Reason.LOST;
      case "compromised" -> Reason.COMPROMISED;
      default -> throw new TypeConversionException(Words.of("keys.reason", text));
    };
  }
}
