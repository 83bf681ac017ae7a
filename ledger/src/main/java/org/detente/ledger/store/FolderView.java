package org.detente.ledger.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileName;

/// A folder as of one moment: its checkpoint, and the journal beside it where that is newer.
///
/// A commit that was cut off is seen as if it were finished: the journal's files stand before those
/// of the folder.
///
/// @param note the head: the journal's checkpoint if there is a newer journal, else the folder's
/// @param folderHead the checkpoint in the folder itself, when a newer journal stands before it
/// @param journaled the files of a newer journal, else none
record FolderView(
    Disk disk,
    Places places,
    SignedNote note,
    Checkpoint checkpoint,
    Optional<SignedNote> folderHead,
    Map<String, byte[]> journaled) {

  /// Looks at a folder. The journal is read *before* the checkpoint: a writer puts the journal
  /// there first and takes it away last, so what is in the folder is explained by the one or the
  /// other.
  static FolderView look(Disk disk, Places places) throws IOException, RefusalException {
    Optional<Journal> journal = disk.read(places.journal()).flatMap(Journal::decode);
    Optional<byte[]> head = disk.read(places.folder().resolve(Places.CHECKPOINT));
    boolean founding = journal.isPresent() && journal.get().base() == Journal.NOTHING;
    if (head.isEmpty() && !founding) {
      throw missing(disk, places);
    }
    long size = Journal.NOTHING;
    Optional<FolderView> plain = Optional.empty();
    if (head.isPresent()) {
      plain = Optional.of(of(disk, places, head.get(), Optional.empty(), Map.of()));
      size = plain.get().checkpoint().size();
    }
    if (journal.isEmpty()) {
      return plain.orElseThrow();
    }
    FolderView newer =
        of(
            disk,
            places,
            journal.get().checkpoint(),
            plain.map(FolderView::note),
            journal.get().files());
    if (newer.checkpoint().size() <= size) {
      return plain.orElseThrow();
    }
    if (journal.get().base() != size) {
      throw new RefusalException(
          RefusalCode.JOURNAL_APART, places.journal().getFileName(), journal.get().base(), size);
    }
    return newer;
  }

  private static FolderView of(
      Disk disk,
      Places places,
      byte[] head,
      Optional<SignedNote> folderHead,
      Map<String, byte[]> journaled)
      throws RefusalException {
    try {
      SignedNote note = SignedNote.read(head).orStop();
      Checkpoint checkpoint = Checkpoint.read(note.text()).orStop();
      return new FolderView(disk, places, note, checkpoint, folderHead, journaled);
    } catch (RefusalException malformed) {
      throw new RefusalException(
          RefusalCode.CHECKPOINT_BROKEN, Places.CHECKPOINT, malformed.refusal().message());
    }
  }

  /// A folder without a checkpoint is no ledger, unless it has files of one: then it has lost its
  /// head.
  private static RefusalException missing(Disk disk, Places places) throws IOException {
    List<String> found = disk.list(places.folder());
    boolean headless = found.stream().anyMatch(path -> TileName.parse(path).isPresent());
    return headless
        ? new RefusalException(
            RefusalCode.CHECKPOINT_BROKEN, Places.CHECKPOINT, "the file is missing")
        : new RefusalException(RefusalCode.FOLDER_MISSING, places.folder());
  }

  /// The hashes of a tile at this width, if it is there. A writer that has moved on may have
  /// replaced the file by a wider one, which begins the same.
  Optional<byte[]> tile(TileName name) throws IOException {
    Optional<byte[]> exact = exactly(name);
    if (exact.isPresent()) {
      return exact;
    }
    int length = name.width() * Hash.LENGTH;
    return wider(name).filter(b -> b.length >= length).map(b -> Arrays.copyOf(b, length));
  }

  /// The entries of a bundle at this width, if it is there: a wider one will do, as for [#tile].
  Optional<EntryBundle> bundle(TileName name) throws IOException, RefusalException {
    Optional<byte[]> exact = exactly(name);
    Optional<byte[]> file = exact.isPresent() ? exact : wider(name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<EntryBundle> bundle =
        exact.isPresent()
            ? EntryBundle.parse(file.get(), name.width())
            : EntryBundle.parseFirst(file.get(), name.width());
    if (bundle.isEmpty()) {
      throw new RefusalException(RefusalCode.BUNDLE_TORN, name.path(), name.width());
    }
    return bundle;
  }

  private Optional<byte[]> exactly(TileName name) throws IOException {
    String path = name.path();
    byte[] journaledFile = journaled.get(path);
    return journaledFile != null
        ? Optional.of(journaledFile)
        : disk.read(places.folder().resolve(path));
  }

  private Optional<byte[]> wider(TileName name) throws IOException {
    for (int width = TileName.FULL; width > name.width(); width--) {
      Optional<byte[]> file = exactly(name.ofWidth(width));
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }
}
