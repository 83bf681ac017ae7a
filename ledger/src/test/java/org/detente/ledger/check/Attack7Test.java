package org.detente.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.store.LedgerWriter;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 300 entries: one full tile, one of 44, and above them a tile of one.
@DisplayName(
    "7. Tile from another width; partial tile padded; full tile missing while partial present; tile"
        + " of level l built from a partial below")
class Attack7Test {
  private static final String PARTIAL = "tile/0/001.p/44";
  private static final String ABOVE = "tile/1/000.p/1";

  @TempDir Path dir;
  private Path folder;

  @BeforeEach
  void writeThreeHundred() {
    folder = dir.resolve("ledger");
    try (LedgerWriter writer = LedgerWriter.create(folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 290)).expect();
      writer.append(entries(290, 300)).expect();
    }
    assertThat(damage()).isEmpty();
    assertThat(folder.resolve("tile/0/001.p/34")).exists();
  }

  private List<RefusalCode> damage() {
    return FolderCheck.run(folder, KeyRing.EMPTY, Map.of(), CheckProgress.SILENT)
        .expect()
        .damage()
        .stream()
        .map(Refusal::code)
        .toList();
  }

  private byte[] read(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  private void write(String file, byte[] content) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.write(folder.resolve(file), content);
  }

  @Test
  @DisplayName("tile from another width")
  void theContentOfAnotherWidth() throws IOException {
    byte[] narrow = read("tile/0/001.p/34");
    byte[] wide = read(PARTIAL);

    write(PARTIAL, narrow);
    assertThat(damage()).containsExactly(RefusalCode.TILE_LENGTH);

    write(PARTIAL, wide);
    write("tile/0/001.p/34", wide);
    assertThat(damage()).containsExactly(RefusalCode.TILE_LENGTH);

    write("tile/0/001.p/34", Arrays.copyOfRange(wide, 32, 32 + narrow.length));
    assertThat(damage()).containsExactly(RefusalCode.TILE_DEPARTS);

    write("tile/0/001.p/34", narrow);
    byte[] bundle = read("tile/entries/001.p/34");
    write("tile/entries/001.p/34", read("tile/entries/001.p/44"));
    assertThat(damage()).containsExactly(RefusalCode.BUNDLE_TORN);

    write("tile/entries/001.p/34", bundle);
    assertThat(damage()).isEmpty();
  }

  @Test
  @DisplayName("partial tile padded")
  void aPaddedTile() throws IOException {
    byte[] tile = read(PARTIAL);
    byte[] bundle = read("tile/entries/001.p/44");

    write(PARTIAL, Arrays.copyOf(tile, tile.length + 32));
    assertThat(damage()).containsExactly(RefusalCode.TILE_LENGTH);
    write(PARTIAL, Arrays.copyOf(tile, 256 * 32));
    assertThat(damage()).containsExactly(RefusalCode.TILE_LENGTH);
    write(PARTIAL, tile);

    write("tile/entries/001.p/44", Arrays.copyOf(bundle, bundle.length + 2));
    assertThat(damage()).containsExactly(RefusalCode.BUNDLE_TORN);
    write("tile/entries/001.p/44", bundle);

    write("tile/0/001", Arrays.copyOf(tile, 256 * 32));
    assertThat(damage()).containsExactly(RefusalCode.FILE_FOREIGN);
    Files.delete(folder.resolve("tile/0/001"));
    write("tile/0/001.p/45", Arrays.copyOf(tile, 45 * 32));
    assertThat(damage()).containsExactly(RefusalCode.FILE_FOREIGN);
  }

  /// A partial file tells less than the full one: it stands in for it nowhere.
  @Test
  @DisplayName("full tile missing while partial present")
  void aPartialForTheFull() throws IOException {
    byte[] tile = read("tile/0/000");
    Files.delete(folder.resolve("tile/0/000"));
    write("tile/0/000.p/255", Arrays.copyOf(tile, 255 * 32));
    assertThat(damage()).containsExactly(RefusalCode.FILE_MISSING);

    write("tile/0/000", tile);
    assertThat(damage()).isEmpty();

    Files.move(folder.resolve("tile/entries/000"), folder.resolve("kept"));
    assertThat(damage()).contains(RefusalCode.FILE_MISSING);
  }

  @Test
  @DisplayName("tile of level l built from a partial below")
  void aHashOverAPartialTile() throws IOException {
    byte[] above = read(ABOVE);
    byte[] leaves = read(PARTIAL);
    TreeHasher hasher = new TreeHasher();
    Hash overThirtyTwo = hasher.subtree(leaves, 0, 32);
    Hash overSome = hasher.node(overThirtyTwo, hasher.subtree(leaves, 32 * Hash.LENGTH, 8));

    byte[] both = Arrays.copyOf(above, 2 * Hash.LENGTH);
    overSome.copyTo(both, Hash.LENGTH);
    write("tile/1/000.p/2", both);
    assertThat(damage()).containsExactly(RefusalCode.FILE_FOREIGN);
    Files.delete(folder.resolve("tile/1/000.p/2"));

    for (Hash hash : List.of(overThirtyTwo, overSome)) {
      write(ABOVE, hash.bytes());
      assertThat(damage()).containsExactly(RefusalCode.TILE_DEPARTS);
    }
  }
}
