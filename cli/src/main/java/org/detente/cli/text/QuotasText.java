package org.detente.cli.text;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Quota;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// The quotas of one instrument: for each holder how it stands, and how many of how many are used.
final class QuotasText {
  private static final int CODE = 4;
  private static final int VERDICT = 22;

  private final Page page;
  private final @Nullable Agreement agreement;
  private final ReadingsText readings;

  QuotasText(Page page, @Nullable Agreement agreement, ReadingsText readings) {
    this.page = page;
    this.agreement = agreement;
    this.readings = readings;
  }

  void draw(List<Finding> quotas) {
    if (quotas.isEmpty()) {
      return;
    }
    page.blank().text(2, Ink.STRONG, Words.of("status.quotas"));
    RuleName.inOrder(quotas, agreement == null ? List.of() : agreement.quotas(), Quota::name)
        .forEach((name, rows) -> {
          page.text(4, title(name));
          Alike.of(rows, QuotasText::used).forEach(this::row);
        });
  }

  private static String used(Finding quota) {
    Finding.Count count = quota.count();
    if (count == null || count.bound() == null || count.value() == null) {
      return "";
    }
    return count.value().hi() == null
        ? Words.of("status.quota.usedAsShown", count.value().lo(), count.bound())
        : Words.of("status.quota.used", LimitsText.value(count.value()), count.bound());
  }

  private void row(Alike alike) {
    Finding quota = alike.first();
    page.row(
        4,
        Cell.left(quota.addressee() == null ? CODE : 2 * CODE, alike.isOne() ? alike.codes() : ""),
        Cell.left(VERDICT, page.verdict(quota.verdict())).in(Ink.of(Tone.of(quota.verdict()))),
        Cell.rest(used(quota)));
    if (!alike.isOne()) {
      page.text(4 + CODE, alike.codes());
    }
    readings.drawContested(quota, 4 + CODE);
    quota.notes().forEach(note -> page.text(4 + CODE, Ink.QUIET, Words.of(note)));
    readings.accounts(quota, 4 + CODE);
  }

  private String title(String name) {
    return agreement == null
        ? name
        : agreement.quotas().stream()
            .filter(it -> it.name().equals(name))
            .map(Quota::title)
            .map(title -> Words.of("status.rule.title", title, name))
            .findFirst()
            .orElse(name);
  }
}
