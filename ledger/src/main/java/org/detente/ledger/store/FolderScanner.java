package org.detente.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileName;
import org.detente.ledger.tree.TileTree;

/// One scan of a folder, from the leaves up: bundles and the tiles right above them over all cores,
/// then the few higher tiles, the root, and last the files that the head does not need.
final class FolderScanner {
  /// Bundles hashed between two looks at the damage, at first and at most. A checkpoint may claim
  /// any size, so nothing is reserved for entries before they are seen.
  private static final int FIRST_STRIDE = 8;

  private static final int LONGEST_STRIDE = 512;

  private final FolderView view;
  private final List<String> files;
  private final EntryVisitor visitor;
  private final long size;
  private final TileTree tree;
  private final long before;
  private final List<Refusal> damage = new ArrayList<>();

  /// @param known whole tiles that were read before, and are not read again
  FolderScanner(FolderView view, List<String> files, EntryVisitor visitor, TileTree known) {
    this.tree = known;
    this.before = known.size();
    this.view = view;
    this.files = files.stream().sorted().toList();
    this.visitor = visitor;
    this.size = view.checkpoint().size();
  }

  FolderScan scan() throws IOException, RefusalException {
    readLeaves();
    if (damage.isEmpty()) {
      readHigherTiles();
      readRoots();
    }
    for (String file : files) {
      readListed(file);
    }
    return new FolderScan(
        view.note(),
        view.checkpoint(),
        view.folderHead(),
        files.size(),
        damage.isEmpty() ? Optional.of(tree) : Optional.empty(),
        damage);
  }

  /// What a bundle and the tile above it gave: leaf hashes, or damage.
  private record Leaves(List<Hash> hashes, List<Refusal> damage) {}

  private void readLeaves() throws RefusalException {
    long bundles = size / TileName.FULL + (size % TileName.FULL == 0 ? 0 : 1);
    int stride = FIRST_STRIDE;
    for (long from = before / TileName.FULL; from < bundles && damage.isEmpty(); ) {
      long until = Math.min(bundles, from + stride);
      for (Leaves leaves : OneByOne.map(from, until, this::readLeaves)) {
        leaves.damage().forEach(this::note);
        if (damage.isEmpty()) {
          leaves.hashes().forEach(tree::append);
        }
      }
      if (damage.isEmpty()) {
        visitor.reached(tree);
      }
      from = until;
      stride = Math.min(LONGEST_STRIDE, 2 * stride);
    }
  }

