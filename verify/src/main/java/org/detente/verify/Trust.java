package org.detente.verify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.CheckMemory;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.FolderCheck;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.keys.Root;
import org.detente.ledger.keys.RootedCheck;

/// What somebody trusts when checking a ledger: keys, or a root that vouches for the keys which the
/// ledger itself registers.
public sealed interface Trust {
  /// Keys given from outside; none where only hashes can be checked.
  record Keys(KeyRing ring) implements Trust {}

  /// The name of a root.
  record Rooted(Root root) implements Trust {}

  /// Nothing.
  static Trust nothing() {
    return new Keys(KeyRing.EMPTY);
  }

  /// The full check of a folder ([FolderCheck#run]).
  default Outcome<CheckReport> check(
      Path folder,
      Map<String, byte[]> older,
      CheckProgress progress,
      Optional<CheckMemory> memory) {
    return switch (this) {
      case Keys(KeyRing ring) -> FolderCheck.run(folder, ring, older, progress, memory);
      case Rooted(Root root) -> RootedCheck.run(folder, root, older, progress, memory);
    };
  }
}
