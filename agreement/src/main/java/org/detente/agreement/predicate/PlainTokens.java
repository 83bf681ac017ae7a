package org.detente.agreement.predicate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.agreement.predicate.PlainReader.NotPlain;

/// The text of a predicate, taken from its beginning piece by piece.
final class PlainTokens {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]*");
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");

  /// Neither a fraction nor a number of another base or kind.
  private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9][0-9]{0,17})(?![0-9A-Za-z_.])");

  /// Without escapes, and not the beginning of one between three quotes.
  private static final Pattern TEXT =
      Pattern.compile("'([^'\\\\\\r\\n]*)'(?!')|\"([^\"\\\\\\r\\n]*)\"(?!\")");

  private final String text;
  private final Matcher matcher;
  private int at;

  PlainTokens(String text) {
    this.text = text;
    this.matcher = SPACE.matcher(text);
    skip();
  }

  boolean atEnd() {
    return at == text.length();
  }

  /// Takes an operator or a bracket, if it comes next.
  boolean take(String symbol) {
    if (!text.startsWith(symbol, at)) {
      return false;
    }
    moveTo(at + symbol.length());
    return true;
  }

  /// Takes the first of these that comes next.
  Optional<String> takeAny(List<String> symbols) {
    return symbols.stream().filter(this::take).findFirst();
  }

  /// Takes the operator `!`, which is also how `!=` begins.
  boolean takeNot() {
    return !text.startsWith("!=", at) && take("!");
  }

  /// Takes a word, if it comes next as a whole.
  boolean takeWord(String word) {
    if (!next(NAME) || !matcher.group().equals(word)) {
      return false;
    }
    moveTo(matcher.end());
    return true;
  }

  /// Takes a number, a text or a truth, if one comes next.
  Optional<Object> takeConstant() {
    if (takeWord("true")) {
      return Optional.of(true);
    }
    if (takeWord("false")) {
      return Optional.of(false);
    }
    if (next(NUMBER)) {
      Long number = Long.valueOf(matcher.group());
      moveTo(matcher.end());
      return Optional.of(number);
    }
    if (next(TEXT)) {
      String inside = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      moveTo(matcher.end());
      return Optional.of(inside);
    }
    return Optional.empty();
  }

  /// Takes a qualified name.
  String takeName() throws NotPlain {
    if (!next(NAME)) {
      throw new NotPlain();
    }
    String name = matcher.group();
    moveTo(matcher.end());
    return name;
  }

  private boolean next(Pattern pattern) {
    return matcher
        .usePattern(pattern)
        .region(at, text.length())
        .useTransparentBounds(true)
        .lookingAt();
  }

  private void moveTo(int place) {
    at = place;
    skip();
  }

  private void skip() {
    if (next(SPACE)) {
      at = matcher.end();
    }
  }
}
