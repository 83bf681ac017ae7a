package org.detente.cli.option;

import org.detente.model.Word;
import org.detente.model.Words;
import org.detente.node.export.text.What;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads what is to be exported.
public final class WhatReader implements ITypeConverter<What> {
  @Override
  public What convert(String text) {
    return Word.parse(What.class, text)
        .orElseThrow(() -> new TypeConversionException(Words.of("export.what", text)));
  }
}
