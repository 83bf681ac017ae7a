package org.detente.register.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.detente.register.file.FactFile;
import org.detente.register.file.Trouble;
import org.detente.register.file.WrittenFact;

/// The files of the public record as they stand in this tree.
public final class PublicRecord {
  private PublicRecord() {}

  /// The root of this tree.
  public static Path home() {
    return Path.of(System.getProperty("detente.home"));
  }

  /// The files of facts, each read without trouble.
  public static List<FactFile> files() {
    try (Stream<Path> files = Files.list(home().resolve("record"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("keys.yaml"))
          .sorted()
          .map(PublicRecord::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The facts of all files.
  public static List<WrittenFact> facts() {
    return files().stream().flatMap(file -> file.facts().stream()).toList();
  }

  private static FactFile read(Path file) {
    return switch (FactFile.read(file.getFileName().toString(), bytes(file))) {
      case FactFile.Result.Accepted(FactFile read) -> read;
      case FactFile.Result.Refused(List<Trouble> troubles) -> {
        assertThat(troubles.stream().map(Trouble::message)).isEmpty();
        throw new AssertionError("refused without a trouble: " + file);
      }
    };
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
