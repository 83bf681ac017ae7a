package org.detente.ledger.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.store.EntryVisitor;
import org.detente.ledger.store.FolderScan;
import org.detente.ledger.tree.TileTree;

/// The full check of a ledger folder: every file explained, every hash recomputed, every signature
/// checked for which there is a key. Uses all cores.
///
/// With a [CheckMemory] it is its own witness, and goes on where it was, or a killed one was.
public final class FolderCheck {
  private static final String EARLIER = "the checkpoint of an earlier check";

  private final KeyRing keys;
  private final Map<String, byte[]> older;
  private final CheckProgress progress;
  private final Optional<CheckMemory> memory;
  private final EntryVisitor.Factory beside;
  private Optional<CheckMemory.Held> held = Optional.empty();
  private boolean anew;

  /// The pass over the entries of the folder as it was scanned last.
  private EntrySignatures signatures;

  private FolderCheck(
      KeyRing keys,
      Map<String, byte[]> older,
      CheckProgress progress,
      Optional<CheckMemory> memory,
      EntryVisitor.Factory beside) {
    this.beside = beside;
    this.keys = keys;
    this.older = new TreeMap<>(older);
    this.progress = progress;
    this.memory = memory;
    this.anew = memory.map(CheckMemory::anew).orElse(true);
    this.signatures = pass(0, Remembered.NOTHING);
  }

  /// Checks a folder. Damage is part of the report; refused is only what is no ledger at all, or
  /// cannot be read.
  ///
  /// @param older checkpoints the ledger must extend, each under the name by which to speak of it
  public static Outcome<CheckReport> run(
      Path folder, KeyRing keys, Map<String, byte[]> older, CheckProgress progress) {
    return run(folder, keys, older, progress, Optional.empty());
  }

  /// Checks a folder with a memory of earlier checks, and adds to it: while it runs how far the
  /// entries are signed, at the end the head if all holds. Refused also when the memory is held by
  /// another check, or cannot be read or written.
  public static Outcome<CheckReport> run(
      Path folder,
      KeyRing keys,
      Map<String, byte[]> older,
      CheckProgress progress,
      Optional<CheckMemory> memory) {
    return run(folder, keys, older, progress, memory, _ -> EntryVisitor.NONE);
  }

  /// The same, with somebody beside who is shown the entries too.
  ///
  /// @param beside gives a visitor for each scan; its [EntryVisitor#reached] is not called
  public static Outcome<CheckReport> run(
      Path folder,
      KeyRing keys,
      Map<String, byte[]> older,
      CheckProgress progress,
      Optional<CheckMemory> memory,
      EntryVisitor.Factory beside) {
    FolderCheck check = new FolderCheck(keys, older, progress, memory, beside);
    try {
      return check.run(folder);
    } finally {
      check.held.ifPresent(CheckMemory.Held::close);
    }
  }

  private Outcome<CheckReport> run(Path folder) {
    Outcome<FolderScan> outcome = FolderScan.of(folder, this::startAnew);
    if (signatures.isStale()) {
      anew = true;
      outcome = FolderScan.of(folder, this::startAnew);
    }
    return switch (outcome) {
      case Outcome.Accepted<FolderScan>(FolderScan scan) -> Outcome.of(() -> concluded(scan));
      case Outcome.Refused<FolderScan>(Refusal refusal)
          when refusal.category() == Refusal.Category.DAMAGED ->
          Outcome.accepted(
              new CheckReport(Optional.empty(), List.of(), List.of(), List.of(refusal)));
      case Outcome.Refused<FolderScan>(Refusal refusal) -> new Outcome.Refused<>(refusal);
    };
  }

  private EntryVisitor startAnew(Checkpoint head) throws RefusalException {
    if (held.isEmpty() && memory.isPresent()) {
      held = Optional.of(memory.get().hold(head.origin()));
    }
    signatures =
        pass(head.size(), held.map(CheckMemory.Held::remembered).orElse(Remembered.NOTHING));
    EntrySignatures checked = signatures;
    EntryVisitor shown = beside.visitor(head);
    return new EntryVisitor() {
      @Override
      public void entry(long position, byte[] entry) {
        shown.entry(position, entry);
        checked.entry(position, entry);
      }

      @Override
      public void reached(TileTree tree) throws RefusalException {
        checked.reached(tree);
      }
    };
  }

  private EntrySignatures pass(long size, Remembered remembered) {
    Remembered.Signed before =
        anew ? Remembered.Signed.NONE : EntrySignatures.usable(remembered.signed(), size, keys);
    return new EntrySignatures(keys, size, progress, held, before);
  }

  /// The report; a head that holds and is signed is remembered.
  private CheckReport concluded(FolderScan scan) throws RefusalException {
    CheckReport report = report(scan);
    boolean signed =
        report.proved().stream().anyMatch(it -> it.code() == StatementCode.CHECKPOINT_SIGNED);
    if (held.isPresent() && signed && report.damage().isEmpty()) {
      held.get().keep(scan.note());
    }
    return report;
  }

  private CheckReport report(FolderScan scan) {
    HeadCheck heads = new HeadCheck(keys, scan.checkpoint());
    heads.checkHead(scan.note());
    scan.folderHead().ifPresent(note -> heads.checkOlder("checkpoint", note.bytes(), scan.tree()));
    older.forEach((name, bytes) -> heads.checkOlder(name, bytes, scan.tree()));
    held.flatMap(it -> it.remembered().head())
        .ifPresent(note -> heads.checkOlder(EARLIER, note.bytes(), scan.tree()));

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
    if (scan.damage().isEmpty() && signatures.signedBefore() > 0) {
      proved.add(Statement.of(StatementCode.ENTRIES_SIGNED_BEFORE, signatures.signedBefore()));
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
