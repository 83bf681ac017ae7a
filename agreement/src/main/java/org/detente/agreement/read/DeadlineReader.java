package org.detente.agreement.read;

import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.detente.agreement.Amount;
import org.detente.agreement.Choice;
import org.detente.agreement.Deadline;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Deadline.Mark;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.agreement.Deadline.Side;
import org.detente.agreement.Duty;
import org.detente.agreement.check.Spans;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Reads `deadline:` and `covers:`, by when a duty is performed and for how long a notice holds.
final class DeadlineReader {
  private static final List<String> FORMS =
      List.of("within", "at-least", "between", "as-a-rule", "by", "no-later-than", "no-measure");

  private static final String FIRST_DAY = "first-day";

  private final Names names;
  private final Asks asks;

  DeadlineReader(Names names, Asks asks) {
    this.names = names;
    this.asks = asks;
  }

  /// @param otherwise by when it is due where the duty does not say; null where it has to
  Deadline deadline(Section duty, Reach reach, @Nullable Mark otherwise) {
    if (otherwise != null && !duty.has("deadline")) {
      return by(new Choice.Stated<>(otherwise));
    }
    try (Section section = duty.section("deadline")) {
      if (!duty.has("deadline")) {
        return new Deadline.NoMeasure();
      }
      if (section.has("before")
          && !section.has("counted")
          && FORMS.stream().noneMatch(section::has)) {
        return atOnce(mark(section, "before", reach), /* included= */ false);
      }
      return switch (section.oneOf(FORMS)) {
        case "within" ->
            new Deadline.Within(
                lastDay(amount(section, "within"), section),
                mark(section, "after", reach),
                counted(section, reach, Counted.DAYS, Counted.WORKING_DAYS, Counted.HOURS),
                monthEnd(section));
        case "by" -> by(mark(section, "by", reach));
        case "no-later-than" -> atOnce(mark(section, "no-later-than", reach), /* included= */ true);
        case "at-least" ->
            new Deadline.AtLeast(
                amount(section, "at-least"),
                mark(section, "before", reach),
                counted(section, reach, Counted.values()),
                monthEnd(section));
        case "between" -> window(section, "between", reach);
        case "as-a-rule" -> window(section, "as-a-rule", reach);
        case "" -> {
          section.allow("after", "before", "counted", "month-end");
          yield new Deadline.NoMeasure();
        }
        default -> {
          Node always = section.nodeIf("no-measure");
          if (always != null) {
            Expect.yes(always, section.problems());
          }
          yield new Deadline.NoMeasure();
        }
      };
    }
  }

  // With the first day included the day measured from is itself one of them, and the last comes a
  // day sooner. Hours have no first day.
  private static Amount lastDay(Amount amount, Section section) {
    Node firstDay = amount instanceof Amount.Calendar ? section.nodeIf(FIRST_DAY) : null;
    boolean included = firstDay != null && isIncluded(firstDay, section);
    return included && amount instanceof Amount.Calendar(Period length)
        ? new Amount.Calendar(length.minusDays(1))
        : amount;
  }

  private static boolean isIncluded(Node firstDay, Section section) {
    return "included"
        .equals(Expect.choice(firstDay, List.of("included", "excluded"), section.problems()));
  }

  /// Two ends: of a rule of practice one of them may be left out.
  private Deadline window(Section section, String key, Reach reach) {
    boolean asARule = key.equals("as-a-rule");
    @Nullable Amount atLeast;
    @Nullable Amount atMost;
    try (Section ends = section.section(key)) {
      Node least = asARule ? ends.nodeIf("at-least") : ends.node("at-least");
      Node most = asARule ? ends.nodeIf("at-most") : ends.node("at-most");
      atLeast = least == null ? null : Expect.amount(least, ends.problems());
      atMost = most == null ? null : Expect.amount(most, ends.problems());
      if (asARule && least == null && most == null) {
        ends.problems().add(Defect.EITHER_OR, ends.owner(), "at-least", "at-most");
      }
      if (isLonger(atLeast, atMost)) {
        ends.problems()
            .add(Defect.MOST_BELOW_LEAST, ends.valueAt("at-most"), text(most), text(least));
      }
    }
    String side = section.oneOf(List.of("before", "after"));
    return new Deadline.Window(
        atLeast,
        atMost,
        side.equals("before") ? Side.BEFORE : Side.AFTER,
        side.isEmpty() ? new Choice.Asked<>("") : mark(section, side, reach),
        counted(section, reach, Counted.DAYS, Counted.WORKING_DAYS, Counted.HOURS),
        asARule ? MonthEnd.CLAMP : monthEnd(section),
        asARule);
  }

