package org.detente.ledger.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.store.FolderScan;

/// The full check of a ledger folder: every file explained, every hash recomputed, every signature
/// checked for which there is a key. Uses all cores.
public final class FolderCheck {
  private final KeyRing keys;
  private final Map<String, byte[]> older;
  private final CheckProgress progress;

  /// The pass over the entries of the folder as it was scanned last.
  private EntrySignatures signatures;

  private FolderCheck(KeyRing keys, Map<String, byte[]> older, CheckProgress progress) {
    this.keys = keys;
    this.older = new TreeMap<>(older);
    this.progress = progress;
    this.signatures = startAnew(0);
  }

  /// Checks a folder. Damage is part of the report; refused is only what is no ledger at all, or
  /// cannot be read.
  ///
  /// @param older checkpoints the ledger must extend, each under the name by which to speak of it
  public static Outcome<CheckReport> run(
      Path folder, KeyRing keys, Map<String, byte[]> older, CheckProgress progress) {
    return new FolderCheck(keys, older, progress).run(folder);
  }

  private Outcome<CheckReport> run(Path folder) {
    return switch (FolderScan.of(folder, this::startAnew)) {
      case Outcome.Accepted<FolderScan>(FolderScan scan) -> Outcome.accepted(report(scan));
      case Outcome.Refused<FolderScan>(Refusal refusal)
          when refusal.category() == Refusal.Category.DAMAGED ->
          Outcome.accepted(
              new CheckReport(Optional.empty(), List.of(), List.of(), List.of(refusal)));
      case Outcome.Refused<FolderScan>(Refusal refusal) -> new Outcome.Refused<>(refusal);
    };
  }

  private EntrySignatures startAnew(long size) {
    signatures = new EntrySignatures(keys, size, progress);
    return signatures;
  }

  private CheckReport report(FolderScan scan) {
    HeadCheck heads = new HeadCheck(keys, scan.checkpoint());
    heads.checkHead(scan.note());
    scan.folderHead().ifPresent(note -> heads.checkOlder("checkpoint", note.bytes(), scan.tree()));
    older.forEach((name, bytes) -> heads.checkOlder(name, bytes, scan.tree()));

    List<Refusal> damage = new ArrayList<>(scan.damage());
    damage.addAll(heads.damage());
    damage.addAll(signatures.damage());
    List<Statement> proved = new ArrayList<>();
    if (scan.damage().isEmpty()) {
      proved.add(Statement.of(StatementCode.FILES_EXPLAINED, scan.files()));
      proved.add(Statement.of(StatementCode.HASHES_HOLD, scan.checkpoint().size()));
      scan.folderHead().ifPresent(_ -> proved.add(Statement.of(StatementCode.JOURNAL_READ)));
    }
    proved.addAll(heads.proved());
    if (scan.damage().isEmpty() && signatures.signed() > 0) {
      proved.add(Statement.of(StatementCode.ENTRIES_SIGNED, signatures.signed()));
    }
    return new CheckReport(Optional.of(scan.checkpoint()), proved, unchecked(scan, heads), damage);
  }

  private List<Statement> unchecked(FolderScan scan, HeadCheck heads) {
    List<Statement> unchecked = new ArrayList<>(heads.unchecked());
    if (!scan.damage().isEmpty()) {
      unchecked.add(Statement.of(StatementCode.SIGNATURES_UNCOUNTED));
      return unchecked;
    }
    for (KeyRing.Range gap : keys.withoutEntryKey(scan.checkpoint().size())) {
      unchecked.add(Statement.of(StatementCode.ENTRY_KEYS_MISSING, gap.from(), gap.until() - 1));
    }
    unchecked.addAll(signatures.unchecked());
    return unchecked;
  }
}
