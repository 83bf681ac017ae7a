package org.detente.node.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file an export goes to")
class OutFileTest {
  private static final byte[] NEW = "new".getBytes(UTF_8);

  @TempDir private Path folder = Path.of("");

  private OutFile ready(String name, boolean replace) {
    return ((OutFile.Named.Ready) OutFile.named(folder.resolve(name).toString(), replace)).file();
  }

  private Refusal refused(String name, boolean replace) {
    return ((OutFile.Named.Refused) OutFile.named(folder.resolve(name).toString(), replace)).why();
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @Test
  void isThereWholeAndAlone() throws IOException {
    assertThat(ready("a.csv", false).write(NEW)).isEmpty();

    assertThat(folder.resolve("a.csv")).hasBinaryContent(NEW);
    assertThat(names()).containsExactly("a.csv");
  }

  @Test
  void isReplacedOnlyWhereThatIsAsked() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "old");

    assertThat(refused("a.csv", false).says()).contains("--force");
    assertThat(refused("a.csv", false).kind()).isEqualTo(Kind.USAGE);
    assertThat(ready("a.csv", true).write(NEW)).isEmpty();
    assertThat(folder.resolve("a.csv")).hasBinaryContent(NEW);
  }

  @Test
  void isNotWrittenOverAnotherThatCameMeanwhile() throws IOException {
    OutFile file = ready("a.csv", false);
    Files.writeString(folder.resolve("a.csv"), "somebody else's");

    assertThat(file.write(NEW))
        .hasValueSatisfying(why -> assertThat(why.says()).contains("--force"));

    assertThat(folder.resolve("a.csv")).hasContent("somebody else's");
    assertThat(names()).containsExactly("a.csv");
  }

  @Test
  void staysAsItWasWhereTheExportFailsHalfWay() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "old");
    Refusal full = new Refusal(Kind.MACHINE, "no space");

    Optional<Refusal> refused =
        ready("a.csv", true)
            .write(part -> {
              write(part, "half");
              return Optional.of(full);
            });

    assertThat(refused).contains(full);
    assertThat(folder.resolve("a.csv")).hasContent("old");
    assertThat(names()).containsExactly("a.csv");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void isNoFolderAndHasOneAroundIt() throws IOException {
    Files.createDirectory(folder.resolve("there"));

    assertThat(refused("there", true).says()).contains("is a folder");
    assertThat(refused("nowhere/a.csv", false).says()).contains("there is no folder");
    assertThat(OutFile.named("", false)).isInstanceOf(OutFile.Named.Refused.class);
    assertThat(OutFile.named("a\0b", false)).isInstanceOf(OutFile.Named.Refused.class);
  }
}
