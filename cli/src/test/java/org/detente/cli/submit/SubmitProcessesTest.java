package org.detente.cli.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.detente.testkit.JavaProcess;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that submit to one node at a time: really killed, at once, with no room left.
class SubmitProcessesTest {
  private static final int FILES = 5;

  @TempDir Path dir;

  @Test
  void killedAtAnyChangeOfItsFilesASubmissionIsWholeOrNotThereOrWaits() {
    Seeds.runs(
        5,
        random -> {
          Norvia norvia = Norvia.in(dir.resolve("killed-" + random.nextInt()));
          SubmitProcess.files(norvia, "a", FILES);
          norvia.submit(norvia.root().resolve(SubmitProcess.fileName("a", 0) + ".yaml"));
          try (FileChanges changes = FileChanges.in(norvia.inbox(), norvia.ledger().getParent());
              JavaProcess process = SubmitProcess.of(norvia, "a", FILES)) {
            changes.await(random.nextInt(1, 45));
            process.kill();
            requireAllAfterSubmittingAgain(norvia, process.last(0));
          }
        });
  }

  @Test
  void killedWhileItFoundsItsLedgerASubmissionIsDoneByTheNext() {
    Seeds.runs(
        3,
        random -> {
          Norvia norvia = Norvia.in(dir.resolve("killed-" + random.nextInt()));
          SubmitProcess.files(norvia, "a", FILES);
          Files.createDirectories(norvia.ledger().getParent());
          Files.createDirectories(norvia.data().resolve("keys"));
          try (FileChanges changes =
                  FileChanges.in(
                      norvia.data(), norvia.data().resolve("keys"), norvia.ledger().getParent());
              JavaProcess process = SubmitProcess.of(norvia, "a", FILES)) {
            changes.await(random.nextInt(1, 12));
            process.kill();
            requireAllAfterSubmittingAgain(norvia, process.last(-1));
          }
        });
  }

  /// What was told is there; submitting all again takes in what is missing, and nothing twice.
  private static void requireAllAfterSubmittingAgain(Norvia norvia, int told) {
    for (int i = 0; i < FILES; i++) {
      Run again = norvia.submit(norvia.root().resolve(SubmitProcess.fileName("a", i) + ".yaml"));
      assertThat(again.exit()).as(again.err()).isZero();
      if (i <= told) {
        assertThat(again.out())
            .as("file %s was told", i)
            .contains(" already")
            .doesNotContain("in (");
      }
    }
    norvia.requireWhole();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      expected.addAll(List.of("a-" + i + "-a", "a-" + i + "-b"));
    }
    assertThat(norvia.said()).containsExactlyElementsOf(expected);
  }

  @Test
  void submissionsOfSeveralProcessesAtOnceAllStandOnceAndInTheirOrder() throws Exception {
    Norvia norvia = Norvia.in(dir);
    List<String> names = List.of("a", "b", "c");
    names.forEach(name -> SubmitProcess.files(norvia, name, FILES));

    List<JavaProcess> processes = new ArrayList<>();
    for (String name : names) {
      processes.add(SubmitProcess.of(norvia, name, FILES));
    }
    for (JavaProcess process : processes) {
      try (process) {
        assertThat(process.last(-1)).isEqualTo(FILES - 1);
        assertThat(process.exitCode()).isZero();
      }
    }

    norvia.requireWhole();
    List<String> said = norvia.said();
    assertThat(said).hasSize(names.size() * FILES * 2);
    for (String name : names) {
      for (int i = 0; i < FILES; i++) {
        int at = said.indexOf(name + "-" + i + "-a");
        assertThat(said.get(at + 1)).isEqualTo(name + "-" + i + "-b");
        assertThat(at).isGreaterThan(i == 0 ? -1 : said.indexOf(name + "-" + (i - 1) + "-a"));
      }
    }
  }

  @Test
  void whileAnotherProcessHoldsTheLedgerEntriesWait() throws IOException {
    Norvia norvia = Norvia.in(dir);
    norvia.submit(norvia.statements("first", "one"));
    try (JavaProcess holder = SubmitProcess.holding(norvia)) {
      assertThat(holder.next()).isEqualTo(1);

      Run waits = norvia.submit(norvia.statements("second", "two"));
      assertThat(waits.exit()).isEqualTo(Exit.OK);
      assertThat(waits.out())
          .isEqualTo(
              """
              1 entry waits in the inbox and will be taken in by the next submit
              the ledger norvia.example/ledger/1 is held by another writer
              """);
      assertThat(norvia.said()).containsExactly("one");
      assertThat(norvia.run("status", "--data", norvia.data().toString()).err())
          .contains("1 submission waits in the inbox and is no part of this answer");

      holder.release();
      assertThat(holder.exitCode()).isZero();
    }

    assertThat(norvia.submit(norvia.statements("third", "three")).out())
        .isEqualTo("1 entry taken in (#2); the ledger norvia.example/ledger/1 has 3 now\n");
    assertThat(norvia.said()).containsExactly("one", "two", "three");
    norvia.requireWhole();
  }

  @Test
  void whereTheDiskIsFullNothingIsLostOrHalfTakenIn() throws IOException {
    for (int blocks = 0; blocks < 6; blocks++) {
      Norvia norvia = Norvia.in(dir.resolve("full-" + blocks));
      SubmitProcess.files(norvia, "a", FILES);
      try (JavaProcess process = SubmitProcess.onFullDisk(blocks, norvia, "a")) {
        int told = process.last(-1);
        assertThat(process.exitCode()).isEqualTo(told < 0 ? Exit.FAULT : Exit.OK);
        requireAllAfterSubmittingAgain(norvia, told);
      }
    }
  }
}
