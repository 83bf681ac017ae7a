package org.detente.cli.text;

import org.detente.node.words.Tone;

/// How a page may be drawn on this terminal.
///
/// @param colour whether ANSI colours may be used
/// @param ascii whether signs must be plain ASCII, because the terminal's character set has no
///   others
public record Look(boolean colour, boolean ascii) {
  /// As it is written into files and pipes.
  public static final Look PLAIN = new Look(false, false);

  private static final String RESET = "\u001b[0m";

  /// What a stretch of text is, beyond its words. Colours are the eight every terminal has, in the
  /// reader's own theme.
  public enum Ink {
    PLAIN(""),
    STRONG("\u001b[1m"),
    QUIET("\u001b[2m"),
    GREEN("\u001b[32m"),
    YELLOW("\u001b[33m"),
    RED("\u001b[31m"),
    MAGENTA("\u001b[35m"),
    CYAN("\u001b[36m");

    private final String code;

    Ink(String code) {
      this.code = code;
    }

    static Ink of(Tone tone) {
      return switch (tone) {
        case HOLDS -> GREEN;
        case NEAR -> YELLOW;
        case PAST -> RED;
        case CONTESTED -> MAGENTA;
        case UNKNOWN -> CYAN;
        case ENDED -> QUIET;
      };
    }
  }

  /// The sign that stands before a verdict's word.
  public String sign(Tone tone) {
    return switch (tone) {
      case HOLDS -> ascii ? "*" : "●";
      case NEAR -> ascii ? "=" : "◐";
      case PAST -> ascii ? "^" : "▲";
      case CONTESTED -> ascii ? "#" : "◆";
      case UNKNOWN -> "?";
      case ENDED -> ascii ? "-" : "○";
    };
  }

  /// Separates words on one line.
  public String dot() {
    return ascii ? "-" : "·";
  }

  String line() {
    return ascii ? "-" : "─";
  }

  String paint(Ink ink, String text) {
    return !colour || ink == Ink.PLAIN || text.isBlank() ? text : ink.code + text + RESET;
  }
}
