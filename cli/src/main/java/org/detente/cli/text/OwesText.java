package org.detente.cli.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.supposed.Event;
import org.detente.assessment.supposed.Owed;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.home.World;

/// `owes` as a page: the event, then each instrument under which something is owed for it, and last
/// those under which nothing is, with the reason.
public final class OwesText {
  private static final int INDENT = 4;
  private static final int MOST_NAMED = 6;

  private final Page page;
  private final World world;
  private final Assessed assessed;

  public OwesText(Page page, World world, Assessed assessed) {
    this.page = page;
    this.world = world;
    this.assessed = assessed;
  }

  public void draw(Event event, List<Owed> owed) {
    new Heading(page, world, assessed).draw();
    String fields =
        event.fields().entrySet().stream()
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining(", "));
    String supposed = Words.of("owes.supposed", event.name(), event.by().code(), event.at().text());
    page.blank()
        .text(0, Ink.STRONG, fields.isEmpty() ? supposed : Words.of("owes.with", supposed, fields));
    event.notice().ifPresent(at -> page.text(0, Words.of("owes.notice", Wording.date(at))));
    List<Owed> owing = owed.stream().filter(it -> it.instance().isPresent()).toList();
    page.blank().text(0, Words.of("owes.count", owing.size()));
    owing.forEach(it -> owing(it, it.instance().orElseThrow(), event));
    List<Owed> others = owed.stream().filter(it -> it.instance().isEmpty()).toList();
    if (!others.isEmpty()) {
      page.blank().text(0, Ink.STRONG, Words.of("owes.nothing"));
      others.forEach(this::nothing);
    }
  }

  private void owing(Owed owed, Finding finding, Event event) {
    page.blank()
        .text(
            2,
            Ink.STRONG,
            Words.of("owes.duty", owed.agreement().id(), owed.duty().title(), to(owed.to())));
    if (owed.agreement().isOpen()) {
      page.text(INDENT, Words.of("status.participation.open"));
    }
    deadline(finding);
    page.text(INDENT, verdict(finding, event));
    finding.notes().stream().map(Words::of).forEach(it -> page.text(INDENT, it));
    if (owed.isAnothers()) {
      page.text(INDENT, Words.of("owes.same", owed.source().id()));
    }
    if (!owed.asks().isEmpty()) {
      page.text(INDENT, Words.of("owes.asks", String.join(", ", owed.asks())));
    }
    List<String> basis = new ArrayList<>();
    basis.add(Words.of("owes.force." + finding.force().word()));
    finding.cites().stream()
        .map(Citation::article)
        .distinct()
        .forEach(it -> basis.add(Words.of("finding.article", it)));
    page.text(INDENT, Ink.QUIET, String.join("; ", basis) + "; duties." + owed.duty().name());
  }

  private static String to(List<Party> parties) {
    return parties.size() > MOST_NAMED
        ? Words.of("owes.all", parties.size())
        : Wording.list(parties);
  }

  // Of an event that is dated to the day a note of the finding tells both ends.
  private void deadline(Finding finding) {
    Finding.Timing timing = finding.timing();
    Instant bound = timing == null ? null : timing.bound();
    if (timing == null || bound == null) {
      page.text(INDENT, Words.of("owes.no-deadline"));
    } else if (timing.boundLatest() == null) {
      String key = timing.boundIncluded() ? "owes.by" : "owes.before";
      page.text(INDENT, Words.of(key, Wording.date(bound)));
    }
  }

  private String verdict(Finding finding, Event event) {
    String verdict = page.verdict(finding.verdict());
    if (event.notice().isEmpty()) {
      return Words.of("owes.unnotified", verdict);
    }
    return finding.timing() == null || finding.timing().margin() == null
        ? verdict
        : Words.of("owes.margin", verdict, Words.of(Wording.span(finding.timing().margin())));
  }

  private void nothing(Owed owed) {
    boolean force = owed.life() == Verdict.OfLife.IN_FORCE;
    String why =
        force
            ? Words.of("owes.not-reached")
            : Words.of("owes.not-bound", Words.of(Wording.verdict(owed.life())));
    page.text(2, Words.of("owes.none", owed.agreement().id(), owed.duty().title(), why));
  }
}
