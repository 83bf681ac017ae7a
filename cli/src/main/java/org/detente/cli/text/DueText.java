package org.detente.cli.text;

import java.util.List;
import java.util.stream.Collectors;
import org.detente.assessment.calendar.Coming;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Citation;
import org.detente.model.UtcCalendar;
import org.detente.model.Words;
import org.detente.node.export.Extent;
import org.detente.node.words.ComingWords;

/// `due` as a page: each date with what comes, how it stands, and the rule that makes it.
public final class DueText {
  private static final int DAY = 14;

  private final Page page;
  private final Extent extent;
  private final Assessed assessed;

  /// @param assessed the point from which it is told how things stand
  public DueText(Page page, Extent extent, Assessed assessed) {
    this.page = page;
    this.extent = extent;
    this.assessed = assessed;
  }

  public void draw(List<Coming> comings) {
    new Heading(page, extent.world(), assessed).draw();
    String first = UtcCalendar.day(extent.from()).toString();
    String last = UtcCalendar.day(extent.until()).toString();
    page.blank().text(0, Ink.STRONG, Words.of("due.stretch", first, last, comings.size()));
    comings.forEach(this::coming);
  }

  private void coming(Coming coming) {
    String state = Words.of(coming.state());
    String kind = Words.of("calendar.kind." + coming.kind().word());
    page.blank()
        .row(
            2,
            Cell.left(DAY, coming.when().text()).in(Ink.STRONG),
            Cell.rest(coming.instrument() + ": " + ComingWords.what(coming)));
    int indent = 2 + DAY;
    page.text(indent, String.join(" " + page.look().dot() + " ", kind, coming.rule(), state));
    if (!coming.when().isFixed()) {
      page.text(indent, ComingWords.when(coming.when()));
    }
    if (differ(coming)) {
      ComingWords.shares(coming).forEach(share -> page.text(indent, share));
    }
    ComingWords.told(coming).forEach(it -> page.text(indent, it));
    basis(coming, indent);
    if (coming.changes().size() > 1) {
      page.text(indent, Ink.QUIET, Words.of("due.more", coming.changes().size() - 1));
    }
  }

  private static boolean differ(Coming coming) {
    return coming.shares().stream().map(Coming.Share::verdict).distinct().count() > 1;
  }

  /// What makes the date, the articles, and how it is counted.
  private void basis(Coming coming, int indent) {
    String articles =
        coming.cites().stream()
            .map(Citation::article)
            .distinct()
            .map(it -> Words.of("finding.article", it))
            .collect(Collectors.joining(", "));
    String counted = coming.counting().map(ComingWords::counting).orElse("");
    String basis = ComingWords.basis(coming);
    page.text(
        indent,
        Ink.QUIET,
        List.of(basis, articles, counted).stream()
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("; ")));
  }
}
