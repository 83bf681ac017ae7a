package org.detente.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.detente.ledger.RefusalException;
import org.detente.ledger.tree.TileName;

/// Puts a commit on disk so that the folder, with the journal beside it, is whole at every instant.
///
/// 1. The journal is written under another name, synced, moved to its name, and the folder around
///    synced. **From here on the commit stands**; before, nothing of it is to be seen.
/// 2. Each file is written beside the folder, synced, and moved into the folder; then the folders
///    are synced.
/// 3. The checkpoint likewise, last. Now the folder needs the journal no more.
/// 4. Partial files whose full ones are there go, then the journal.
///
/// A commit cut off after step 1 is finished by [#finish]; each step may be done again.
final class Commit {
  private final Disk disk;
  private final Places places;

  Commit(Disk disk, Places places) {
    this.disk = disk;
    this.places = places;
  }

  /// Does a commit from the start.
  void run(Journal journal) throws IOException {
    put(journal.encode(), places.journal());
    disk.syncFolder(places.parent());
    apply(journal);
  }

  /// Finishes a commit that was cut off, if there is one, and takes away what it left behind. To be
  /// called when the folder, with the journal, was found whole: a journal that does not count then
  /// is not needed.
  void finish() throws IOException, RefusalException {
    Optional<Journal> journal = disk.read(places.journal()).flatMap(Journal::decode);
    if (journal.isPresent()) {
      boolean unfinished = !FolderView.look(disk, places).journaled().isEmpty();
      if (unfinished) {
        apply(journal.get());
      } else {
        removeNarrower(journal.get());
      }
    }
    disk.remove(places.journal());
    disk.remove(places.part());
  }

  private void apply(Journal journal) throws IOException {
    Set<Path> changed = new LinkedHashSet<>();
    disk.makeFolder(places.folder());
    for (Map.Entry<String, byte[]> file : journal.files().entrySet()) {
      if (!file.getKey().equals(Places.CHECKPOINT)) {
        Path path = places.folder().resolve(file.getKey());
        makeFolders(parentOf(path), changed);
        put(file.getValue(), path);
      }
    }
    for (Path folder : changed) {
      disk.syncFolder(folder);
    }
    put(journal.checkpoint(), places.folder().resolve(Places.CHECKPOINT));
    disk.syncFolder(places.folder());
    if (journal.base() == Journal.NOTHING) {
      disk.syncFolder(places.parent());
    }
    removeNarrower(journal);
    disk.remove(places.journal());
  }

  /// Puts a file in its place, whole or not at all.
  private void put(byte[] content, Path file) throws IOException {
    disk.write(places.part(), content);
    disk.sync(places.part());
    disk.move(places.part(), file);
  }

  /// Makes a folder and those above it up to the ledger's, and notes each as one whose names may
  /// have changed.
  private void makeFolders(Path folder, Set<Path> changed) throws IOException {
    if (changed.contains(folder)) {
      return;
    }
    if (!folder.equals(places.folder())) {
      makeFolders(parentOf(folder), changed);
      disk.makeFolder(folder);
    }
    changed.add(folder);
  }

  /// Removes the partial files that this commit's full ones stand in for.
  private void removeNarrower(Journal journal) throws IOException {
    for (String path : journal.files().keySet()) {
      if (TileName.parse(path).filter(TileName::isFull).isPresent()) {
        Path partials = places.folder().resolve(path + ".p");
        for (String width : disk.list(partials)) {
          disk.remove(partials.resolve(width));
        }
        disk.remove(partials);
      }
    }
  }

  private static Path parentOf(Path path) {
    return Objects.requireNonNull(path.getParent());
  }
}
