package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.detente.assessment.calendar.Coming;
import org.detente.assessment.explain.Wording;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.document.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words that stand on a page are in the glossary, each under a headline that can be linked to.
class GlossaryTest {
  private static final String GLOSSARY = "/docs/glossary";

  private static final List<String> NAMED =
      Documents.below(Run.HOME.resolve(Path.of("docs")))
          .sections()
          .filter(it -> it.page().equals(GLOSSARY))
          .map(Documents.Section::anchor)
          .toList();

  @ParameterizedTest
  @MethodSource("verdicts")
  void everyVerdictIsExplained(Verdict verdict) {
    isNamed(Words.of(Wording.verdict(verdict)));
  }

  static Stream<Verdict> verdicts() {
    return Stream.of(
            Verdict.OfLimit.values(),
            Verdict.OfLife.values(),
            Verdict.OfParticipation.values(),
            Verdict.OfQuota.values(),
            Verdict.OfDuty.values(),
            Verdict.OfRestraint.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("labels")
  void everyLabelIsExplained(String key) {
    isNamed(Words.of(key));
  }

  static Stream<String> labels() {
    return Stream.of(
        "console.asOf",
        "console.knownAt",
        "console.force.legal",
        "console.force.political",
        "console.force.pledge",
        "console.kind.treaty",
        "console.kind.agreement",
        "console.kind.commitment",
        "console.kind.unilateral",
        "console.kind.practice",
        "console.grade.official",
        "console.grade.press",
        "console.grade.copy",
        "console.grade.aggregator",
        "console.margin",
        "console.unchecked",
        "console.col.deadline",
        "console.finding.evidence",
        "calendar.differs",
        "calendar.kind.quota",
        "calendar.kind.cliff",
        "calendar.kind.evidence",
        "calendar.kind.rotation",
        "calendar.kind.renewal",
        "status.through");
  }

  @ParameterizedTest
  @EnumSource(Coming.Basis.class)
  void whatFixesADateIsExplained(Coming.Basis basis) {
    isNamed(Words.of("calendar.basis." + basis.word()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ahead", "convened", "held", "perhaps", "put-off", "runs", "past", "unknown"})
  void howADateStandsIsExplained(String state) {
    isNamed(Words.of("calendar.state." + state));
  }

  private static void isNamed(String word) {
    assertThat(NAMED).as(word).contains("#" + Documents.named(word));
  }
}
