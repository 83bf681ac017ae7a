package org.detente.agreement.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shelf;
import org.detente.agreement.problem.Severity;
import org.detente.model.Words;

/// Folders of agreement files as a shelf: of two files with one name the earlier folder's counts. A
/// file is read when it is first asked for.
public final class Folders implements Shelf {
  private static final String ENDING = ".agreement.yaml";

  private final List<Path> folders;
  private final Map<String, Found> found = new HashMap<>();

  /// @param folders that which does not exist holds nothing
  public Folders(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /// The folder of a file first, then these.
  public static Folders beside(Path file, List<Path> shipped) {
    List<Path> folders = new ArrayList<>();
    folders.add(file.toAbsolutePath().getParent());
    folders.addAll(shipped);
    return new Folders(folders);
  }

  @Override
  public synchronized Found find(String id) {
    Found known = found.get(id);
    if (known == null) {
      known =
          folders.stream()
              .map(folder -> folder.resolve(id + ENDING))
              .filter(Files::isRegularFile)
              .findFirst()
              .map(file -> read(file, id))
              .orElse(new Missing());
      found.put(id, known);
    }
    return known;
  }

  private static Found read(Path file, String id) {
    Loaded loaded = Agreements.load(file);
    Agreement agreement = loaded.agreement();
    if (agreement == null) {
      return new Refused(why(loaded));
    }
    return agreement.id().equals(id)
        ? new Whole(agreement)
        : new Refused(Words.of("check.other-id", agreement.id()));
  }

  /// The first error of a file that is refused, in words.
  public static String why(Loaded refused) {
    return refused.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .map(problem -> problem.code() + " " + problem.sentence())
        .orElse("");
  }

  @Override
  public Collection<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (Path folder : folders) {
      ids.addAll(ids(folder));
    }
    return ids;
  }

  private static List<String> ids(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
