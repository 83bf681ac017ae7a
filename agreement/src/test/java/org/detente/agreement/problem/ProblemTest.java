package org.detente.agreement.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.detente.model.Phrase;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void aProblemIsShownWithItsLineACaretAndItsRule() {
    Problems problems = of("  cites: III.2.d\n");
    problems
        .in(Phrase.of("check.in-rule", "counting.warheads"))
        .addMeant(
            Defect.NO_SUCH_NAME, new Position(1, 10), Optional.of("III.2.a"), "text", "III.2.d");
    assertThat(problems.list().getFirst().render())
        .isEqualTo(
            """
            f.yaml:1:10: E202 no text named 'III.2.d'; did you mean 'III.2.a'?
                1 |   cites: III.2.d
                  |          ^
                  = in counting.warheads\
            """);
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    Problems problems = of("a".repeat(300) + "X" + "b".repeat(300));
    problems.add(Defect.TAG, new Position(1, 301));
    List<String> lines = problems.list().getFirst().render().lines().toList();
    assertThat(lines.get(1)).hasSizeLessThan(140).contains("aX").startsWith("    1 | ...");
    assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf('X'));
  }

  @Test
  void noCharacterOfAFileMovesTheCursor() {
    Problems problems = of("says: \u001b[31mred\u202eder\tend");
    problems.add(Defect.TAG, new Position(1, 7));
    assertThat(problems.list().getFirst().render()).contains("says: \ufffd[31mred\ufffdder end");
  }

  @Test
  void columnsCountCharactersAndNotHalvesOfThem() {
    Problems problems = of("𝛀𝛀: x");
    problems.add(Defect.TAG, new Position(1, 5));
    assertThat(problems.list().getFirst().render()).endsWith("1 | 𝛀𝛀: x\n      |     ^");
  }

  @Test
  void problemsComeByPlaceEachOnceAndOfManyTheFirst() {
    Problems problems = of("x");
    for (int line = 300; line > 0; line--) {
      problems.add(Defect.TAG, new Position(line, 1));
      problems.add(Defect.TAG, new Position(line, 1));
    }
    assertThat(problems.list()).hasSize(Problems.MOST);
    assertThat(problems.list()).extracting(Problem::line).isSorted().startsWith(1, 2, 3);
  }

  @Test
  void everyDefectHasWords() {
    for (Defect defect : Defect.values()) {
      Problems problems = of("x");
      problems.add(defect, Position.START, "a", "b", "c");
      assertThat(problems.list().getFirst().sentence()).isNotBlank();
    }
  }

  private static Problems of(String text) {
    return new Problems(SourceText.of("f.yaml", text));
  }
}
