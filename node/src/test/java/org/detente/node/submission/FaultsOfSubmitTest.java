package org.detente.node.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.node.submission.FictionalNode.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.detente.ledger.check.CheckReport;
import org.detente.testkit.faulty.Fault;
import org.detente.testkit.faulty.FaultyDisk;
import org.detente.testkit.faulty.FaultyDisk.Killed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each file operation of a submit goes wrong in turn, in each way. What is then on the disk
/// verifies, or is no ledger yet; nothing that was acknowledged is lost; and the same submit again
/// brings everything to its end, each entry once.
class FaultsOfSubmitTest {
  private static final String MORE =
      FictionalNode.documents(FictionalNode.launchers(38), FictionalNode.statement("All is well"));

  @TempDir Path dir;

  /// The operations of a first submit: the list on which its safety rests. A kill was once tried at
  /// each by hand.
  @Test
  void theOperationsOfAFirstSubmit() throws IOException {
    FaultyDisk disk = FaultyDisk.counting();
    FictionalNode node = new FictionalNode(folder("counted"));

    assertThat(node.submitOn(disk, SIGNATURE)).isInstanceOf(SubmitResult.Done.class);

    assertThat(disk.operations()).isBetween(60, 200);
    assertThat(disk.log().getLast()).isEqualTo("delete 0000000000000000.entries");
    assertThat(disk.log()).contains("force own.yaml.part", "move own.yaml", "move ledger.yaml");
    assertThat(disk.log().indexOf("move own.yaml"))
        .as("no ledger without its published keys")
        .isLessThan(disk.log().indexOf("move checkpoint"));
    assertThat(disk.log().indexOf("move checkpoint"))
        .as("the file that says all is there comes last")
        .isLessThan(disk.log().indexOf("move ledger.yaml"));
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aFirstSubmitThatGoesWrongAtAnyOperationIsFinishedByTheNext(Fault fault) throws IOException {
    FaultyDisk counting = FaultyDisk.counting();
    new FictionalNode(folder("counted")).submitOn(counting, SIGNATURE);
    for (int at = 1; at <= counting.operations(); at++) {
      FictionalNode node = new FictionalNode(folder("at-" + at));
      boolean acknowledged = submit(node, new FaultyDisk(fault, at), SIGNATURE);
      requireWholeOrNotYet(node, acknowledged ? 1 : 0);
      requireEnd(node, SIGNATURE, 1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aLaterSubmitThatGoesWrongAtAnyOperationIsFinishedByTheNext(Fault fault) throws IOException {
    FaultyDisk counting = FaultyDisk.counting();
    FictionalNode counted = new FictionalNode(folder("counted"));
    counted.done(SIGNATURE);
    counted.submitOn(counting, MORE);
    for (int at = 1; at <= counting.operations(); at++) {
      FictionalNode node = new FictionalNode(folder("at-" + at));
      node.done(SIGNATURE);
      boolean acknowledged = submit(node, new FaultyDisk(fault, at), MORE);
      requireWholeOrNotYet(node, acknowledged ? 3 : 1);
      requireEnd(node, MORE, 3);
    }
  }

  /// Whether the submit told positions in the ledger; that entries wait in the inbox it says too,
  /// and that is another thing.
  private static boolean submit(FictionalNode node, FaultyDisk disk, String text) {
    try {
      return node.submitOn(disk, text) instanceof SubmitResult.Done done
          && done.items().stream().allMatch(item -> item.position().isPresent());
    } catch (Killed killed) {
      return false;
    } catch (CompletionException killed) {
      assertThat(killed).hasCauseInstanceOf(Killed.class);
      return false;
    }
  }

  /// What anybody finds who looks now, without any change to it.
  private static void requireWholeOrNotYet(FictionalNode node, int least) {
    var before = node.files();
    if (Files.exists(node.ledger().resolve("checkpoint"))) {
      CheckReport report = node.check();
      assertThat(report.damage()).isEmpty();
      assertThat(report.checkpoint().orElseThrow().size()).isGreaterThanOrEqualTo(least);
    } else {
      assertThat(least).isZero();
    }
    assertThat(node.files()).isEqualTo(before);
  }

  /// The same submit again, on a disk that works.
  private static void requireEnd(FictionalNode node, String text, int entries) throws IOException {
    node.done(text);
    assertThat(node.check().exitCode()).isZero();
    assertThat(node.entries()).hasSize(entries);
    assertThat(leftovers(node.data)).isEmpty();
  }

  private static List<Path> leftovers(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(it -> it.toString().matches(".*\\.(part|journal)")).toList();
    }
  }

  private Path folder(String name) throws IOException {
    return Files.createTempDirectory(dir, name);
  }
}
