package org.detente.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Finding;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfDuty;
import org.detente.model.Words;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// The duties of one instrument: a heading for each, a row for each instance, with its deadline and
/// what performed it. Those of which nothing is open stand together in a line.
final class DutiesText {
  private static final int CODE = 4;
  private static final int ADDRESSEE = 3;
  private static final int VERDICT = 24;
  private static final int MOST = 6;
  private static final int MANY = 3;

  private final Page page;
  private final @Nullable Agreement agreement;
  private final ReadingsText readings;

  DutiesText(Page page, @Nullable Agreement agreement, ReadingsText readings) {
    this.page = page;
    this.agreement = agreement;
    this.readings = readings;
  }

  void draw(List<Finding> duties) {
    if (duties.isEmpty()) {
      return;
    }
    page.blank().text(2, Ink.STRONG, Words.of("status.duties"));
    RuleName.inOrder(duties, agreement == null ? List.of() : agreement.duties(), Duty::name)
        .forEach((name, rows) -> {
          page.text(4, title(name));
          Map<Verdict, List<Finding>> idle = idle(rows);
          List<Finding> open = rows.stream().filter(it -> !idle.containsKey(it.verdict())).toList();
          Alike.of(open, DutiesText::instance).forEach(this::row);
          idle.forEach(this::idle);
        });
  }

  /// What is not open, by its verdict. Of a party whose part rests or has ended every instance says
  /// so; where there are many, one row of each verdict does.
  private static Map<Verdict, List<Finding>> idle(List<Finding> rows) {
    Map<Verdict, List<Finding>> idle = new LinkedHashMap<>();
    for (OfDuty verdict : List.of(OfDuty.DORMANT, OfDuty.RESTING, OfDuty.ENDED)) {
      List<Finding> alike = rows.stream().filter(it -> it.verdict() == verdict).toList();
      boolean plain =
          alike.stream().allMatch(it -> it.notes().isEmpty() && it.accounts().isEmpty());
      if (!alike.isEmpty() && (verdict == OfDuty.DORMANT || (plain && alike.size() >= MANY))) {
        idle.put(verdict, alike);
      }
    }
    return idle;
  }

  private void idle(Verdict verdict, List<Finding> rows) {
    List<String> codes = rows.stream().map(Alike::code).distinct().toList();
    String whose =
        codes.size() > MOST
            ? Words.of("status.parties.many", codes.size())
            : String.join(", ", codes);
    page.row(
        4,
        Cell.left(Math.max(CODE, whose.length() + 2), whose),
        Cell.left(VERDICT, page.verdict(verdict)).in(Ink.of(Tone.ENDED)),
        Cell.rest(verdict == OfDuty.DORMANT ? Words.of("status.duty.nothing") : "").in(Ink.QUIET));
  }

  private void row(Alike alike) {
    Finding duty = alike.first();
    page.row(
        4,
        Cell.left(isApart(duty) ? CODE + ADDRESSEE : CODE, alike.isOne() ? whose(duty) : ""),
        Cell.left(VERDICT, page.verdict(duty.verdict())).in(Ink.of(Tone.of(duty.verdict()))),
        Cell.rest(instance(duty)));
    if (!alike.isOne()) {
      page.text(4 + CODE, alike.names(DutiesText::whose));
    }
    readings.drawContested(duty, 4 + CODE);
    duty.notes().forEach(note -> page.text(4 + CODE, Ink.QUIET, Words.of(note)));
    readings.accounts(duty, 4 + CODE);
  }

  // Where addressees are judged apart the row says toward whom, as its id does: XN>XS.
  private static String whose(Finding duty) {
    return isApart(duty) && duty.addressee() != null
        ? Alike.code(duty) + ">" + duty.addressee().code()
        : Alike.code(duty);
  }

  private static boolean isApart(Finding duty) {
    return duty.id().contains(">");
  }

  // `2018-03, due before 2018-10-02, performed by 2019-10-04 at the latest`
  private static String instance(Finding duty) {
    List<String> parts = new ArrayList<>();
    int slash = duty.id().indexOf('/', duty.instrument().length() + 1);
    if (slash >= 0) {
      parts.add(duty.id().substring(slash + 1));
    }
    Finding.Timing timing = duty.timing();
    if (timing == null) {
      parts.add(Times.since(duty));
    } else {
      parts.addAll(timing(timing));
    }
    return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  static List<String> timing(Finding.Timing timing) {
    List<String> parts = new ArrayList<>();
    if (timing.bound() != null) {
      String key = timing.boundIncluded() ? "status.duty.by" : "status.duty.before";
      parts.add(Words.of(key, Times.text(timing.bound())));
    }
    if (timing.performedAt() != null) {
      parts.add(Words.of("duty.given", Times.text(timing.performedAt())));
    }
    if (timing.performedBy() != null) {
      parts.add(Words.of("status.duty.givenBy", Times.text(timing.performedBy())));
    }
    return parts;
  }

  private String title(String name) {
    return agreement == null
        ? name
        : agreement.duties().stream()
            .filter(it -> it.name().equals(name))
            .map(Duty::title)
            .map(title -> Words.of("status.rule.title", title, name))
            .findFirst()
            .orElse(name);
  }
}
