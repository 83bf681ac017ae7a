package org.detente.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// An enum constant that is written in files and JSON as a kebab-case word: `NOT_YET` is `not-yet`.
public interface Word {
  /// The constant's name; every enum has it.
  String name();

  /// The word as written in files, options and JSON.
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The constant of an enum written as `word`; empty when there is none.
  static <E extends Enum<E> & Word> Optional<E> parse(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.word().equals(word)).findFirst();
  }
}
