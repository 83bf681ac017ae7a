package org.detente.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.detente.agreement.load.Agreements;
import org.detente.agreement.load.Folders;

/// Files that tests read: those shipped in `agreements/`, and those beside the tests.
public final class Shipped {
  private static final Path HOME = Path.of(System.getProperty("detente.home", ".."));

  private Shipped() {}

  /// A file or folder of the repository.
  public static Path file(String name) {
    return HOME.resolve(name);
  }

  /// A file or folder beside the tests of this room.
  public static Path resource(String name) {
    return HOME.resolve("agreement/src/test/resources/org/detente/agreement").resolve(name);
  }

  /// The files of a folder whose names end so, by name.
  public static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The files whose names end so beside the shipped agreements, and beside the examples of the
  /// documentation.
  public static List<Path> published(String ending) {
    List<Path> published = new ArrayList<>(files(file("agreements"), ending));
    published.addAll(files(file("docs/examples"), ending));
    return published;
  }

  /// Where the broken files look for what they name: beside the sound one.
  public static Shelf shelf() {
    return new Folders(List.of(resource("sound"), resource("load/named")));
  }

  /// The sound agreement that a broken test file is about.
  public static Agreement tested(Path tests) throws IOException {
    String text = Files.readString(tests);
    return Stream.of(
            resource("sound/strait-pledge.agreement.yaml"),
            resource("sound/lake-league.agreement.yaml"),
            file("agreements/cfe-1990.agreement.yaml"),
            file("docs/examples/council-meetings.agreement.yaml"))
        .filter(file -> text.contains("agreement: " + file.getFileName()))
        .map(Shipped::agreement)
        .findFirst()
        .orElseGet(() -> agreement(sound()));
  }

  /// The agreement in a file that holds.
  public static Agreement agreement(Path file) {
    return Objects.requireNonNull(Agreements.check(file).agreement(), () -> file + " is refused");
  }

  /// The agreement of the states that do not exist, on which the broken files are variations.
  public static Path sound() {
    return resource("sound/strait-treaty.agreement.yaml");
  }
}
