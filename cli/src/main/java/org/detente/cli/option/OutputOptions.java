package org.detente.cli.option;

import java.util.Locale;
import java.util.stream.Stream;
import org.detente.cli.run.Surroundings;
import org.detente.cli.text.Look;
import org.detente.model.Word;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How an answer looks: as a page or as JSON, with colour or without.
public final class OutputOptions {
  @Option(names = "--json")
  private boolean json;

  @Option(names = "--color", paramLabel = "WHEN", converter = WhenReader.class)
  private @Nullable When colour;

  /// When to use colour.
  enum When implements Word {
    /// when a person reads the answer on a terminal, and neither `NO_COLOR` nor a dumb terminal
    /// forbids it
    AUTO,
    ALWAYS,
    NEVER
  }

  /// Reads `auto`, `always` or `never`.
  static final class WhenReader implements ITypeConverter<When> {
    @Override
    public When convert(String text) {
      return Word.parse(When.class, text)
          .orElseThrow(() -> new TypeConversionException(Words.of("cli.color", text)));
    }
  }

  public boolean json() {
    return json;
  }

  /// How a page may be drawn here. Signs are plain ASCII only on a terminal whose locale names
  /// another character set than UTF-8; what goes into a file or a pipe is always UTF-8 and always
  /// the same.
  public Look look(Surroundings surroundings) {
    boolean colours =
        switch (colour == null ? When.AUTO : colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              surroundings.terminal()
                  && surroundings.variable("NO_COLOR").isEmpty()
                  && !surroundings.variable("TERM").orElse("").equals("dumb");
        };
    return new Look(colours, surroundings.terminal() && !showsUnicode(surroundings));
  }

  private static boolean showsUnicode(Surroundings surroundings) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .flatMap(name -> surroundings.variable(name).stream())
        .findFirst()
        .map(locale -> locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8"))
        .orElse(true);
  }
}
