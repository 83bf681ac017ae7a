package org.detente.assessment.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.detente.agreement.Agreement;
import org.detente.assessment.Assessment;
import org.detente.assessment.Listing;
import org.detente.assessment.Told;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Verdict.OfQuota;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One drill within three calendar years")
class RollingYearsTest {
  private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
  private static final Agreement DRILLS = Told.agreement("large-drills");

  @Test
  void isUsedAsCountingTheDrillsOfThisYearAndTheTwoBeforeSays() {
    Seeds.runs(
        40,
        random -> {
          List<LocalDate> held = new ArrayList<>();
          for (int i = random.nextInt(6); i > 0; i--) {
            held.add(day(random));
          }
          for (int i = 0; i < 20; i++) {
            LocalDate on = day(random);
            assertThat(verdict(held, on)).as("%s on %s", held, on).isEqualTo(naive(held, on));
          }
        });
  }

  private static LocalDate day(RandomGenerator random) {
    return FIRST.plusDays(random.nextInt(8 * 365));
  }

  private static OfQuota naive(List<LocalDate> held, LocalDate on) {
    long used =
        held.stream().filter(day -> !day.isAfter(on) && day.getYear() >= on.getYear() - 2).count();
    return used == 0 ? OfQuota.AVAILABLE : used == 1 ? OfQuota.USED_UP : OfQuota.EXCEEDED;
  }

  private static Object verdict(List<LocalDate> held, LocalDate on) {
    List<String> lines = new ArrayList<>(List.of("{at: 2030-01-01, event: entry-into-force}"));
    held.forEach(
        day -> lines.add("{at: " + day + ", event: drill, party: XN, name: a, troops: 50000}"));
    return Assessment.assess(
            List.of(DRILLS),
            Told.of(DRILLS, lines.toArray(String[]::new)),
            new AsOf(on.atStartOfDay(ZoneOffset.UTC).toInstant(), new Known.Everything()),
            Listing.ALL)
        .findings()
        .stream()
        .filter(finding -> finding.id().equals("large-drills/quotas.largest@XN"))
        .map(Finding::verdict)
        .findFirst()
        .orElseThrow();
  }
}
