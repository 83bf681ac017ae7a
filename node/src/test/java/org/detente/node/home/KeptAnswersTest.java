package org.detente.node.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.detente.assessment.Assessment;
import org.detente.assessment.Listing;
import org.detente.model.AsOf;
import org.detente.model.Fact;
import org.detente.model.Known;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;

/// A world that has answered much answers as one that assesses each moment anew, whatever it was
/// asked before and by however many at once.
class KeptAnswersTest {
  private static final Path HOME = Path.of(System.getProperty("detente.home"));
  private static final Instant UNTIL = Instant.parse("2032-01-01T00:00:00Z");
  private static final int POINTS = 40;

  private static World open() {
    return ((Opening.Opened) Home.open(Optional.empty(), HOME)).world();
  }

  @Test
  void whatIsKeptIsWhatIsAssessedAnew() {
    Seeds.runs(
        4,
        random -> {
          World world = open();
          assertThat(moments(world, random).parallelStream())
              .allSatisfy(asOf -> {
                for (Listing listing : Listing.values()) {
                  assertThat(world.assess(asOf, listing))
                      .as("%s at %s", listing, asOf)
                      .isEqualTo(
                          Assessment.assess(
                              world.agreements().values(), world.facts(), asOf, listing));
                }
              });
        });
  }

  /// Where something changes on one of the axes, just before, just after, and some between.
  private static List<AsOf> moments(World world, RandomGenerator random) {
    TreeSet<Instant> changes = new TreeSet<>();
    world
        .courses(new Known.Everything(), UNTIL)
        .forEach(course -> course.states().steps().forEach(step -> changes.add(step.from())));
    changes.removeIf(at -> at.isBefore(Instant.parse("1980-01-01T00:00:00Z")));
    List<Instant> valid = near(changes, random);
    TreeSet<Instant> learnt = new TreeSet<>();
    world.facts().known(new Known.Everything()).stream().map(Fact::known).forEach(learnt::add);
    List<Instant> known = near(learnt, random);
    long size = world.facts().ledgers().getFirst().size();
    List<AsOf> moments = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      Known point =
          switch (i % 5) {
            case 0 -> new Known.Everything();
            case 1 -> new Known.First(null, random.nextLong(size + 1));
            default -> new Known.At(known.get(random.nextInt(known.size())));
          };
      moments.add(new AsOf(valid.get(random.nextInt(valid.size())), point));
    }
    return moments;
  }

  private static List<Instant> near(Set<Instant> changes, RandomGenerator random) {
    List<Instant> near = new ArrayList<>();
    for (Instant change : changes) {
      near.add(change);
      near.add(change.minusNanos(1));
      near.add(change.plusSeconds(random.nextInt(40_000_000)));
    }
    Collections.shuffle(near, new Random(random.nextLong()));
    return near;
  }
}
