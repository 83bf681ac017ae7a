package org.detente.agreement.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shipped;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.agreement.problem.Problem;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whatever bytes come, the answer is an agreement or problems with a place in the file; never an
/// exception.
class HostileFilesTest {
  private static final String[] SCRAPS = {
    ":", "- ", "{", "}", "[", "]", "&a ", "*a", "'", "\"", "\n", "  ", "|", ">", "#", "!x ", "null",
    "\t", "?", "0", "é", "𝛀"
  };

  @TestFactory
  Stream<DynamicTest> aDamagedAgreementIsAnAgreementOrProblems() {
    return Shipped.files(Shipped.resource("sound"), ".agreement.yaml").stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> agreement(f)));
  }

  private static void agreement(Path file) throws IOException {
    String sound = Files.readString(file);
    Seeds.runs(
        400,
        random -> {
          byte[] bytes = damaged(sound, random).getBytes(StandardCharsets.UTF_8);
          Loaded loaded = Agreements.load(bytes, "damaged.agreement.yaml");
          if (loaded.agreement() == null) {
            assertThat(loaded.problems()).isNotEmpty();
          }
          loaded.problems().forEach(problem -> placed(problem, bytes));
        });
  }

  @TestFactory
  Stream<DynamicTest> aDamagedTestFileIsCasesOrProblems() {
    return Shipped.files(Shipped.resource("sound"), ".tests.yaml").stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> cases(f)));
  }

  private static void cases(Path file) throws IOException {
    Agreement agreement = Shipped.tested(file);
    String sound = Files.readString(file);
    Seeds.runs(
        400,
        random -> {
          byte[] bytes = damaged(sound, random).getBytes(StandardCharsets.UTF_8);
          LoadedCases loaded = Cases.load(bytes, "damaged.tests.yaml", agreement, Shipped.shelf());
          if (loaded.cases() == null) {
            assertThat(loaded.problems()).isNotEmpty();
          }
          loaded.problems().forEach(problem -> placed(problem, bytes));
        });
  }

  @Test
  void flippedBytesNeverEscapeAsExceptions() throws IOException {
    byte[] sound = Files.readAllBytes(Shipped.sound());
    Seeds.runs(
        200,
        random -> {
          byte[] bytes = sound.clone();
          for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          }
          Agreements.load(bytes, "flipped.agreement.yaml")
              .problems()
              .forEach(p -> placed(p, bytes));
        });
  }

  private static String damaged(String text, RandomGenerator random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(damaged.length() - 20);
      if (random.nextBoolean()) {
        damaged.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
      } else {
        damaged.delete(at, at + 1 + random.nextInt(12));
      }
    }
    return damaged.toString();
  }

  private static void placed(Problem problem, byte[] bytes) {
    long lines = new String(bytes, StandardCharsets.UTF_8).lines().count();
    assertThat(problem.line()).isBetween(1, (int) lines + 1);
    assertThat(problem.column()).isPositive();
    assertThat(problem.render()).contains(problem.code());
  }
}
