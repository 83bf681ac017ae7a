package org.detente.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.TileTree;

/// What re-hashing a whole folder showed: each bundle gives its tile, each tile the one above it,
/// the last the root of the checkpoint; and every file is one that the tree or the journal
/// explains. Signatures are not looked at.
///
/// @param note the head with its signatures
/// @param checkpoint the head
/// @param folderHead the older head still in the folder, where a journal was read with it
/// @param files the number of files in the folder
/// @param tree the tree of all entries, when there is no damage
/// @param damage what does not hold, at most [#MAX_DAMAGE] of it
public record FolderScan(
    SignedNote note,
    Checkpoint checkpoint,
    Optional<SignedNote> folderHead,
    long files,
    Optional<TileTree> tree,
    List<Refusal> damage) {
  /// How much damage is told apart before the scan stops looking for more.
  public static final int MAX_DAMAGE = 100;

  /// How often a folder is looked at anew because a writer was at work in it.
  private static final int ATTEMPTS = 8;

  /// Copies the damage.
  public FolderScan {
    damage = List.copyOf(damage);
  }

  /// Scans a folder and shows each entry to a visitor, from several threads and in no order. A
  /// folder in which a writer is at work may have to be scanned anew, with a new visitor.
  ///
  /// @param visitors gives a visitor for a ledger with this head
  ///
  ///   Refused is what is no ledger, cannot be read, or has no head to compare with; other damage
  ///   is in the scan.
  public static Outcome<FolderScan> of(Path folder, EntryVisitor.Factory visitors) {
    return of(new LocalDisk(), folder, visitors);
  }

  static Outcome<FolderScan> of(Disk disk, Path folder, EntryVisitor.Factory visitors) {
    return Outcome.of(() -> scan(disk, folder, visitors).scan());
  }

  /// The scan and the view it was made of, for who reads on.
  record Viewed(FolderView view, FolderScan scan) {}

  static Viewed scan(Disk disk, Path folder, EntryVisitor.Factory visitors)
      throws RefusalException {
    return scan(disk, folder, visitors, new TileTree());
  }

  /// @param known a tree whose whole tiles are those of the folder, and are not read again
  static Viewed scan(Disk disk, Path folder, EntryVisitor.Factory visitors, TileTree known)
      throws RefusalException {
    try {
      Places places = Places.of(folder);
      for (int attempt = 1; ; attempt++) {
        // Listed before the head is read: so a newer head explains every file that was listed.
        List<String> files = disk.list(places.folder());
        FolderView view = FolderView.look(disk, places);
        FolderScan scan =
            new FolderScanner(view, files, visitors.visitor(view.checkpoint()), known.whole())
                .scan();
        boolean settled = scan.damage().isEmpty() || attempt == ATTEMPTS;
        if (settled || view.note().equals(FolderView.look(disk, places).note())) {
          return new Viewed(view, scan);
        }
      }
    } catch (IOException | UncheckedIOException failed) {
      throw StorageFailure.unreadable(folder, failed);
    }
  }
}
