package org.detente.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.words.Age;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// The limits of one instrument as a table: a heading for each limit, a row for each party, and
/// below a row what others say of the same number.
final class LimitsText {
  private static final int CODE = 4;
  private static final int VERDICT = 22;
  private static final int FIGURE = 9;
  private static final int NARROW = 8;
  private static final int FEWEST_SILENT = 4;
  private static final int MANY = 8;
  private static final Long NO_NUMBER = -1L;

  private static final String BORROWED = "pledge.borrowed";

  /// Notes that say in a sentence what the row, or the table, says already.
  private static final Set<String> SAID =
      Set.of("limit.last-figure", "limit.no-evidence", "limit.stale", BORROWED);

  private final Page page;
  private final Assessed assessed;
  private final @Nullable Agreement agreement;
  private final ReadingsText readings;

  LimitsText(Page page, Assessed assessed, @Nullable Agreement agreement, ReadingsText readings) {
    this.page = page;
    this.assessed = assessed;
    this.agreement = agreement;
    this.readings = readings;
  }

  void draw(List<Finding> limits) {
    page.row(
        2,
        Cell.left(2 + CODE + VERDICT, Words.of("status.limits")).in(Ink.STRONG),
        heading(FIGURE, "status.count"),
        heading(NARROW, "status.bound"),
        heading(NARROW, "status.margin"),
        Cell.rest(Words.of("status.evidence")).in(Ink.QUIET));
    limits.stream()
        .flatMap(limit -> limit.notes().stream())
        .filter(note -> note.key().equals(BORROWED))
        .findFirst()
        .ifPresent(note -> page.text(4, Ink.QUIET, Words.of(note)));
    Map<String, List<Finding>> rules =
        RuleName.inOrder(limits, agreement == null ? List.of() : agreement.limits(), Limit::name);
    Map<String, List<Finding>> silent = new LinkedHashMap<>(rules);
    silent.values().removeIf(rows -> !rows.stream().allMatch(LimitsText::isSilent));
    rules.forEach((name, rows) -> {
      if (silent.size() < FEWEST_SILENT || !silent.containsKey(name)) {
        page.text(4, title(name));
        Alike.of(rows, SAID, this::figures).forEach(this::row);
      }
    });
    if (silent.size() >= FEWEST_SILENT) {
      page.text(4, Words.of("status.silent"));
      silent.forEach((name, rows) -> silent(title(name), rows));
    }
  }

  /// Where many limits have no figure at all, a line for each says as much as a table would.
  private static boolean isSilent(Finding limit) {
    Finding.Count count = limit.count();
    return (count == null || count.value() == null)
        && limit.newestEvidence() == null
        && limit.accounts().isEmpty();
  }

  private void silent(String title, List<Finding> rows) {
    Map<Long, List<String>> byBound = new TreeMap<>();
    List<Finding> live = rows.stream().filter(row -> Tone.of(row.verdict()) != Tone.ENDED).toList();
    for (Finding row : live.isEmpty() ? rows : live) {
      Long bound = row.count() == null ? null : row.count().bound();
      byBound
          .computeIfAbsent(bound == null ? NO_NUMBER : bound, it -> new ArrayList<>())
          .add(Alike.code(row));
    }
    byBound.forEach((bound, codes) -> {
      String whose =
          codes.size() > MANY
              ? Words.of("status.parties.many", codes.size())
              : String.join(", ", codes);
      page.text(
          6,
          bound.equals(NO_NUMBER)
              ? Words.of("status.silent.number", title, whose)
              : Words.of("status.silent.bound", title, figure(bound), whose));
    });
  }

  // All that a row says beside the party.
  private String figures(Finding limit) {
    return limit.count() + evidence(limit);
  }

  private static Cell heading(int width, String key) {
    return Cell.right(width, Words.of(key)).in(Ink.QUIET);
  }

  private String title(String name) {
    if (agreement == null) {
      return name;
    }
    return agreement.limits().stream()
        .filter(it -> it.name().equals(name))
        .map(it -> Words.of("status.rule.title", it.title(), name))
        .findFirst()
        .orElse(name);
  }

  private void row(Alike alike) {
    Finding limit = alike.first();
    Finding.Count count = limit.count();
    page.row(
        4,
        Cell.left(CODE, alike.isOne() ? alike.codes() : ""),
        Cell.left(VERDICT, page.verdict(limit.verdict())).in(Ink.of(Tone.of(limit.verdict()))),
        Cell.right(FIGURE, count == null ? "" : value(count.value())),
        Cell.right(NARROW, count == null ? "" : figure(count.bound())),
        Cell.right(NARROW, count == null || limit.stale() ? "" : figure(count.margin())),
        Cell.rest(evidence(limit)));
    int below = 4 + CODE;
    if (!alike.isOne()) {
      page.text(below, alike.codes());
    }
    readings.drawContested(limit, below);
    if (limit.stale()) {
      page.text(below, Ink.QUIET, Words.of("status.stale"));
    }
    Alike.notes(limit, SAID).forEach(note -> page.text(below, Ink.QUIET, Words.of(note)));
    limit.accounts().forEach(account -> account(account, below));
  }

  private void account(Finding.Account account, int indent) {
    String entries = Entries.numbers(account.entries());
    page.text(indent, Words.of("status.account", account.by().code(), account.says(), entries));
  }

  private String evidence(Finding limit) {
    if (limit.newestEvidence() == null) {
      return Words.of("status.evidence.none");
    }
    String age = Age.of(limit.newestEvidence(), assessed.asOf().valid());
    return Words.of("status.evidence.age", limit.newestEvidence().text(), age);
  }

  /// The count as it stands in a column: a number, or the ends between which it lies.
  static String value(Finding.@Nullable Range range) {
    if (range == null) {
      return Words.of("status.value.none");
    }
    if (range.hi() == null) {
      return Words.of("status.value.atLeast", range.lo());
    }
    return range.lo() == range.hi()
        ? figure(range.lo())
        : Words.of("status.value.between", range.lo(), range.hi());
  }

  static String figure(@Nullable Long number) {
    return number == null ? "" : String.format(Locale.ROOT, "%,d", number);
  }
}
