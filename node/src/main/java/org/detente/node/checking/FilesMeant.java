package org.detente.node.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;

/// Which files a person means by naming files and folders.
public sealed interface FilesMeant {
  /// The files, each once, in the order named; those of a folder by name.
  record Found(List<Path> files) implements FilesMeant {}

  /// One of the names means nothing.
  record Refused(Refusal why) implements FilesMeant {}

  /// How deep a folder is searched.
  int DEEPEST = 8;

  /// A file means itself and, for an agreement, the test files beside it; a folder means every
  /// `*.agreement.yaml` and `*.tests.yaml` in it and below.
  static FilesMeant by(List<String> names) {
    Set<Path> files = new LinkedHashSet<>();
    for (String name : names) {
      List<Path> meant = by(name);
      if (meant.isEmpty()) {
        String why = isFolder(name) ? "checking.empty" : "checking.missing";
        return new Refused(Refusal.of(Kind.USAGE, why, name));
      }
      files.addAll(meant);
    }
    return new Found(List.copyOf(files));
  }

  private static List<Path> by(String name) {
    try {
      Path path = Path.of(name);
      return Files.isDirectory(path)
          ? inFolder(path)
          : Files.exists(path) ? withTests(path) : List.of();
    } catch (InvalidPathException e) {
      return List.of();
    }
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      return files.filter(FilesMeant::isOurs).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.toString();
    return name.endsWith(FileCheck.AGREEMENT) || name.endsWith(FileCheck.TESTS);
  }

  // Of an agreement `x` the tests are x.tests.yaml, and x.limits.tests.yaml beside it.
  private static List<Path> withTests(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(FileCheck.AGREEMENT)) {
      return List.of(file);
    }
    String id = name.substring(0, name.length() - FileCheck.AGREEMENT.length());
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return List.of(file);
    }
    try (Stream<Path> beside = Files.list(folder)) {
      Stream<Path> tests =
          beside
              .map(path -> String.valueOf(path.getFileName()))
              .filter(other -> other.startsWith(id + ".") && other.endsWith(FileCheck.TESTS))
              .sorted()
              .map(file::resolveSibling);
      return Stream.concat(Stream.of(file), tests).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of(file);
    }
  }
}
