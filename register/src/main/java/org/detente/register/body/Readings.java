package org.detente.register.body;

import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Bool;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.model.ImpreciseDate;
import org.detente.model.ImpreciseDate.Precision;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.detente.model.Value;
import org.detente.model.Word;
import org.detente.model.Words;

/// How the single values of a body are read: texts, names, dates, numbers.
final class Readings {
  /// The code of the keeper of a public record, who adopts files and says how far it looked.
  static final Party PUBLIC = new Party("public");

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ATTRIBUTION = 120;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
  private static final Pattern THIRD = Pattern.compile("third:\\S.*");
  private static final Pattern RULE = Pattern.compile("[a-z][a-z-]*(\\.[a-z0-9][a-z0-9_-]*)?");
  private static final Pattern FINDING =
      Pattern.compile(
          "[a-z][a-z-]*(\\.[a-z0-9][a-z0-9_-]*)?"
              + "(@([A-Z]{2}(>[A-Z]{2})?(/[A-Za-z0-9._-]{1,60})?|[a-z][a-z0-9-]{0,59}))?");
  private static final Pattern URL = Pattern.compile("https?://[^\\s/?#]+([/?#]\\S*)?");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern LENGTH =
      Pattern.compile("P(?=.)([1-9][0-9]{0,5}Y)?([1-9][0-9]{0,5}M)?([1-9][0-9]{0,5}D)?");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z)?)?)?");

  private Readings() {}

  /// A text of one line, not blank, at most so many code points long.
  static Reading<String> text(int longest) {
    return (value, path, objections) -> {
      if (!(value instanceof Str(String text))) {
        return wrongType("text", value, path, objections);
      }
      int length = text.codePointCount(0, text.length());
      if (text.isBlank()) {
        return objections.refuse(path, "record.blank");
      } else if (length > longest) {
        return objections.refuse(path, "record.too-long", longest, length);
      } else if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
        return objections.refuse(path, "record.control");
      }
      return Optional.of(text);
    };
  }

  /// A name given in a file: of an instrument, a message, a limit, a field, an entry.
  static Reading<String> name() {
    return matching(NAME, LONGEST_NAME, "record.bad-name");
  }

  static Reading<String> rule() {
    return matching(RULE, LONGEST_NAME, "record.bad-rule");
  }

  static Reading<String> finding() {
    return matching(FINDING, LONGEST_NAME, "record.bad-finding");
  }

  static Reading<String> url() {
    return matching(URL, 2_000, "record.bad-url");
  }

  static Reading<String> sha256() {
    return matching(SHA256, 64, "record.bad-sha256");
  }

  /// An older entry by its `ref` or its leaf hash; a hash has the form of a name.
  static Reading<String> older() {
    return matching(NAME, LONGEST_NAME, "record.bad-older");
  }

  /// A state by its code.
  static Reading<Party> party() {
    return map(matching(CODE, LONGEST_ATTRIBUTION, "record.bad-party"), Party::new);
  }

  /// A state, a publisher, or the keeper of a public record.
  static Reading<Party> attribution() {
    return (value, path, objections) ->
        text(LONGEST_ATTRIBUTION)
            .read(value, path, objections)
            .flatMap(text ->
                CODE.matcher(text).matches()
                        || THIRD.matcher(text).matches()
                        || text.equals(PUBLIC.code())
                    ? Optional.of(new Party(text))
                    : objections.refuse(path, "record.bad-attribution", text));
  }

  /// A date in any of the four precisions.
  static Reading<ImpreciseDate> date() {
    return (value, path, objections) -> {
      if (!(value instanceof Str(String text))) {
        return wrongType("date", value, path, objections);
      }
      if (!DATE.matcher(text).matches()) {
        return objections.refuse(path, "record.bad-date", shortened(text));
      }
      Optional<ImpreciseDate> date = ImpreciseDate.parse(text);
      return date.isPresent() ? date : objections.refuse(path, "record.no-such-date", text);
    };
  }

  /// A whole day.
  static Reading<ImpreciseDate> day() {
    return (value, path, objections) ->
        date()
            .read(value, path, objections)
            .flatMap(date ->
                date.precision() == Precision.DAY
                    ? Optional.of(date)
                    : objections.refuse(path, "record.not-a-day", date.text()));
  }

  /// A length in years, months and days, in that order and none of them zero.
  static Reading<Period> length() {
    return (value, path, objections) ->
        matching(LENGTH, 20, "record.bad-length")
            .read(value, path, objections)
            .flatMap(text -> {
              try {
                return Optional.of(Period.parse(text));
              } catch (DateTimeException e) {
                return objections.refuse(path, "record.bad-length", text);
              }
            });
  }

  /// A whole number from `least` to `most`, both inclusive.
  static Reading<Long> number(long least, long most) {
    return (value, path, objections) -> {
      if (!(value instanceof Int(long number))) {
        return wrongType("number", value, path, objections);
      }
      return number >= least && number <= most
          ? Optional.of(number)
          : objections.refuse(path, "record.number-range", least, most, number);
    };
  }

  /// `true`, which is the only way to write it: what does not hold is left out.
  static Reading<Boolean> onlyTrue() {
    return (value, path, objections) -> {
      if (!(value instanceof Bool(boolean truth))) {
        return wrongType("truth", value, path, objections);
      }
      return truth ? Optional.of(true) : objections.refuse(path, "record.complete-false");
    };
  }

  /// The value of a field; a text that is a day or an instant is a date.
  static Reading<Value> value() {
    return (value, path, objections) ->
        switch (value) {
          case Str(String text) ->
              text(1_000).read(value, path, objections).map(Readings::textOrDate);
          case Int(long number) -> Optional.of(new Value.Whole(number));
          case Bool(boolean truth) -> Optional.of(new Value.Truth(truth));
          default -> wrongType("value", value, path, objections);
        };
  }

  private static Value textOrDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return new Value.Text(text);
    }
    return ImpreciseDate.parse(text)
        .filter(d -> d.precision() == Precision.DAY || d.precision() == Precision.INSTANT)
        .<Value>map(Value.Date::new)
        .orElseGet(() -> new Value.Text(text));
  }

  /// One of the words of an enum; `what` ends the key of what such a word is called.
  static <E extends Enum<E> & Word> Reading<E> word(Class<E> type, String what) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(constant.word(), constant);
    }
    Reading<String> choice = choice(List.copyOf(words.keySet()), what);
    return (value, path, objections) -> choice.read(value, path, objections).map(words::get);
  }

  /// One of these words.
  static Reading<String> choice(List<String> words, String what) {
    return (value, path, objections) -> {
      if (!(value instanceof Str(String text))) {
        return wrongType("text", value, path, objections);
      }
      if (words.contains(text)) {
        return Optional.of(text);
      }
      String called = Words.of("record.word." + what);
      Optional<String> meant = Nearest.to(text, words);
      return meant.isPresent()
          ? objections.refuse(path, "record.misspelt-word", text, called, meant.get())
          : objections.refuse(
              path, "record.unknown-word", shortened(text), called, String.join(", ", words));
    };
  }

  static <T, R> Reading<R> map(Reading<T> reading, Function<T, R> change) {
    return (value, path, objections) -> reading.read(value, path, objections).map(change);
  }

  private static Reading<String> matching(Pattern pattern, int longest, String key) {
    return (value, path, objections) ->
        text(longest)
            .read(value, path, objections)
            .flatMap(text ->
                pattern.matcher(text).matches()
                    ? Optional.of(text)
                    : objections.refuse(path, key, shortened(text)));
  }

  /// Objects that the value is of another type than expected; `expected` ends the key of its name.
  static <T> Optional<T> wrongType(
      String expected, JsonValue value, Where path, Objections objections) {
    return objections.refuse(
        path, "record.wrong-type", Words.of("record.expected." + expected), found(value));
  }

  private static String found(JsonValue value) {
    return switch (value) {
      case Str(String text) -> Words.of("record.found.text", shortened(text));
      case Int(long number) -> Words.of("record.found.number", number);
      case Bool(boolean truth) -> Words.of("record.found.truth", String.valueOf(truth));
      case JsonValue.Arr list -> Words.of("record.found.list");
      case JsonValue.Obj object -> Words.of("record.found.object");
      case JsonValue.Null nothing -> Words.of("record.found.nothing");
    };
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
