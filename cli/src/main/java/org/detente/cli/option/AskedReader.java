package org.detente.cli.option;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.model.Words;
import org.detente.node.receipt.ReceiptMaking.Asked;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads which entry is meant: `@3` for the one at position 3, `origin@3` in a ledger that is
/// named.
public final class AskedReader implements ITypeConverter<Asked> {
  private static final Pattern ASKED = Pattern.compile("([^@#]*)[@#]([0-9]{1,18})");

  @Override
  public Asked convert(String text) {
    Matcher parts = ASKED.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException(Words.of("receipt.malformed", text));
    }
    return new Asked(
        Optional.of(parts.group(1)).filter(it -> !it.isEmpty()), Long.parseLong(parts.group(2)));
  }
}
