package org.detente.agreement.read;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.detente.agreement.Amount;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.ImpreciseDate;
import org.detente.model.Nearest;
import org.detente.model.Word;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// One value of an expected type. What is something else is reported, and null.
public final class Expect {
  /// Longest text, in characters. Paraphrases are short; whoever needs more is quoting.
  public static final int LONGEST_TEXT = 600;

  // JSON numbers above 2^53 are not exact everywhere.
  private static final long GREATEST = 1L << 53;
  private static final Pattern DATE_LIKE = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2}.*)?");
  private static final Pattern PERIOD =
      Pattern.compile("P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?");
  private static final Pattern CLOCK = Pattern.compile("PT(?=[0-9])([0-9]{1,5}H)?([0-9]{1,5}M)?");
  private static final Pattern HOURS = Pattern.compile("P([0-9]+[YMWD])*T.+");

  private Expect() {}

  public static @Nullable String text(Node node, Problems problems) {
    if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.TEXT) {
      wrongType(node, "text", problems);
      return null;
    }
    String text = scalar.text();
    if (text.isBlank()) {
      problems.add(Defect.EMPTY, node.at());
      return null;
    }
    if (text.length() > LONGEST_TEXT) {
      problems.add(Defect.TOO_LONG, node.at(), text.length(), LONGEST_TEXT);
      return null;
    }
    return text;
  }

  /// A whole number from `least` to 2^53.
  public static @Nullable Long whole(Node node, long least, Problems problems) {
    if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.WHOLE_NUMBER) {
      wrongType(node, "whole-number", problems);
      return null;
    }
    BigInteger number = new BigInteger(scalar.text());
    boolean fits =
        number.compareTo(BigInteger.valueOf(least)) >= 0
            && number.compareTo(BigInteger.valueOf(GREATEST)) <= 0;
    if (!fits) {
      problems.add(Defect.OUT_OF_RANGE, node.at(), scalar.text(), least, GREATEST);
      return null;
    }
    return number.longValueExact();
  }

  public static @Nullable Boolean truth(Node node, Problems problems) {
    if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.TRUE_OR_FALSE) {
      wrongType(node, "true-or-false", problems);
      return null;
    }
    return Boolean.valueOf(scalar.text());
  }

  /// One of an enum's words.
  public static <E extends Enum<E> & Word> @Nullable E word(
      Node node, Class<E> type, Problems problems) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    String text = choice(node, words, problems);
    return text == null ? null : Word.parse(type, text).orElseThrow();
  }

  /// One of the given words.
  public static @Nullable String choice(Node node, List<String> words, Problems problems) {
    String text = text(node, problems);
    if (text == null || words.contains(text)) {
      return text;
    }
    problems.addMeant(
        Defect.NOT_A_CHOICE,
        node.at(),
        Nearest.to(text, words),
        text,
        String.join(", ", words.stream().sorted().toList()));
    return null;
  }

  /// A calendar period such as `P10Y` or `P7M`: years, months, weeks or days, more than none.
  public static @Nullable Period period(Node node, Problems problems) {
    String text = text(node, problems);
    if (text == null) {
      return null;
    }
    if (HOURS.matcher(text).matches()) {
      problems.add(Defect.HOURS_IN_DAYS, node.at(), text);
      return null;
    }
    if (PERIOD.matcher(text).matches() && !Period.parse(text).isZero()) {
      return Period.parse(text);
    }
    problems.add(Defect.NOT_A_PERIOD, node.at(), text);
    return null;
  }

  /// A length of time: years, months, weeks and days of the calendar (`P30D`), or hours and minutes
  /// of the clock (`PT24H`), and never both.
  public static @Nullable Amount amount(Node node, Problems problems) {
    String text = text(node, problems);
    if (text == null) {
      return null;
    }
    if (CLOCK.matcher(text).matches() && !Duration.parse(text).isZero()) {
      return new Amount.Clock(Duration.parse(text));
    }
    if (PERIOD.matcher(text).matches() && !Period.parse(text).isZero()) {
      return new Amount.Calendar(Period.parse(text));
    }
    problems.add(Defect.NOT_AN_AMOUNT, node.at(), text);
    return null;
  }

  /// A signed length of the clock, such as `PT0S`, `-PT1H` or `P2DT3H`, a day of 24 hours.
  public static @Nullable Duration span(Node node, Problems problems) {
    String text = text(node, problems);
    if (text == null) {
      return null;
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      problems.add(Defect.NOT_A_SPAN, node.at(), text);
      return null;
    }
  }

  /// `true`, where a key says something by being there.
  static void yes(Node node, Problems problems) {
    if (Boolean.FALSE.equals(truth(node, problems))) {
      problems.add(Defect.NOT_A_CHOICE, node.at(), "false", "true");
    }
  }

  /// A date as precisely as it is written: year, month, day or instant.
  public static @Nullable ImpreciseDate date(Node node, Problems problems) {
    if (!(node instanceof Node.Scalar scalar)
        || (scalar.kind() != Node.Kind.TEXT && scalar.kind() != Node.Kind.WHOLE_NUMBER)) {
      wrongType(node, "date", problems);
      return null;
    }
    ImpreciseDate date = ImpreciseDate.parse(scalar.text()).orElse(null);
    if (date == null) {
      boolean dateLike = DATE_LIKE.matcher(scalar.text()).matches();
      problems.add(dateLike ? Defect.NO_SUCH_DATE : Defect.NOT_A_DATE, node.at(), scalar.text());
    }
    return date;
  }

  /// A day or an instant; a day stands for its first instant, 00:00 UTC.
  public static @Nullable Instant instant(Node node, Problems problems) {
    ImpreciseDate date = date(node, problems);
    if (date == null) {
      return null;
    }
    boolean fine =
        switch (date.precision()) {
          case INSTANT, DAY -> true;
          case MONTH, YEAR, BY -> false;
        };
    if (!fine) {
      problems.add(Defect.NOT_A_DATE, node.at(), date.text());
      return null;
    }
    return date.from();
  }

  /// A day of the year, `12-15`.
  static @Nullable MonthDay dayOfYear(Node node, Problems problems) {
    String text = text(node, problems);
    if (text == null) {
      return null;
    }
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeParseException e) {
      problems.add(Defect.NOT_A_DAY_OF_YEAR, node.at(), text);
      return null;
    }
  }

  /// A day, which stands alone and for no instant.
  public static @Nullable LocalDate day(Node node, Problems problems) {
    ImpreciseDate date = date(node, problems);
    if (date == null) {
      return null;
    }
    if (date.precision() != ImpreciseDate.Precision.DAY) {
      problems.add(Defect.NOT_A_DATE, node.at(), date.text());
      return null;
    }
    return LocalDate.ofInstant(date.from(), ZoneOffset.UTC);
  }

  /// The items of a list; a single value stands for a list of one.
  public static List<Node> oneOrMore(Node node, Problems problems) {
    if (node instanceof Node.Sequence list) {
      if (list.items().isEmpty()) {
        problems.add(Defect.EMPTY, node.at());
      }
      return list.items();
    }
    return List.of(node);
  }

  /// The items of a list.
  public static List<Node> list(Node node, Problems problems) {
    if (node instanceof Node.Sequence list) {
      return list.items();
    }
    wrongType(node, "list", problems);
    return List.of();
  }

  /// Reports that something else was expected: `expected` is a key below `check.kind`.
  static void wrongType(Node node, String expected, Problems problems) {
    problems.add(Defect.WRONG_TYPE, node.at(), kind(node.kind().word()), kind(expected));
  }

  private static String kind(String word) {
    return Words.of("check.kind." + word);
  }
}
