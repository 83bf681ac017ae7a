package org.detente.cli.option;

import org.detente.model.Words;
import org.detente.node.keys.Cost;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how many MiB a guess of a passphrase is to cost.
public final class MemoryReader implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    Integer mib = new CountReader().convert(text);
    if (mib < Cost.MIN_MIB || mib > Cost.MAX_MIB) {
      throw new TypeConversionException(Words.of("keys.memory", Cost.MIN_MIB, Cost.MAX_MIB));
    }
    return mib;
  }
}
