package org.detente.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.check.CheckMemory;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;

/// One verification of a ledger folder, and how it is told to people.
public final class Verification {
  private static final int LABEL_WIDTH = 13;

  private Verification() {}

  /// Checks a folder, without a memory.
  ///
  /// @param checkpoints a folder of older checkpoints, one a file, that the ledger must extend
  public static Outcome<CheckReport> run(
      Path folder, Trust trust, Optional<Path> checkpoints, CheckProgress progress) {
    return run(folder, trust, checkpoints, progress, Optional.empty());
  }

  /// Checks a folder.
  ///
  /// @param checkpoints a folder of older checkpoints, one a file, that the ledger must extend
  /// @param memory what the reader remembers of earlier checks
  public static Outcome<CheckReport> run(
      Path folder,
      Trust trust,
      Optional<Path> checkpoints,
      CheckProgress progress,
      Optional<CheckMemory> memory) {
    try {
      Map<String, byte[]> older = checkpoints.isPresent() ? readAll(checkpoints.get()) : Map.of();
      return trust.check(folder, older, progress, memory);
    } catch (IOException unreadable) {
      return Outcome.refused(
          RefusalCode.STORAGE_UNREADABLE,
          checkpoints.orElse(folder),
          unreadable.getClass().getSimpleName());
    }
  }

  private static Map<String, byte[]> readAll(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.getFileName() + "/" + path.getFileName();
        files.put(name, Files.readAllBytes(path));
      }
    }
    return files;
  }

  /// The report as lines of text, each ending in a newline: the ledger, what holds, what could not
  /// be checked, what is damaged.
  public static String text(CheckReport report) {
    StringBuilder text = new StringBuilder();
    report
        .checkpoint()
        .ifPresent(head -> {
          line(text, "ledger", head.origin());
          line(text, "size", Long.toString(head.size()));
          line(text, "root", head.root().hex());
        });
    report.proved().forEach(statement -> line(text, "holds", statement.message()));
    report.unchecked().forEach(statement -> line(text, "not checked", statement.message()));
    report.damage().forEach(refusal -> line(text, "DAMAGED", refusal.message()));
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String content) {
    text.append(label).append(" ".repeat(LABEL_WIDTH - label.length()));
    text.append(content).append('\n');
  }
}
