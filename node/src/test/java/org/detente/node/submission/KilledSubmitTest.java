package org.detente.node.submission;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.node.submission.FictionalNode.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.detente.testkit.JavaProcess;
import org.detente.testkit.Seeds;
import org.detente.testkit.faulty.FaultyDisk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Submits in processes of their own, each of which the system kills before one of its file
/// operations. What is left verifies as it is, and the same submit again brings it to its end, each
/// entry once.
class KilledSubmitTest {
  private static final String MORE =
      FictionalNode.documents(FictionalNode.launchers(38), FictionalNode.statement("All is well"));

  @TempDir Path dir;

  @Test
  @DisplayName("19. kill -9 at a write or rename of a submit")
  void killedBySystemAtAnOperationASubmitIsWholeOrNotThereOrWaits() throws IOException {
    FictionalNode founded = new FictionalNode(Files.createDirectory(dir.resolve("founded")));
    founded.done(SIGNATURE);
    FaultyDisk counting = FaultyDisk.counting();
    copyOf(founded, "counted").submitOn(counting, MORE);
    Seeds.runs(
        6,
        random -> {
          int at = random.nextInt(1, counting.operations() + 1);
          FictionalNode node = copyOf(founded, "at-" + at + "-" + random.nextInt());
          try (JavaProcess process =
              JavaProcess.of(KilledSubmitTest.class, node.root.toString(), Integer.toString(at))) {
            assertThat(process.next()).isEqualTo(at);
            process.kill();
            assertThat(process.exitCode()).as("ended by SIGKILL").isEqualTo(128 + 9);
          }

          var left = node.files();
          assertThat(node.check().damage()).isEmpty();
          assertThat(node.files()).isEqualTo(left);
          node.done(MORE);
          assertThat(node.check().exitCode()).isZero();
          assertThat(node.entries()).hasSize(3);
          assertThat(node.files().keySet()).noneMatch(it -> it.matches(".*\\.(part|journal)"));
        });
  }

  private FictionalNode copyOf(FictionalNode node, String name) throws IOException {
    Path folder = Files.createDirectory(dir.resolve(name));
    try (Stream<Path> files = Files.walk(node.data)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Files.copy(file, folder.resolve(node.root.relativize(file)), COPY_ATTRIBUTES);
      }
    }
    return new FictionalNode(folder);
  }

  /// The process: submits in a folder, and stands still at an operation.
  public static void main(String[] arguments) {
    new FictionalNode(Path.of(arguments[0]))
        .submitOn(FaultyDisk.standingStillAt(Integer.parseInt(arguments[1])), MORE);
  }
}
