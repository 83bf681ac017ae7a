package org.detente.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.detente.assessment.Assessment;
import org.detente.model.AsOf;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.node.home.Home;
import org.detente.node.home.Opening;
import org.detente.node.home.World;

/// All findings of all shipped agreements, computed anew: from the shipped record and from a long
/// one. They take turns, so that the ratio of their times can be held against the ratio of their
/// sizes.
final class Recomputation {
  private static final double MOST_MILLIS_SHIPPED = 100;
  private static final double MOST_MILLIS_LONG = 2_000;

  private final Path home;

  Recomputation(Path home) {
    this.home = home;
  }

  void measure(Report report, int size, int rounds) throws Exception {
    report.title("Assessment by recomputation, warm");
    World world = open();
    Facts shipped = world.facts();
    Facts longRecord = new LongRecord(shipped, size);
    int entries = shipped.known(new Known.Everything()).size();
    AsOf asOf = new AsOf(Instant.parse("2022-03-01T00:00:00Z"), new Known.Everything());
    Contest contest =
        Contest.of(
            10,
            rounds,
            () -> Assessment.assess(world.agreements().values(), longRecord, asOf),
            () -> Assessment.assess(world.agreements().values(), shipped, asOf));
    report.times(size + " entries", contest.own());
    report.times("the shipped record, " + entries + " entries", contest.bare());
    report.number("ratio of times", contest.ratio(), "x");
    report.number("ratio of sizes", (double) size / entries, "x");
    double shippedMillis = contest.bare().medianMillis();
    report.verdict(
        "the shipped record",
        shippedMillis,
        "ms",
        "under " + MOST_MILLIS_SHIPPED,
        shippedMillis < MOST_MILLIS_SHIPPED);
    double longMillis = contest.own().medianMillis();
    report.verdict(
        size + " entries",
        longMillis,
        "ms",
        "under " + MOST_MILLIS_LONG + " for 25000",
        longMillis < MOST_MILLIS_LONG);
  }

  private World open() {
    return switch (Home.open(Optional.empty(), home)) {
      case Opening.Opened(World world) -> world;
      case Opening.Refused(var why) -> throw new IllegalStateException(why.toString());
    };
  }
}
