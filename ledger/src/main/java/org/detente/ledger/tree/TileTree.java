package org.detente.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// A tree that grows by leaves, held as its tiles; only complete subtrees are kept, so nothing in
/// it ever changes.
///
/// Takes 32 bytes of memory a leaf. Reading is safe for many threads while nobody appends.
public final class TileTree implements SubtreeHashes {
  private static final int TILE_BYTES = TileName.FULL * Hash.LENGTH;

  /// One level's tiles, each with room for 256 hashes, and how many hashes they hold together.
  private static final class Level {
    private final List<byte[]> tiles = new ArrayList<>();
    private long count;

    void take(Level other, long first) {
      for (int tile = 0; (long) tile * TileName.FULL < first; tile++) {
        boolean full = ((long) tile + 1) * TileName.FULL <= first;
        tiles.add(full ? other.tiles.get(tile) : other.tiles.get(tile).clone());
      }
      count = first;
    }
  }

  private final List<Level> levels = new ArrayList<>();
  private final TreeHasher hasher = new TreeHasher();

  /// The tree without leaves.
  public TileTree() {
    levels.add(new Level());
  }

  /// The tree of as many of these leaves as fill whole tiles. Both may grow on; what is whole they
  /// share.
  public TileTree whole() {
    TileTree whole = new TileTree();
    long count = size() / TileName.FULL * TileName.FULL;
    for (int number = 0; number < levels.size() && count > 0; number++) {
      whole.level(number).take(levels.get(number), count);
      count /= TileName.FULL;
    }
    return whole;
  }

  /// The number of leaves.
  public long size() {
    return levels.getFirst().count;
  }

  /// Appends a leaf.
  public void append(Hash leaf) {
    append(0, leaf);
  }

  private void append(int number, Hash hash) {
    Level level = level(number);
    int place = (int) (level.count % TileName.FULL);
    if (place == 0) {
      level.tiles.add(new byte[TILE_BYTES]);
    }
    byte[] tile = level.tiles.getLast();
    hash.copyTo(tile, place * Hash.LENGTH);
    level.count++;
    if (place == TileName.FULL - 1) {
      append(number + 1, hasher.subtree(tile, 0, TileName.FULL));
    }
  }

  private Level level(int number) {
    if (number == levels.size()) {
      levels.add(new Level());
    }
    return levels.get(number);
  }

  /// The hash of a leaf.
  public Hash leaf(long index) {
    return Hash.of(tile(0, index / TileName.FULL), offset(index));
  }

  /// The content of a tile that the tree has, at that width.
  public byte[] content(TileName name) {
    return Arrays.copyOf(tile(name.level(), name.index()), name.width() * Hash.LENGTH);
  }

  /// The tiles that the tree has and the tree of `oldSize` leaves had not, each as wide as it is
  /// now.
  public void forEachNewSince(long oldSize, BiConsumer<TileName, byte[]> visitor) {
    for (int number = 0; number < levels.size(); number++) {
      long first = TileName.count(number, oldSize) / TileName.FULL;
      for (long index = first; index < levels.get(number).tiles.size(); index++) {
        TileName name = TileName.widest(number, index, size()).orElseThrow();
        if (!name.isWithin(oldSize)) {
          visitor.accept(name, content(name));
        }
      }
    }
  }

  /// The tree over the first leaves, for its root and its proofs.
  public MerkleTree first(long size) {
    if (size > size()) {
      throw new IndexOutOfBoundsException("no " + size + " leaves of " + size());
    }
    return new MerkleTree(size, this);
  }

  /// The root over all leaves.
  public Hash root() {
    return first(size()).root().expect();
  }

  /// Complete subtrees up to 256 leaves high stand in one tile, which holds every eighth height as
  /// it is.
  @Override
  public Hash subtree(int height, long index) {
    int number = height / 8;
    int width = 1 << (height % 8);
    long first = index * width;
    byte[] tile = tile(number, first / TileName.FULL);
    return new TreeHasher().subtree(tile, offset(first), width);
  }

  private byte[] tile(int level, long index) {
    return levels.get(level).tiles.get(Math.toIntExact(index));
  }

  private static int offset(long index) {
    return (int) (index % TileName.FULL) * Hash.LENGTH;
  }
}
