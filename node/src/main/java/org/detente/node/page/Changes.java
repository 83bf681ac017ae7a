package org.detente.node.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// What says something else at another moment: what matters most first, the rest to be unfolded.
///
/// @param count of all
public record Changes(int count, List<Row> first, List<Row> rest) {
  private static final int SHOWN = 5;

  /// One finding.
  ///
  /// @param finding where it is explained
  public record Row(Link finding, Mark before, Mark after) {}

  /// A finding at two moments; null where only the other has it, as an instance of a duty.
  private record Pair(@Nullable Finding before, @Nullable Finding after) {
    Finding named() {
      Finding named = after != null ? after : before;
      if (named == null) {
        throw new IllegalStateException("a pair of nothing");
      }
      return named;
    }
  }

  /// What differs between what was answered before and what is answered now: the lives of
  /// instruments first, then restraints, then the rest by id.
  public static Changes between(Assessed before, View now) {
    View then = View.of(now.world(), now.moment(), before, now.entries());
    List<Pair> pairs = new ArrayList<>();
    for (Finding finding : now.assessed().findings()) {
      Finding old = then.finding(finding.id()).orElse(null);
      if (old == null || !old.verdict().equals(finding.verdict())) {
        pairs.add(new Pair(old, finding));
      }
    }
    for (Finding finding : before.findings()) {
      if (now.finding(finding.id()).isEmpty()) {
        pairs.add(new Pair(finding, null));
      }
    }
    Comparator<Pair> order =
        Comparator.comparingInt((Pair pair) -> rank(pair.named()))
            .thenComparing(pair -> pair.named().id());
    List<Row> rows = pairs.stream().sorted(order).map(pair -> row(now, pair)).toList();
    int shown = Math.min(SHOWN, rows.size());
    return new Changes(rows.size(), rows.subList(0, shown), rows.subList(shown, rows.size()));
  }

  private static int rank(Finding finding) {
    return switch (finding.kind()) {
      case LIFE -> finding.bearer() == null ? 0 : 2;
      case RESTRAINT -> 1;
      case LIMIT -> 3;
      case QUOTA -> 4;
      case DUTY -> 5;
    };
  }

  private static Row row(View view, Pair pair) {
    Finding named = pair.named();
    return new Row(
        new Link(new Titles(view).full(named), view.toFinding(named.id())),
        mark(pair.before()),
        mark(pair.after()));
  }

  private static Mark mark(@Nullable Finding finding) {
    return finding == null
        ? Mark.of(Tone.ENDED, Words.of("console.change.absent"))
        : Mark.of(finding.verdict());
  }
}
