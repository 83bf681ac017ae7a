package org.detente.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Files of the test tree that say in comments at their top what is expected of them.
public final class Fixtures {
  private Fixtures() {}

  /// A file named by its defect.
  ///
  /// @param expects what is said about it, in order
  public record Fixture(String name, String text, List<String> expects) {
    @Override
    public String toString() {
      return name;
    }

    /// Whether it says that of itself in a comment.
    public boolean says(String comment) {
      return text.contains("# " + comment + "\n");
    }
  }

  /// The fixtures of a folder beside this class, by name.
  public static Stream<Fixture> in(String folder) throws IOException, URISyntaxException {
    Path path = Path.of(Objects.requireNonNull(Fixtures.class.getResource(folder)).toURI());
    try (Stream<Path> files = Files.list(path)) {
      return files.sorted().map(Fixtures::read).toList().stream();
    }
  }

  /// The text of one of them.
  public static String text(String folder, String name) {
    try (InputStream file =
        Objects.requireNonNull(Fixtures.class.getResourceAsStream(folder + "/" + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Path file) {
    try {
      String text = Files.readString(file);
      String marker = "# expects: ";
      return new Fixture(
          file.getFileName().toString(),
          text,
          text.lines()
              .filter(line -> line.startsWith(marker))
              .map(line -> line.substring(marker.length()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
