package org.detente.cli.text;

import java.util.List;
import java.util.Objects;
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
    String last = "";
    for (Finding quota : quotas) {
      String title = title(RuleName.of(quota));
      if (!title.equals(last)) {
        page.text(4, title);
        last = title;
      }
      row(quota);
    }
  }

  private void row(Finding quota) {
    Finding.Count count = quota.count();
    String used =
        count == null || count.bound() == null || count.value() == null
            ? ""
            : Words.of("status.quota.used", LimitsText.value(count.value()), count.bound());
    page.row(
        4,
        Cell.left(quota.addressee() == null ? CODE : 2 * CODE, whose(quota)),
        Cell.left(VERDICT, page.verdict(quota.verdict())).in(Ink.of(Tone.of(quota.verdict()))),
        Cell.rest(used));
    readings.drawContested(quota, 4 + CODE);
    quota.notes().forEach(note -> page.text(4 + CODE, Ink.QUIET, Words.of(note)));
    readings.accounts(quota, 4 + CODE);
  }

  private static String whose(Finding quota) {
    String holder = Objects.requireNonNull(quota.bearer()).code();
    return quota.addressee() == null ? holder : holder + ">" + quota.addressee().code();
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
