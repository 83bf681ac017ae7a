package org.detente.ledger.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.detente.ledger.RefusalException;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileName;
import org.detente.ledger.tree.TileTree;

/// What the writer knows of its ledger: the tree, the entries of the last bundle, the payloads
/// taken so far.
final class WriterState {
  private final Disk disk;
  private final Places places;
  private final String origin;
  private final TileTree tree;
  private final PayloadPositions payloads;

  /// The last bundle while it is not full, framed as in its file.
  private ByteArrayOutputStream lastBundle = new ByteArrayOutputStream();

  private Checkpoint checkpoint;

  private WriterState(
      Disk disk, Places places, Checkpoint checkpoint, TileTree tree, PayloadPositions payloads) {
    this.disk = disk;
    this.places = places;
    this.origin = checkpoint.origin();
    this.checkpoint = checkpoint;
    this.tree = tree;
    this.payloads = payloads;
  }

  /// The state of a folder, with a journal that is not in it yet. Refused when anything is damaged.
  static WriterState load(Disk disk, Places places) throws RefusalException {
    PayloadPositions payloads = new PayloadPositions();
    EntryVisitor notePayload =
        (position, entry) -> payloads.put(Envelope.payloadId(entry), position);
    LedgerReader reader = LedgerReader.open(disk, places.folder(), notePayload).orStop();
    WriterState state = new WriterState(disk, places, reader.checkpoint(), reader.tree(), payloads);
    long start = reader.size() - reader.size() % TileName.FULL;
    reader
        .forEach(
            start,
            reader.size(),
            (_, entry) -> state.lastBundle.writeBytes(EntryBundle.framed(entry)))
        .orStop();
    return state;
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  long size() {
    return tree.size();
  }

  /// The position of a payload in the ledger on disk; empty where it has none.
  OptionalLong positionOf(Hash payload) throws RefusalException {
    return payloads.find(payload, position -> Envelope.payloadId(entry(position)));
  }

  private byte[] entry(long position) throws RefusalException {
    try {
      return new LedgerReader(FolderView.look(disk, places), tree).entry(position).orStop();
    } catch (IOException failed) {
      throw StorageFailure.unreadable(places.folder(), failed);
    }
  }

  /// Takes entries in and gives the commit that puts them on disk.
  ///
  /// The state is ahead of the disk until the commit is done; when that fails it must be thrown
  /// away and loaded anew.
  Journal grow(List<Admitted> entries, List<NoteSigner> signers) {
    long base = tree.size();
    Map<String, byte[]> files = new TreeMap<>();
    for (Admitted entry : entries) {
      byte[] bytes = entry.bytes();
      payloads.put(entry.payloadId(), tree.size());
      lastBundle.writeBytes(EntryBundle.framed(bytes));
      tree.append(entry.leafHash());
      if (tree.size() % TileName.FULL == 0) {
        putLastBundle(files);
        lastBundle = new ByteArrayOutputStream();
      }
    }
    if (tree.size() % TileName.FULL != 0) {
      putLastBundle(files);
    }
    tree.forEachNewSince(base, (name, content) -> files.put(name.path(), content));
    checkpoint = Checkpoint.of(origin, tree.size(), tree.root());
    files.put(Places.CHECKPOINT, checkpoint.sign(signers).bytes());
    return new Journal(base, files);
  }

  private void putLastBundle(Map<String, byte[]> files) {
    long last = tree.size() - 1;
    int width = (int) (last % TileName.FULL) + 1;
    files.put(TileName.bundle(last / TileName.FULL, width).path(), lastBundle.toByteArray());
  }

  /// The commit that founds a ledger.
  static Journal founding(String origin, List<NoteSigner> signers) {
    Checkpoint head = Checkpoint.of(origin, 0, new TileTree().root());
    return new Journal(Journal.NOTHING, Map.of(Places.CHECKPOINT, head.sign(signers).bytes()));
  }
}
