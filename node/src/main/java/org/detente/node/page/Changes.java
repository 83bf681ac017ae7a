package org.detente.node.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Words;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// What says something else at another moment: what matters most first, the rest to be unfolded.
///
/// @param count of all findings that moved
/// @param said how many, from which moment, and the first of them
public record Changes(int count, String said, List<Row> first, List<Row> rest) {
  private static final int SHOWN = 5;

  /// One finding, or several of one rule that moved alike.
  ///
  /// @param finding where it is explained; of several that moved alike, where all of them are
  ///   listed
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
  public static Changes between(View then, View now) {
    return between(then, now, Optional.empty());
  }

  /// The same with what is of one thing before all else.
  ///
  /// @param subject the finding or the agreement that the page is about
  public static Changes between(View then, View now, Optional<String> subject) {
    List<Pair> pairs = moved(then.assessed().findings(), now.assessed().findings());
    Comparator<Pair> order =
        Comparator.comparing((Pair pair) -> !isOf(pair.named(), subject))
            .thenComparingInt(pair -> rank(pair.named()))
            .thenComparing(pair -> pair.named().id());
    Map<Object, List<Pair>> alike = new LinkedHashMap<>();
    pairs.stream()
        .sorted(order)
        .forEach(pair ->
            alike.computeIfAbsent(text(pair, subject), text -> new ArrayList<>()).add(pair));
    Titles titles = new Titles(now);
    List<Row> rows = alike.values().stream().map(it -> row(then, now, titles, it)).toList();
    int shown = Math.min(SHOWN, rows.size());
    return new Changes(
        pairs.size(),
        Words.of("console.changed", pairs.size(), from(then, now), first(rows)),
        rows.subList(0, shown),
        rows.subList(shown, rows.size()));
  }

  // Both are ordered by id.
  private static List<Pair> moved(List<Finding> then, List<Finding> now) {
    List<Pair> moved = new ArrayList<>();
    int earlier = 0;
    int later = 0;
    while (earlier < then.size() || later < now.size()) {
      Finding before = earlier < then.size() ? then.get(earlier) : null;
      Finding after = later < now.size() ? now.get(later) : null;
      int order = before == null ? 1 : after == null ? -1 : before.id().compareTo(after.id());
      if (order < 0) {
        moved.add(new Pair(before, null));
        earlier++;
      } else if (order > 0) {
        moved.add(new Pair(null, after));
        later++;
      } else {
        if (before != null && after != null && !before.verdict().equals(after.verdict())) {
          moved.add(new Pair(before, after));
        }
        earlier++;
        later++;
      }
    }
    return moved;
  }

  /// What moves alike stands together: of each rule those that read the same before and the same
  /// after. The thing that the page is about stands by itself.
  private static Object text(Pair pair, Optional<String> subject) {
    Finding named = pair.named();
    return subject.filter(named.id()::equals).isPresent()
        ? named.id()
        : List.of(Titles.ruleId(named.id()), mark(pair.before()), mark(pair.after()));
  }

  private static boolean isOf(Finding finding, Optional<String> subject) {
    return subject.isPresent()
        && (finding.id().equals(subject.get()) || finding.instrument().equals(subject.get()));
  }

  /// The moment before, as far as it differs.
  private static String from(View then, View now) {
    AsOf before = then.moment().asOf();
    return before.valid().equals(now.moment().asOf().valid())
        ? switch (before.known()) {
          case Known.Everything _ -> Words.of("console.changed.everything");
          case Known.At(Instant at) -> Words.of("console.changed.known", Dates.spelled(at));
          case Known.First first -> Words.of("console.changed.first", first.entries());
        }
        : Dates.spelled(before.valid());
  }

  private static String first(List<Row> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    Row row = rows.getFirst();
    return Words.of(
        "console.changed.row", row.finding().text(), row.before().word(), row.after().word());
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

  /// What is no longer there is explained where it was.
  private static Row row(View then, View now, Titles titles, List<Pair> alike) {
    Pair pair = alike.getFirst();
    Finding named = pair.named();
    Link link =
        alike.size() == 1
            ? new Link(
                titles.full(named),
                pair.after() == null ? before(then, named.id()) : now.toFinding(named.id()))
            : new Link(
                Words.of("console.changed.alike", titles.ofAll(named), alike.size()),
                now.toRule(named));
    return new Row(link, mark(pair.before()), mark(pair.after()));
  }

  private static String before(View then, String id) {
    return then.assessed().asOf().known() instanceof Known.At(Instant at)
        ? then.moment().knowing(Address.ofFinding(id), Dates.iso(at))
        : then.toFinding(id);
  }

  private static Mark mark(@Nullable Finding finding) {
    return finding == null
        ? Mark.of(Tone.ENDED, Words.of("console.change.absent"))
        : Mark.of(finding.verdict());
  }
}
