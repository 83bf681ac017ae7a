package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.model.Citation;
import org.detente.model.Finding.Range;
import org.detente.model.Phrase;
import org.detente.model.Reason;

/// How a limit's figure came about: a total as declared, items recounted line by line, the one
/// checked against the other, and what the exceptions that applied went before.
final class CountReasons {
  private final Subject subject;
  private final Optional<Evidence> evidence;
  private final Range max;
  private final Optional<Recount> recount;

  /// @param max the bound the figure is held against
  CountReasons(Subject subject, Optional<Evidence> evidence, Range max) {
    this.subject = subject;
    this.evidence = evidence;
    this.max = max;
    this.recount = evidence.flatMap(e -> e.recount(subject.limit(), subject.rules().vocabulary()));
  }

  /// The newest evidence, with its items line by line where the figure was recounted from them.
  Reason evidence() {
    if (evidence.isEmpty()) {
      return Reason.of(Phrase.of("limit.no-evidence", subject.bearer().code()));
    }
    Evidence newest = evidence.get();
    boolean total = newest.totals().isPresent();
    return new Reason(
        Phrase.of(
            total ? "limit.evidence-total" : "limit.evidence-items",
            LimitWords.count(newest.count()),
            subject.bearer().code(),
            newest.date().text()),
        List.of(),
        newest.totals().map(fact -> List.of(fact.entry())).orElse(newest.entries()),
        total ? List.of() : recount.map(CountReasons::lines).orElse(List.of()));
  }

  /// The recount beside a stated total, compared with it.
  Optional<Phrase> crossCheckNote() {
    return statedTotal().flatMap(n -> recount.flatMap(r -> LimitWords.crossCheck(n, r.range())));
  }

  private Optional<Long> statedTotal() {
    return evidence.filter(e -> e.totals().isPresent()).map(e -> e.count().lo());
  }

  /// The recount beside a stated total, line by line.
  Optional<Reason> crossCheck() {
    if (statedTotal().isEmpty() || recount.isEmpty()) {
      return Optional.empty();
    }
    Phrase phrase =
        crossCheckNote()
            .orElse(Phrase.of("limit.recount-open", LimitWords.count(recount.get().range())));
    return Optional.of(
        new Reason(
            phrase,
            List.of(),
            evidence.flatMap(Evidence::items).map(fact -> List.of(fact.entry())).orElse(List.of()),
            lines(recount.get())));
  }

  private static List<Reason> lines(Recount recount) {
    List<Reason> lines = new ArrayList<>();
    for (Recount.Line line : recount.lines()) {
      List<Reason> ranked =
          line
              .rank()
              .map(rank -> Leaves.leaf(LimitWords.rank(rank.first()), rank.cites(), List.of()))
              .stream()
              .toList();
      lines.add(new Reason(linePhrase(line), line.way().cites(), List.of(), ranked));
    }
    recount.doubts().forEach(doubt -> lines.add(Reason.of(doubt)));
    return lines;
  }

  private static Phrase linePhrase(Recount.Line line) {
    Phrase rows = LimitWords.rows(line.rows());
    Phrase total = LimitWords.count(line.total());
    return line.way()
        .exception()
        .map(name ->
            Phrase.of(
                "limit.line-exception",
                rows,
                total,
                name,
                Wording.list(line.way().beats().stream().map(Citation::article).toList()),
                LimitWords.count(line.beaten())))
        .orElse(Phrase.of("limit.line", rows, total));
  }

  /// Why the recount is not exact, where the verdict rests on it.
  List<Phrase> doubts() {
    if (statedTotal().isPresent() || recount.isEmpty() || recount.get().doubtful() == 0) {
      return List.of();
    }
    List<Phrase> notes = new ArrayList<>();
    notes.add(
        Phrase.of(
            "limit.in-doubt",
            LimitWords.count(recount.get().range()),
            LimitWords.cap(max),
            recount.get().doubtful()));
    notes.addAll(recount.get().doubts());
    return notes;
  }

  /// What the count would be if an exception that went before another rule did not apply.
  List<Reason> wouldChange() {
    List<Reason> changes = new ArrayList<>();
    for (Recount.Line line : recount.map(Recount::lines).orElse(List.of())) {
      if (line.way().exception().isPresent() && !line.beaten().equals(line.total())) {
        changes.add(wouldChange(recount.orElseThrow(), line));
      }
    }
    return changes;
  }

  private static Reason wouldChange(Recount recount, Recount.Line line) {
    return Leaves.leaf(
        Phrase.of(
            "limit.would-change",
            line.way().exception().orElse(""),
            LimitWords.count(recount.without(line))),
        line.way().beats(),
        List.of());
  }
}
