package org.detente.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileName;
import org.detente.ledger.tree.TileTree;
import org.detente.ledger.tree.TreeHasher;

/// A ledger folder as of one checkpoint, read-only. Safe for many threads.
///
/// Opening re-hashes everything ([FolderScan]). Signatures are not checked here but by
/// [org.detente.ledger.check]. What a writer appends afterwards is seen by who asks for [#now];
/// what anybody changes afterwards is noticed when it is read.
public final class LedgerReader {
  private final FolderView view;
  private final TileTree tree;

  LedgerReader(FolderView view, TileTree tree) {
    this.view = view;
    this.tree = tree;
  }

  /// Opens a folder. Refused as damaged when anything in it does not hold, as input when there is
  /// no ledger.
  public static Outcome<LedgerReader> open(Path folder) {
    return open(new LocalDisk(), folder, EntryVisitor.NONE);
  }

  static Outcome<LedgerReader> open(Disk disk, Path folder, EntryVisitor visitor) {
    return Outcome.of(() -> reader(FolderScan.scan(disk, folder, _ -> visitor)));
  }

  /// This ledger as its folder has it now: this reader itself where the head is the same, or one of
  /// the longer ledger. Only what was appended is hashed, and the bundle it begins in.
  ///
  /// Refused as damaged where the folder no longer holds what was read before: it has another
  /// origin, fewer entries, or other ones.
  public Outcome<LedgerReader> now() {
    return Outcome.of(() -> {
      Places places = view.places();
      if (isHead(places)) {
        return this;
      }
      FolderScan.Viewed viewed =
          FolderScan.scan(view.disk(), places.folder(), _ -> EntryVisitor.NONE, tree);
      Checkpoint head = viewed.view().checkpoint();
      if (!head.origin().equals(origin())) {
        throw new RefusalException(
            RefusalCode.ORIGIN_DEPARTS, Places.CHECKPOINT, head.origin(), origin());
      }
      if (head.size() < size()) {
        throw new RefusalException(
            RefusalCode.SIZE_DEPARTS, Places.CHECKPOINT, head.size(), size());
      }
      LedgerReader now = reader(viewed);
      Hash before = now.rootAt(size()).orStop();
      if (!before.equals(root())) {
        throw new RefusalException(
            RefusalCode.ROOT_DEPARTS, Places.CHECKPOINT, root(), size(), before);
      }
      return now;
    });
  }

  private boolean isHead(Places places) throws RefusalException {
    try {
      return FolderView.look(view.disk(), places).note().equals(note());
    } catch (IOException failed) {
      throw StorageFailure.unreadable(places.folder(), failed);
    }
  }

  private static LedgerReader reader(FolderScan.Viewed viewed) throws RefusalException {
    List<Refusal> damage = viewed.scan().damage();
    if (!damage.isEmpty()) {
      throw new RefusalException(damage.getFirst());
    }
    return new LedgerReader(viewed.view(), viewed.scan().tree().orElseThrow());
  }

  /// Whether it reads this folder, by whatever name.
  public boolean isOf(Path folder) {
    try {
      return Places.of(folder).folder().equals(view.places().folder());
    } catch (IOException gone) {
      return false;
    }
  }

  /// The checkpoint with its signatures, none of them checked.
  public SignedNote note() {
    return view.note();
  }

  /// The head of the ledger.
  public Checkpoint checkpoint() {
    return view.checkpoint();
  }

  /// The ledger's identity.
  public String origin() {
    return checkpoint().origin();
  }

  /// The number of entries.
  public long size() {
    return checkpoint().size();
  }

  /// The root over all entries.
  public Hash root() {
    return checkpoint().root();
  }

  /// The tree of hashes, for roots and proofs.
  public TileTree tree() {
    return tree;
  }

  /// The leaf hash of one entry, by which the entry is cited.
  ///
  /// @param position zero-based
  public Outcome<Hash> leafHash(long position) {
    return position < 0 || position >= size()
        ? Outcome.refused(RefusalCode.POSITION_BEYOND, position, size())
        : Outcome.accepted(tree.leaf(position));
  }

  /// The root over the first `size` entries, to be compared with an older checkpoint.
  public Outcome<Hash> rootAt(long size) {
    return size < 0 || size > size()
        ? Outcome.refused(RefusalCode.POSITION_BEYOND, size, size())
        : tree.first(size).root();
  }

  /// The bytes of one entry.
  ///
  /// @param position zero-based
  public Outcome<byte[]> entry(long position) {
    if (position < 0 || position >= size()) {
      return Outcome.refused(RefusalCode.POSITION_BEYOND, position, size());
    }
    return Outcome.of(() -> {
      int place = (int) (position % TileName.FULL);
      TileName name = bundleAt(position);
      return entry(read(name), place, name, new TreeHasher());
    });
  }

  /// Shows the entries in `[from, until)` in order and gives their number.
  ///
  /// @throws IndexOutOfBoundsException when the range is not within the ledger
  public Outcome<Long> forEach(long from, long until, EntryVisitor visitor) {
    if (from < 0 || from > until || until > size()) {
      throw new IndexOutOfBoundsException("no entries " + from + " to " + until + " of " + size());
    }
    return Outcome.of(() -> {
      TreeHasher hasher = new TreeHasher();
      for (long start = from; start < until; ) {
        TileName name = bundleAt(start);
        EntryBundle bundle = read(name);
        long end = Math.min(until, (name.index() + 1) * TileName.FULL);
        for (long position = start; position < end; position++) {
          int place = (int) (position % TileName.FULL);
          visitor.entry(position, entry(bundle, place, name, hasher));
        }
        start = end;
      }
      return until - from;
    });
  }

  /// Shows all entries in order and gives their number.
  public Outcome<Long> forEach(EntryVisitor visitor) {
    return forEach(0, size(), visitor);
  }

  private TileName bundleAt(long position) {
    return TileName.widest(TileName.BUNDLE, position / TileName.FULL, size()).orElseThrow();
  }

  private EntryBundle read(TileName name) throws RefusalException {
    try {
      return view.bundle(name)
          .orElseThrow(() -> new RefusalException(RefusalCode.FILE_MISSING, name.path(), size()));
    } catch (IOException failed) {
      throw StorageFailure.unreadable(view.places().folder(), failed);
    }
  }

  /// An entry of a bundle, compared with the hash that led to the root.
  private byte[] entry(EntryBundle bundle, int place, TileName name, TreeHasher hasher)
      throws RefusalException {
    byte[] entry = bundle.entry(place);
    if (!hasher.leaf(entry).equals(tree.leaf(name.index() * TileName.FULL + place))) {
      throw new RefusalException(RefusalCode.BUNDLE_CHANGED, name.path());
    }
    return entry;
  }
}
