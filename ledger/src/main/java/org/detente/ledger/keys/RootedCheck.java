package org.detente.ledger.keys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.check.CheckMemory;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.FolderCheck;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.check.Statement;
import org.detente.ledger.check.StatementCode;

/// The full check of a ledger folder of which nothing is known but the name of its root: first its
/// registry is read, then everything is hashed and checked under the keys it names, and the entries
/// of keys must be those that were read before.
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
    KeyEntries before = new KeyEntries();
    return switch (RegistryScan.of(folder, root, before)) {
      // What keeps us from reading the registry keeps the check from more, and it says so better.
      case Outcome.Refused<RegistryScan> _ ->
          FolderCheck.run(folder, KeyRing.EMPTY, older, progress, memory);
      case Outcome.Accepted<RegistryScan>(RegistryScan scan) -> {
        KeyEntries hashed = new KeyEntries();
        Outcome<CheckReport> checked =
            FolderCheck.run(
                folder, scan.registry().ring(), older, progress, memory, _ -> hashed.anew());
        boolean grown = checked.map(it -> isBeyond(it, scan)).orElse(false);
        boolean changed =
            checked.map(it -> it.damage().isEmpty()).orElse(false) && !hashed.areThoseOf(before);
        yield (grown || changed) && attempts > 1
            ? run(attempts - 1)
            : checked.map(report -> complete(report, scan, changed && !grown));
      }
    };
  }

  private static boolean isBeyond(CheckReport report, RegistryScan scan) {
    return report.checkpoint().filter(head -> head.size() > scan.size()).isPresent();
  }

  /// @param changed whether the entries of keys were others when they were hashed, time and again
  private CheckReport complete(CheckReport report, RegistryScan scan, boolean changed) {
    List<Refusal> damage = new ArrayList<>(scan.damage());
    if (changed) {
      damage.add(Refusal.of(RefusalCode.KEYS_CHANGED, folder.getFileName()));
    }
    List<Statement> registered =
        damage.isEmpty()
            ? List.of(Statement.of(StatementCode.KEYS_REGISTERED, scan.changes(), root))
            : List.of();
    return report.with(registered, damage);
  }
}
