package org.detente.assessment.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.agreement.cases.Case;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.assessment.Assessment;
import org.detente.model.AsOf;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Reason;
import org.detente.model.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Which articles a holding of 210 armoured combat vehicles with 141 infantry fighting vehicles
/// meets and does not meet, when the ceilings are 220 and 135.
@DisplayName("210 armoured vehicles of which 141 fighting ones, under 220 and 135")
class CeilingsAnswerTest {
  private static final Path HOME =
      Path.of(Objects.requireNonNull(System.getProperty("detente.home")));

  @Test
  void meetTheCeilingByItsArticle() {
    assertThat(told("limits.armoured@XN"))
        .startsWith(
            """
            within: 210 of 220
              at most 220 from 2030-01-01 (entry into force) [III VI]
                the level that XN notified, from 2030-01-01 on
            """)
        .contains("210, recounted from the items declared by XN for 2031-01-01");
  }

  @Test
  void andNotTheSubLimitByItsOwn() {
    assertThat(told("limits.fighting@XN"))
        .startsWith(
            """
            over: 141 of 135
              at most 135 from 2030-01-01 (entry into force) [IV VI]
                the level that XN notified, from 2030-01-01 on
            """)
        .contains("a part of what 'Armoured combat vehicles of a state, by the level it notified'");
  }

  @Test
  void andBothCeilingsOfTheGroup() {
    assertThat(told("limits.group-armoured@north"))
        .startsWith("within: 385 of 400\n  at most 400 from 2030-01-01 (entry into force) [II]\n")
        .contains("210 declared by XN for 2031-01-01", "175 declared by XE for 2031-01-01");
    assertThat(told("limits.group-fighting@north")).startsWith("within: 241 of 250\n");
  }

  private static String told(String name) {
    LoadedCases loaded =
        Cases.load(HOME.resolve("docs/examples/conventional-ceilings.tests.yaml"), List.of());
    Agreement agreement = Objects.requireNonNull(loaded.agreement());
    Case first = Objects.requireNonNull(loaded.cases()).cases().getFirst();
    AsOf asOf = new AsOf(Instant.parse("2031-02-01T00:00:00Z"), new Known.Everything());
    Given given = new Given(first.given(), first.keepers());
    Finding finding =
        Assessment.assess(List.of(agreement), given, asOf).findings().stream()
            .filter(one -> one.id().equals(agreement.id() + "/" + name))
            .findFirst()
            .orElseThrow();
    return told(finding.reason(), "");
  }

  private static String told(Reason reason, String indent) {
    String cites =
        reason.cites().stream().map(Citation::article).collect(Collectors.joining(" ", " [", "]"));
    return indent
        + Words.of(reason.phrase())
        + (reason.cites().isEmpty() ? "" : cites)
        + "\n"
        + reason.because().stream()
            .map(one -> told(one, indent + "  "))
            .collect(Collectors.joining());
  }
}
