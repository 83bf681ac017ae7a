package org.detente.ledger.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.CheckMemory;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.FolderCheck;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.check.Statement;
import org.detente.ledger.check.StatementCode;

/// The full check of a ledger folder of which nothing is known but the name of its root: first its
/// registry is read, then everything is checked under the keys it names.
public final class RootedCheck {
  /// How often the registry is read anew because the ledger grew in between.
  private static final int ATTEMPTS = 4;

  private final Path folder;
  private final Root root;
  private final Map<String, byte[]> older;
  private final CheckProgress progress;
  private final Optional<CheckMemory> memory;

  private RootedCheck(
      Path folder,
      Root root,
      Map<String, byte[]> older,
      CheckProgress progress,
      Optional<CheckMemory> memory) {
    this.folder = folder;
    this.root = root;
    this.older = older;
    this.progress = progress;
    this.memory = memory;
  }

  /// Checks a folder, as [FolderCheck#run] does.
  public static Outcome<CheckReport> run(
      Path folder, Root root, Map<String, byte[]> older, CheckProgress progress) {
    return run(folder, root, older, progress, Optional.empty());
  }

  /// Checks a folder with a memory of earlier checks, as [FolderCheck#run] does.
  public static Outcome<CheckReport> run(
      Path folder,
      Root root,
      Map<String, byte[]> older,
      CheckProgress progress,
      Optional<CheckMemory> memory) {
    return new RootedCheck(folder, root, older, progress, memory).run(ATTEMPTS);
  }

  private Outcome<CheckReport> run(int attempts) {
    return switch (RegistryScan.of(folder, root)) {
      // What keeps us from reading the registry keeps the check from more, and it says so better.
      case Outcome.Refused<RegistryScan> _ ->
          FolderCheck.run(folder, KeyRing.EMPTY, older, progress, memory);
      case Outcome.Accepted<RegistryScan>(RegistryScan scan) -> {
        Outcome<CheckReport> checked =
            FolderCheck.run(folder, scan.registry().ring(), older, progress, memory);
        boolean grown = attempts > 1 && checked.map(it -> isBeyond(it, scan)).orElse(false);
        yield grown ? run(attempts - 1) : checked.map(report -> complete(report, scan));
      }
    };
  }

  private static boolean isBeyond(CheckReport report, RegistryScan scan) {
    return report.checkpoint().filter(head -> head.size() > scan.size()).isPresent();
  }

  private CheckReport complete(CheckReport report, RegistryScan scan) {
    List<Statement> registered =
        scan.damage().isEmpty()
            ? List.of(Statement.of(StatementCode.KEYS_REGISTERED, scan.changes(), root))
            : List.of();
    return report.with(registered, scan.damage());
  }
}
