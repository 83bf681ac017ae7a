package org.detente.node.submission;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.node.submission.FictionalNode.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.ledger.check.CheckReport;
import org.detente.testkit.faulty.Fault;
import org.detente.testkit.faulty.FaultyDisk;
import org.detente.testkit.faulty.FaultyDisk.Killed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each file operation of a founding and of a submit goes wrong in turn, in each way. What is then
/// on the disk verifies, or is no ledger yet; nothing that was acknowledged is lost; and the same
/// again brings everything to its end, each entry once.
class FaultsOfSubmitTest {
  private static final String MORE =
      FictionalNode.documents(FictionalNode.launchers(38), FictionalNode.statement("All is well"));

  @TempDir Path dir;

  /// The operations of a founding: the list on which its safety rests. A kill was once tried at
  /// each by hand.
  @Test
  void theOperationsOfAFounding() throws IOException {
    FaultyDisk disk = FaultyDisk.counting();
    new FictionalNode(folder("counted")).foundOn(disk);

    List<String> log = disk.log();
    assertThat(log).hasSizeBetween(60, 250);
    assertThat(log.indexOf("move own.yaml"))
        .as("no ledger without its published root")
        .isBetween(1, log.indexOf("move checkpoint"));
    assertThat(log.lastIndexOf("move checkpoint"))
        .as("the file that says all is there comes last")
        .isLessThan(log.indexOf("move ledger.yaml"));
    assertThat(log.getLast()).startsWith("force");
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aFoundingThatGoesWrongAtAnyOperationIsFinishedByTheNext(Fault fault) throws IOException {
    FaultyDisk counting = FaultyDisk.counting();
    new FictionalNode(folder("counted")).foundOn(counting);
    for (int at : places(counting, fault)) {
      FictionalNode node = new FictionalNode(folder("at-" + at));
      FaultyDisk disk = new FaultyDisk(fault, at);
      unlessKilled(() -> node.foundOn(disk));
      requireWholeOrNotYet(node, 0);
      requireEnd(node, SIGNATURE, 1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aSubmitThatGoesWrongAtAnyOperationIsFinishedByTheNext(Fault fault) throws IOException {
    FictionalNode founded = new FictionalNode(folder("founded"));
    founded.done(SIGNATURE);
    FaultyDisk counting = FaultyDisk.counting();
    copyOf(founded).submitOn(counting, MORE);
    assertThat(counting.operations()).isBetween(40, 200);
    for (int at : places(counting, fault)) {
      FictionalNode node = copyOf(founded);
      boolean acknowledged = submit(node, new FaultyDisk(fault, at), MORE);
      requireWholeOrNotYet(node, FictionalNode.FIRST + (acknowledged ? 3 : 1));
      requireEnd(node, MORE, 3);
    }
  }

  /// The operations at which this can go wrong: only a write can be torn.
  private static List<Integer> places(FaultyDisk counted, Fault fault) {
    return IntStream.rangeClosed(1, counted.operations())
        .filter(at -> fault != Fault.TORN || counted.log().get(at - 1).startsWith("write"))
        .boxed()
        .toList();
  }

  private FictionalNode copyOf(FictionalNode node) throws IOException {
    Path folder = folder("copy");
    try (Stream<Path> files = Files.walk(node.data)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Files.copy(file, folder.resolve(node.root.relativize(file)), COPY_ATTRIBUTES);
      }
    }
    return new FictionalNode(folder);
  }

  /// Whether the submit told positions in the ledger; that entries wait in the inbox it says too,
  /// and that is another thing.
  private static boolean submit(FictionalNode node, FaultyDisk disk, String text) {
    Optional<SubmitResult> result = unlessKilled(() -> node.submitOn(disk, text));
    return result.isPresent()
        && result.get() instanceof SubmitResult.Done done
        && done.items().stream().allMatch(item -> item.position().isPresent());
  }

  private static <T> Optional<T> unlessKilled(Supplier<T> run) {
    try {
      return Optional.of(run.get());
    } catch (Killed killed) {
      return Optional.empty();
    } catch (CompletionException killed) {
      assertThat(killed).hasCauseInstanceOf(Killed.class);
      return Optional.empty();
    }
  }

  /// What anybody finds who looks now, without any change to it.
  private static void requireWholeOrNotYet(FictionalNode node, long least) {
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