  private static String text(@Nullable Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  private static boolean isLonger(@Nullable Amount one, @Nullable Amount other) {
    return switch (one) {
      case Amount.Calendar(Period a) when other instanceof Amount.Calendar(Period b) ->
          Spans.compare(a, b).orElse(0) > 0;
      case Amount.Clock(Duration a) when other instanceof Amount.Clock(Duration b) ->
          a.compareTo(b) > 0;
      case null, default -> false;
    };
  }

  // By a day: within no days after it, so that the day itself is in time.
  private static Deadline by(Choice<Mark> day) {
    return new Deadline.Within(
        new Amount.Calendar(Period.ZERO), day, new Choice.Stated<>(Counted.DAYS), MonthEnd.CLAMP);
  }

  // Before an event, however shortly: no hours before it.
  private static Deadline atOnce(Choice<Mark> event, boolean included) {
    return new Deadline.AtLeast(
        new Amount.Clock(Duration.ZERO),
        event,
        new Choice.Stated<>(Counted.HOURS),
        MonthEnd.UNSTATED,
        included);
  }

  Duty.@Nullable Covers covers(Section duty, Reach reach) {
    return duty.sectionIf("covers").map(section -> validity(section, reach)).orElse(null);
  }

  private Duty.Covers validity(Section covers, Reach reach) {
    try (Section section = covers) {
      Node from = section.node("from");
      Node counted = section.node("counted");
      Node firstDay = section.node(FIRST_DAY);
      return new Duty.Covers(
          from == null
              ? new Mark.EventOccurred()
              : MarkReader.mark(
                  from, reach.noticeOnly(), section.keyAt("from"), section.problems()),
          amount(section, "length"),
          counted == null ? Counted.DAYS : unit(counted, section, Counted.DAYS, Counted.HOURS),
          firstDay != null && isIncluded(firstDay, section),
          names.cites(section));
    }
  }

  private static Amount amount(Section section, String key) {
    Node node = section.node(key);
    Amount amount = node == null ? null : Expect.amount(node, section.problems());
    return amount == null ? new Amount.Calendar(Period.ofDays(1)) : amount;
  }

  private Choice<Mark> mark(Section section, String key, Reach reach) {
    Node node = section.node(key);
    return node == null
        ? new Choice.Asked<>("")
        : asks.choice(
            node,
            reach,
            section.problems(),
            n -> MarkReader.mark(n, reach, section.keyAt(key), section.problems()));
  }

  private Choice<Counted> counted(Section section, Reach reach, Counted... units) {
    Node node = section.node("counted");
    return node == null
        ? new Choice.Asked<>("")
        : asks.choice(node, reach, section.problems(), n -> unit(n, section, units));
  }

  private static Counted unit(Node node, Section section, Counted... units) {
    List<String> words = Arrays.stream(units).map(Counted::word).toList();
    String word = Expect.choice(node, words, section.problems());
    return Arrays.stream(units).filter(u -> u.word().equals(word)).findFirst().orElse(units[0]);
  }

  static MonthEnd monthEnd(Section section) {
    Node node = section.nodeIf("month-end");
    if (node == null) {
      return MonthEnd.UNSTATED;
    }
    List<String> words = List.of(MonthEnd.CLAMP.word(), MonthEnd.NEXT.word());
    String word = Expect.choice(node, words, section.problems());
    return MonthEnd.NEXT.word().equals(word) ? MonthEnd.NEXT : MonthEnd.CLAMP;
  }
}