  private Leaves readLeaves(long index) {
    TileName tile = TileName.widest(0, index, size).orElseThrow();
    TileName bundle = TileName.bundle(index, tile.width());
    try {
      EntryBundle entries = view.bundle(bundle).orElseThrow(() -> missing(bundle));
      byte[] hashes = entries.leafHashes();
      compareLeaves(tile, hashes, bundle);
      for (int i = 0; i < entries.width() && !visitor.equals(EntryVisitor.NONE); i++) {
        visitor.entry(index * TileName.FULL + i, entries.entry(i));
      }
      return new Leaves(Hash.listOf(hashes), List.of());
    } catch (RefusalException damaged) {
      return new Leaves(List.of(), List.of(damaged.refusal()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void readHigherTiles() throws IOException {
    for (int level = 1; TileName.count(level, size) > 0; level++) {
      long index = 0;
      Optional<TileName> name = TileName.widest(level, index, size);
      while (name.isPresent()) {
        try {
          compareTile(name.get(), tree.content(name.get()), "tile/" + (level - 1));
        } catch (RefusalException damaged) {
          note(damaged.refusal());
        }
        name = TileName.widest(level, ++index, size);
      }
    }
  }

  /// The root of the head, and of the older head that a cut-off append left in the folder.
  private void readRoots() {
    readRoot(view.checkpoint());
    view.folderHead()
        .map(SignedNote::text)
        .map(Checkpoint::read)
        .ifPresent(c -> readRoot(c.expect()));
  }

  private void readRoot(Checkpoint head) {
    Hash root = tree.first(head.size()).root().expect();
    if (!root.equals(head.root())) {
      note(Refusal.of(RefusalCode.ROOT_DEPARTS, Places.CHECKPOINT, head.root(), head.size(), root));
    }
    if (!head.origin().equals(view.checkpoint().origin())) {
      note(
          Refusal.of(
              RefusalCode.ORIGIN_DEPARTS,
              Places.CHECKPOINT,
              head.origin(),
              view.checkpoint().origin()));
    }
  }

  /// A listed file must be explained; narrower ones than the head needs, left from earlier heads,
  /// are compared here.
  private void readListed(String path) throws IOException {
    if (path.equals(Places.CHECKPOINT)) {
      return;
    }
    Optional<TileName> name = TileName.parse(path);
    if (name.isEmpty() || !name.get().isWithin(size)) {
      note(Refusal.of(RefusalCode.FILE_FOREIGN, path, size));
      return;
    }
    if (name.get().isWithin(before)) {
      return;
    }
    Optional<byte[]> content = view.disk().read(view.places().folder().resolve(path));
    byte[] journaled = view.journaled().get(path);
    if (content.isPresent() && journaled != null && !Arrays.equals(content.get(), journaled)) {
      note(Refusal.of(RefusalCode.JOURNAL_DEPARTS, path));
    }
    TileName needed = TileName.widest(name.get().level(), name.get().index(), size).orElseThrow();
    if (content.isPresent() && name.get().width() < needed.width() && damage.isEmpty()) {
      try {
        compareNarrower(name.get(), content.get(), needed);
      } catch (RefusalException damaged) {
        note(damaged.refusal());
      }
    }
  }

  private void compareNarrower(TileName name, byte[] content, TileName needed)
      throws IOException, RefusalException {
    if (!name.isBundle()) {
      compare(name, content, tree.content(name), needed.path());
      return;
    }
    EntryBundle narrow =
        EntryBundle.parse(content, name.width())
            .orElseThrow(
                () -> new RefusalException(RefusalCode.BUNDLE_TORN, name.path(), name.width()));
    byte[] expected = tree.content(TileName.tile(0, name.index(), name.width()));
    if (!Arrays.equals(narrow.leafHashes(), expected)) {
      throw new RefusalException(RefusalCode.BUNDLE_DEPARTS, name.path(), needed.path());
    }
  }

  private void compareTile(TileName name, byte[] expected, String below)
      throws IOException, RefusalException {
    compare(name, read(name), expected, below);
  }

  private void compareLeaves(TileName tile, byte[] expected, TileName bundle)
      throws IOException, RefusalException {
    int departure = departure(tile, read(tile), expected);
    if (departure >= 0) {
      long position = tile.index() * TileName.FULL + departure;
      throw new RefusalException(RefusalCode.ENTRY_DEPARTS, bundle.path(), position, tile.path());
    }
  }

  private static void compare(TileName name, byte[] found, byte[] expected, String below)
      throws RefusalException {
    int departure = departure(name, found, expected);
    if (departure >= 0) {
      throw new RefusalException(RefusalCode.TILE_DEPARTS, name.path(), departure, below);
    }
  }

  /// The first hash that differs; -1 where none does.
  private static int departure(TileName name, byte[] found, byte[] expected)
      throws RefusalException {
    if (found.length != expected.length) {
      throw new RefusalException(
          RefusalCode.TILE_LENGTH, name.path(), found.length, expected.length);
    }
    int departure = Arrays.mismatch(found, expected);
    return departure < 0 ? -1 : departure / Hash.LENGTH;
  }

  private byte[] read(TileName tile) throws IOException, RefusalException {
    return view.tile(tile).orElseThrow(() -> missing(tile));
  }

  private RefusalException missing(TileName name) {
    return new RefusalException(RefusalCode.FILE_MISSING, name.path(), size);
  }

  private void note(Refusal refusal) {
    if (damage.size() < FolderScan.MAX_DAMAGE) {
      damage.add(refusal);
    }
  }
}
