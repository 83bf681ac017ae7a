package org.detente.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.SignedNote;

/// Puts cosignatures on the head of a ledger's folder, where tools of others look for them.
public final class CosignedHead {
  private CosignedHead() {}

  /// Replaces the file `checkpoint` by the same checkpoint with more signature lines. Not done, and
  /// no harm, where the ledger has grown meanwhile. Refused as busy while somebody writes.
  ///
  /// @param note the checkpoint with all lines it is to have
  /// @return whether it was still the head
  public static Outcome<Boolean> put(Path folder, SignedNote note) {
    return put(new LocalDisk(), folder, note);
  }

  static Outcome<Boolean> put(Disk disk, Path folder, SignedNote note) {
    return Outcome.of(() -> {
      try {
        Places places = Places.of(folder);
        Optional<Disk.Lock> lock = disk.lock(places.lock());
        if (lock.isEmpty()) {
          throw new RefusalException(RefusalCode.FOLDER_BUSY, folder);
        }
        try (Disk.Lock _ = lock.get()) {
          return replace(disk, places, note);
        }
      } catch (IOException failed) {
        throw new RefusalException(
            RefusalCode.STORAGE_FAILED, folder, StorageFailure.reason(failed));
      }
    });
  }

  private static boolean replace(Disk disk, Places places, SignedNote note)
      throws IOException, RefusalException {
    FolderView now = FolderView.look(disk, places);
    if (!now.journaled().isEmpty() || !now.note().text().equals(note.text())) {
      return false;
    }
    disk.write(places.part(), note.bytes());
    disk.sync(places.part());
    disk.move(places.part(), places.folder().resolve(Places.CHECKPOINT));
    disk.syncFolder(places.folder());
    return true;
  }
}
