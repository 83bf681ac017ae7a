package org.detente.cli.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.assessment.Difference;
import org.detente.assessment.explain.Wording;
import org.detente.cli.text.Look.Ink;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// What moved a finding between two points of the known axis: step by step, when, by which entries,
/// from what to what.
public final class DifferenceText {
  private static final int DAY = 14;
  private static final int VERDICT = 24;

  private final Page page;
  private final Map<EntryRef, Fact> facts;

  public DifferenceText(Page page, Map<EntryRef, Fact> facts) {
    this.page = page;
    this.facts = facts;
  }

  /// @param from the one point, as typed
  /// @param to the other
  public void draw(
      String finding, String asOf, String from, String to, List<Difference.Step> steps) {
    page.text(0, Ink.STRONG, finding);
    page.text(0, Words.of("difference.between", asOf, from, to));
    if (steps.isEmpty()) {
      page.blank().text(0, Words.of("difference.none"));
    }
    steps.forEach(this::step);
  }

  private void step(Difference.Step step) {
    page.blank();
    side(Times.text(step.known()), step.before());
    side(Words.of("difference.then"), step.after());
    step.gone().forEach(it -> beside("difference.gone", it));
    step.come().forEach(it -> beside("difference.come", it));
    if (step.entries().isEmpty()) {
      page.text(DAY, Ink.QUIET, Words.of("difference.held"));
    }
    for (EntryRef entry : step.entries()) {
      Fact fact = facts.get(entry);
      if (fact != null) {
        page.text(DAY, Words.of("difference.entry", entry.toString(), EntryLines.first(fact)));
        page.text(DAY + 2, EntryLines.second(fact));
      }
    }
  }

  private void beside(String key, Finding.Account account) {
    String entries =
        account.entries().stream().map(EntryRef::toString).collect(Collectors.joining(", "));
    page.text(DAY, Words.of(key, account.by().code(), account.says(), entries));
  }

  private void side(String label, @Nullable Finding finding) {
    if (finding == null) {
      page.row(0, Cell.left(DAY, label), Cell.rest(Words.of("difference.absent")));
      return;
    }
    page.row(
        0,
        Cell.left(DAY, label),
        Cell.left(VERDICT, page.verdict(finding.verdict())).in(Ink.of(Tone.of(finding.verdict()))),
        Cell.rest(figures(finding)));
  }

  private String figures(Finding finding) {
    Finding.Count count = finding.count();
    String figures =
        count == null || count.bound() == null
            ? ""
            : Words.of("difference.count", LimitsText.value(count.value()), count.bound());
    Finding.Next next = finding.next();
    return next == null
        ? figures
        : Words.of(
            "difference.next",
            figures,
            Times.text(next.at()),
            Words.of(Wording.verdict(next.verdict())));
  }
}
