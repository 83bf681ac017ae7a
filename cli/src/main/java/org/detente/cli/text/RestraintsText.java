package org.detente.cli.text;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Restraint;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// The restraints of one instrument: what is forsworn, how it stands, and under which readings.
final class RestraintsText {
  private static final int CODE = 4;
  private static final int VERDICT = 24;

  private final Page page;
  private final @Nullable Agreement agreement;
  private final ReadingsText readings;

  RestraintsText(Page page, @Nullable Agreement agreement, ReadingsText readings) {
    this.page = page;
    this.agreement = agreement;
    this.readings = readings;
  }

  void draw(List<Finding> restraints) {
    if (restraints.isEmpty()) {
      return;
    }
    page.blank().text(2, Ink.STRONG, Words.of("status.restraints"));
    RuleName.inOrder(
            restraints, agreement == null ? List.of() : agreement.restraints(), Restraint::name)
        .forEach((name, rows) -> {
          page.text(4, title(name));
          Alike.of(rows, RestraintsText::since).forEach(this::row);
        });
  }

  private void row(Alike alike) {
    Finding finding = alike.first();
    page.row(
        4,
        Cell.left(CODE, alike.isOne() ? alike.codes() : ""),
        Cell.left(VERDICT, page.verdict(finding.verdict())).in(Ink.of(Tone.of(finding.verdict()))),
        Cell.rest(since(finding)));
    if (!alike.isOne()) {
      page.text(4 + CODE, alike.codes());
    }
    readings.drawContested(finding, 4 + CODE);
    finding.notes().forEach(note -> page.text(4 + CODE, Ink.QUIET, Words.of(note)));
    readings.accounts(finding, 4 + CODE);
  }

  private static String since(Finding finding) {
    return Times.since(finding);
  }

  private String title(String name) {
    return agreement == null
        ? name
        : agreement.restraints().stream()
            .filter(it -> it.name().equals(name))
            .map(Restraint::title)
            .map(title -> Words.of("status.rule.title", title, name))
            .findFirst()
            .orElse(name);
  }
}
