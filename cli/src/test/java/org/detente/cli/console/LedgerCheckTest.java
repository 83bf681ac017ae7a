package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.detente.cli.Run;
import org.detente.cli.witness.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of the ledger says what `detente verify` prints: what was checked, who witnesses it,
/// the grade, and what could not be checked.
class LedgerCheckTest extends Browsing {
  @TempDir static Path dir;
  private Neighbours here = new Neighbours(Path.of(""));

  @Override
  Serving serving() {
    here = Neighbours.in(dir).witness("sudal").witness("estara");
    return new Serving(
        Clock.fixed(Neighbours.DAY, ZoneOffset.UTC), Run.HOME, "--data", here.norvia().toString());
  }

  @BeforeEach
  void withoutAPolicy() throws IOException {
    Files.deleteIfExists(here.norvia().resolve("policy"));
  }

  /// The page, once the check is done.
  private Page ledger() {
    Page page = page(Look.LIGHT, "/ledger");
    while (page.locator(".check .pairs > div").count() == 0) {
      page.reload();
    }
    return page;
  }

  private static List<String> reached(Page page) {
    return page.locator(".ladder .reached .grade").allInnerTexts();
  }

  /// Every sentence of the page stands in `verify`, and every sentence of `verify` on the page.
  private void requireTheSameAsVerify(Page page) {
    Run run = here.run("verify", "--json", "--data", here.norvia());
    JsonObject ledger =
        JsonParser.parseString(run.out())
            .getAsJsonObject()
            .getAsJsonArray("ledgers")
            .get(0)
            .getAsJsonObject();
    List<String> says = new ArrayList<>();
    for (String group : List.of("proved", "unchecked", "damage")) {
      for (JsonElement one : ledger.getAsJsonArray(group)) {
        says.add(one.getAsJsonObject().get("says").getAsString());
      }
    }
    assertThat(page.locator(".check .pairs li").allInnerTexts()).isEqualTo(says);
  }

  @Test
  void withoutAPolicyTheGradeIsThatOfTheKeeperAlone() {
    Page page = ledger();

    assertThat(reached(page)).containsExactly("recorded");
    assertThat(page.locator(".ladder [aria-current]").innerText()).contains("recorded");
    assertThat(page.locator(".result").innerText()).contains("Everything was checked");
    requireTheSameAsVerify(page);
    look("ledger-recorded", "/ledger");
  }

  @Test
  void theGradeRisesWithTheWitnessesAndFallsWithNewEntries() {
    here.policy(2, "sudal", "estara");
    assertThat(here.carry("sudal").out()).contains(": recorded");
    Page half = ledger();
    assertThat(reached(half)).containsExactly("recorded");
    assertThat(half.locator(".check").innerText())
        .contains("sudal.example/witness")
        .contains("of its 2 witnesses 1 cosigned");
    requireTheSameAsVerify(half);

    assertThat(here.carry("estara").out()).contains(": witnessed");
    Page whole = ledger();
    assertThat(reached(whole)).containsExactly("recorded", "witnessed");
    assertThat(whole.locator(".ladder [aria-current]").innerText()).contains("witnessed");
    assertThat(whole.locator(".check").innerText())
        .contains("estara.example/witness")
        .contains("the policy's quorum is there");
    requireTheSameAsVerify(whole);
    look("ledger-witnessed", "/ledger");

    here.growByThree();
    Page grown = ledger();
    assertThat(reached(grown)).containsExactly("recorded");
    assertThat(grown.locator(".check").innerText()).contains("of its 2 witnesses 0 cosigned");
    requireTheSameAsVerify(grown);
    look("ledger-grown", "/ledger");
  }
}
