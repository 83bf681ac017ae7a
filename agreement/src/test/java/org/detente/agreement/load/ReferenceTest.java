package org.detente.agreement.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shipped;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.problem.Defect;
import org.detente.model.ActKind;
import org.detente.model.Verdict;
import org.detente.model.Word;
import org.junit.jupiter.api.Test;

/// The reference page says what the program does.
class ReferenceTest {
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void theExamplesHold() throws IOException {
    List<String> examples =
        YAML.matcher(page()).results().map((MatchResult found) -> found.group(1)).toList();
    assertThat(examples).hasSize(4);
    Loaded agreement =
        Agreements.check(
            examples.get(0).getBytes(UTF_8), "example.agreement.yaml", Shipped.shelf());
    assertThat(agreement.problems()).isEmpty();
    Agreement sound = Shipped.agreement(Shipped.sound());
    assertThat(Cases.load(examples.get(3).getBytes(UTF_8), "example.tests.yaml", sound).problems())
        .isEmpty();
    assertThat(examples.get(0)).isEqualTo(Files.readString(Shipped.sound()));
    Path pledge = Shipped.resource("sound/strait-pledge.agreement.yaml");
    assertThat(examples.get(1)).isEqualTo(Files.readString(pledge));
    assertThat(Agreements.check(pledge).problems()).isEmpty();
    assertThat(examples.get(2))
        .isEqualTo(Files.readString(Shipped.resource("sound/lake-league.agreement.yaml")));
  }

  @Test
  void everyCodeActAndVerdictIsOnThePage() throws IOException {
    String page = page();
    for (Defect defect : Defect.values()) {
      assertThat(page).contains("| " + defect.code() + " | ");
    }
    for (Word act : ActKind.values()) {
      assertThat(page).contains("`" + act.word() + "`");
    }
    for (Word[] verdicts :
        List.of(
            Verdict.OfLife.values(),
            Verdict.OfParticipation.values(),
            Verdict.OfLimit.values(),
            Verdict.OfDuty.values(),
            Verdict.OfQuota.values(),
            Verdict.OfRestraint.values())) {
      for (Word verdict : verdicts) {
        assertThat(page).contains("`" + verdict.word() + "`");
      }
    }
  }

  private static String page() throws IOException {
    return Files.readString(Shipped.file("docs/reference/agreement-language.md"));
  }
}
