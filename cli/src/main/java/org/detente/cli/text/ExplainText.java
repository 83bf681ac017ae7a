package org.detente.cli.text;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.assessment.explain.Wording;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Reason;
import org.detente.model.Words;
import org.detente.node.words.Age;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// Findings of one agreement as a page: of each the verdict, its reasons down to articles and
/// entries, each reading with its holders, what others say, what changes next; and last the
/// articles and entries that were named.
public final class ExplainText {
  private static final int LABEL = 12;

  private final Page page;
  private final Agreement agreement;
  private final Map<EntryRef, Fact> facts;
  private final Set<Citation> cites = new LinkedHashSet<>();
  private final Set<EntryRef> entries = new TreeSet<>();

  /// @param agreement whose findings they are
  /// @param facts of the ledgers they come from
  public ExplainText(Page page, Agreement agreement, Map<EntryRef, Fact> facts) {
    this.page = page;
    this.agreement = agreement;
    this.facts = facts;
  }

  /// Draws one finding.
  ///
  /// @param valid the instant asked about
  public void draw(Finding finding, Instant valid) {
    verdict(finding, valid);
    heading("finding.why");
    reason(finding.reason(), 2);
    readings(finding);
    accounts(finding);
    cites.addAll(finding.cites());
    entries.addAll(finding.entries());
  }

  /// Draws the articles and entries that were named.
  public void close() {
    articles();
    entries();
  }

  private static String span(@Nullable Duration span) {
    return span == null ? "" : Words.of(Wording.span(span));
  }

  private void verdict(Finding finding, Instant valid) {
    page.text(0, Ink.of(Tone.of(finding.verdict())), page.verdict(finding.verdict()));
    Finding.Count count = finding.count();
    if (count != null) {
      row("status.count", LimitsText.value(count.value()));
      row("status.bound", LimitsText.figure(count.bound()));
      row("status.margin", LimitsText.figure(count.margin()));
    }
    if (finding.newestEvidence() != null) {
      String age = Age.of(finding.newestEvidence(), valid);
      row("status.evidence", Words.of("status.evidence.age", finding.newestEvidence().text(), age));
    }
    row(
        finding.sinceAtLatest() ? "finding.since-at-latest" : "finding.since",
        finding.since() == null ? "" : Times.text(finding.since()));
    if (finding.timing() != null) {
      row("finding.due", String.join(", ", DutiesText.timing(finding.timing())));
      row("finding.lead", span(finding.timing().lead()));
      row("status.margin", span(finding.timing().margin()));
    }
    Finding.Next next = finding.next();
    row(
        "finding.next",
        next == null
            ? Words.of("finding.next.none")
            : Words.of("finding.next.at", Times.text(next.at()), page.verdict(next.verdict())));
    row("finding.force", Words.of("status.force." + finding.force().word()));
    finding.notes().forEach(note -> page.text(0, Words.of(note)));
  }

  private void row(String label, String text) {
    if (!text.isEmpty()) {
      page.row(0, Cell.left(LABEL, Words.of(label)).in(Ink.QUIET), Cell.rest(text));
    }
  }

  private void heading(String key) {
    page.blank().text(0, Ink.STRONG, Words.of(key));
  }

  private void reason(Reason reason, int indent) {
    page.text(indent, Words.of(reason.phrase()));
    String rests = rests(reason);
    if (!rests.isEmpty()) {
      page.text(indent + 2, Ink.QUIET, rests);
    }
    cites.addAll(reason.cites());
    entries.addAll(reason.entries());
    reason.because().forEach(because -> reason(because, indent + 2));
  }

  /// The articles and entries a sentence rests on, each by its short name.
  private String rests(Reason reason) {
    Set<String> names = new LinkedHashSet<>();
    reason.cites().forEach(cite -> names.add(Words.of("finding.article", name(cite))));
    reason.entries().forEach(entry -> names.add(brief(entry)));
    return String.join(" " + page.look().dot() + " ", names);
  }

  /// An article as one cites it here: another agreement's with that agreement's id.
  private String name(Citation cite) {
    return cite.agreement().equals(agreement.id())
        ? cite.article()
        : cite.agreement() + "/" + cite.article();
  }

  private String brief(EntryRef entry) {
    Fact fact = facts.get(entry);
    return fact == null
        ? entry.toString()
        : Words.of(
            "finding.entry.brief",
            entry.toString(),
            fact.kind(),
            fact.attributedTo().code(),
            fact.valid().text());
  }

  private void readings(Finding finding) {
    if (!finding.readings().isEmpty()) {
      heading("finding.readings");
      new ReadingsText(page, agreement).draw(finding.readings(), 2);
      finding.readings().forEach(reading -> entries.addAll(reading.positions()));
    }
  }

  private void accounts(Finding finding) {
    if (!finding.accounts().isEmpty()) {
      heading("finding.accounts");
      for (Finding.Account account : finding.accounts()) {
        page.row(
            2,
            Cell.left(LABEL - 2, account.by().code()),
            Cell.rest(account.says() + " (" + Entries.numbers(account.entries()) + ")"));
        entries.addAll(account.entries());
      }
    }
  }

  private void articles() {
    if (cites.isEmpty()) {
      return;
    }
    heading("finding.articles");
    for (Citation cite : cites) {
      String says = cite.checked() ? cite.says() : Words.of("finding.unchecked", cite.says());
      page.row(2, Cell.left(LABEL - 2, name(cite)), Cell.rest(says));
      source(cite.title(), cite.url());
    }
  }

  private void entries() {
    if (entries.isEmpty()) {
      return;
    }
    heading("finding.entries");
    for (EntryRef entry : entries) {
      Fact fact = facts.get(entry);
      if (fact != null) {
        page.row(2, Cell.left(LABEL - 2, entry.toString()), Cell.rest(EntryLines.first(fact)));
        page.text(LABEL, EntryLines.second(fact));
        if (fact.source() != null) {
          source(EntryLines.source(fact.source()), fact.source().url());
        }
      }
    }
  }

  private void source(String title, @Nullable String url) {
    page.text(LABEL, Ink.QUIET, title);
    if (url != null) {
      page.text(LABEL, Ink.QUIET, url);
    }
  }
}
