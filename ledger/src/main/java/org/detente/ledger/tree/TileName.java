package org.detente.ledger.tree;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of the tree in the C2SP tlog-tiles layout: a tile of hashes, or a bundle of entries.
///
/// A tile of level 0 holds leaf hashes; one of level l+1 holds the roots of *full* tiles of level
/// l. A bundle holds the entries below the tile of level 0 with the same index. Full files hold 256
/// and never change; partial ones hold fewer and have their width in their name.
///
/// @param level 0 to 63, or [#BUNDLE]
/// @param index the place among the files of its level, from 0
/// @param width how many hashes or entries, 1 to 256
public record TileName(int level, long index, int width) {
  /// How many hashes or entries a full file holds.
  public static final int FULL = 256;

  /// The "level" of entry bundles.
  public static final int BUNDLE = -1;

  /// The highest level the specification names; a tree below 2^63 entries reaches level 7.
  private static final int TOP = 63;

  private static final int LEVEL_BITS = 8;

  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

  /// Checks the ranges.
  public TileName {
    if (level < BUNDLE || level > TOP || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile: " + level + ", " + index + ", " + width);
    }
  }

  /// A tile of hashes.
  public static TileName tile(int level, long index, int width) {
    return new TileName(level, index, width);
  }

  /// A bundle of entries.
  public static TileName bundle(long index, int width) {
    return new TileName(BUNDLE, index, width);
  }

  /// How many hashes the tiles of a level hold together in a tree of this size; entries for
  /// [#BUNDLE].
  public static long count(int level, long size) {
    int shift = LEVEL_BITS * Math.max(level, 0);
    return shift < Long.SIZE ? size >> shift : 0;
  }

  /// The file of this level and index in a tree of this size, as wide as the tree allows; empty
  /// when it has none there.
  public static Optional<TileName> widest(int level, long index, long size) {
    long count = count(level, size);
    if (index < count / FULL) {
      return Optional.of(new TileName(level, index, FULL));
    }
    int rest = (int) (count % FULL);
    return index == count / FULL && rest > 0
        ? Optional.of(new TileName(level, index, rest))
        : Optional.empty();
  }

  /// Whether this is a bundle of entries.
  public boolean isBundle() {
    return level == BUNDLE;
  }

  /// Whether it is full, and so final.
  public boolean isFull() {
    return width == FULL;
  }

  /// The file of the same level and index with another width.
  public TileName ofWidth(int other) {
    return new TileName(level, index, other);
  }

  /// Whether a tree of this size explains the file: whether it, or an earlier and smaller tree, has
  /// all that it holds.
  public boolean isWithin(long size) {
    Optional<TileName> widest = widest(level, index, size);
    return widest.isPresent() && width <= widest.get().width();
  }

  /// The path below the folder, with `/` between its parts: `tile/0/x001/x234/067`,
  /// `tile/entries/000.p/12`.
  public String path() {
    String kind = isBundle() ? "entries" : Integer.toString(level);
    String suffix = isFull() ? "" : ".p/" + width;
    return "tile/" + kind + '/' + grouped(index) + suffix;
  }

  /// Reads a path of exactly the form that [#path] gives; anything else is no file of the tree.
  public static Optional<TileName> parse(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int level = parts.group(1).equals("entries") ? BUNDLE : Integer.parseInt(parts.group(1));
    long index = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
    int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
    if (level > TOP || width < 1 || width > FULL) {
      return Optional.empty();
    }
    return Optional.of(new TileName(level, index, width)).filter(t -> t.path().equals(path));
  }

  /// Groups of three digits, all but the last marked with x: 1234067 is `x001/x234/067`.
  private static String grouped(long index) {
    String last = String.format(Locale.ROOT, "%03d", index % 1000);
    return index < 1000 ? last : prefix(index / 1000) + last;
  }

  private static String prefix(long index) {
    String group = String.format(Locale.ROOT, "x%03d/", index % 1000);
    return index < 1000 ? group : prefix(index / 1000) + group;
  }
}
