package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.assessment.Deployments.us;
import static org.detente.assessment.Moratorium.RU;
import static org.detente.assessment.Moratorium.US;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.model.ActKind;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Restraints that mirror one another")
class MirrorTest {
  @Test
  void twoFilesThatMirrorEachOtherHoldUntilOneIsEnded() {
    Agreement theirs = mirroring("sudal", RU, "norvia");
    Agreement ours = mirroring("norvia", US, "sudal");
    Chronicle facts =
        new Chronicle()
            .act("2030-01-01", "sudal", ActKind.RESTRAINT, RU)
            .act("2030-02-01", "norvia", ActKind.RESTRAINT, US)
            .act("2031-01-01", "sudal", ActKind.END_OF_RESTRAINT, RU);
    String us = "norvia/restraints.no-deployment@US";
    assertThat(among(List.of(theirs, ours), facts, "2030-12-31", us).verdict().word())
        .isEqualTo("holding");
    Finding freed = among(List.of(theirs, ours), facts, "2031-01-01", us);
    assertThat(freed.verdict().word()).isEqualTo("triggered");
    assertThat(Ask.explanation(freed)).contains("it holds while this holds: sudal/no-deployment");
    Finding alone = among(List.of(ours), facts, "2031-01-01", us);
    assertThat(alone.verdict().word()).isEqualTo("holding");
    assertThat(Ask.notes(alone))
        .containsExactly("the restraint it mirrors is not loaded: sudal/no-deployment");
  }

  private static Agreement mirroring(String id, Party by, String other) {
    Moratorium moratorium = new Moratorium();
    moratorium.id = id;
    moratorium.by = by;
    moratorium.condition = null;
    moratorium.mirror = other + "/no-deployment";
    return moratorium.build();
  }

  private static Finding among(List<Agreement> loaded, Chronicle facts, String day, String id) {
    AsOf asOf = new AsOf(Ask.at(day), new Known.Everything());
    return Assessment.assess(loaded, facts, asOf).findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
