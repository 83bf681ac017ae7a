package org.detente.assessment.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.detente.model.Finding.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Items of which the first count one way and those beyond another")
class RanksTest {
  private static final long SEED = 20261127;
  private static final int RUNS = 3000;

  /// One item: what it counts as among the first, and beyond.
  private record Item(long within, long beyond) {}

  @Test
  void theCountIsTheLeastAndTheMostOfEveryChoice() {
    Random random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      List<Item> items = new ArrayList<>();
      int first = 1 + random.nextInt(4);
      int perhaps = random.nextInt(3);
      Ranks ranks = new Ranks(OptionalLong.of(first));
      ranks.addPerhaps(perhaps);
      for (int kind = random.nextInt(4); kind > 0; kind--) {
        Item item = new Item(random.nextInt(4), random.nextInt(4));
        int times = 1 + random.nextInt(2);
        ranks.add("", times, Ranges.exactly(item.within()), Ranges.exactly(item.beyond()));
        items.addAll(Collections.nCopies(times, item));
      }
      assertThat(ranks.total())
          .as("seed %d, run %d: first %d, perhaps %d, %s", SEED, run, first, perhaps, items)
          .isEqualTo(byTryingAll(items, first, perhaps));
    }
  }

  // Others may take some of the ranks; of the rest any of the items may be the first, and all of
  // them are while there are ranks.
  private static Range byTryingAll(List<Item> items, int first, int perhaps) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int taken = 0; taken <= Math.min(first, perhaps); taken++) {
      int ranks = Math.min(items.size(), first - taken);
      for (int chosen = 0; chosen < 1 << items.size(); chosen++) {
        if (Integer.bitCount(chosen) != ranks) {
          continue;
        }
        long sum = 0;
        for (int i = 0; i < items.size(); i++) {
          sum += (chosen >> i & 1) == 1 ? items.get(i).within() : items.get(i).beyond();
        }
        least = Math.min(least, sum);
        most = Math.max(most, sum);
      }
    }
    return new Range(least, most);
  }

  @Test
  void whereNobodySaysHowManyAreTheFirstAllOrNoneMayBe() {
    Ranks ranks = new Ranks(OptionalLong.empty());
    ranks.add("bomber", 3, Ranges.exactly(10), Ranges.exactly(20));
    assertThat(ranks.total()).isEqualTo(new Range(30, 60L));
  }

  @Test
  void whatIsNotToldBeyondMattersOnlyWhereSomeAreBeyond() {
    Ranks two = new Ranks(OptionalLong.of(2));
    two.add("bomber", 2, Ranges.exactly(10), Ranges.UNKNOWN);
    assertThat(two.total()).isEqualTo(Ranges.exactly(20));
    two.add("bomber", 1, Ranges.exactly(10), Ranges.UNKNOWN);
    assertThat(two.total()).isEqualTo(new Range(20, null));
  }
}
