package org.detente.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileNameTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 1234067, 256, tile/0/x001/x234/067",
    "3, 999, 1, tile/3/999.p/1",
    "63, 1000, 255, tile/63/x001/000.p/255",
    "-1, 273, 112, tile/entries/273.p/112",
    "-1, 1000000, 256, tile/entries/x001/x000/000",
  })
  void pathsAreThoseOfTheSpecification(int level, long index, int width, String path) {
    TileName name = new TileName(level, index, width);

    assertThat(name.path()).isEqualTo(path);
    assertThat(TileName.parse(path)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "checkpoint",
        "tile/0/00",
        "tile/0/0000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/000.p/0",
        "tile/0/000.p/00",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/257",
        "tile/0/000.p/",
        "tile/0/000.p",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001",
        "tile/0/../../etc",
        "/tile/0/000",
        "tile/0/000 ",
        "tile/0/\u0660\u0660\u0660",
        "tile/entries/x999/x999/x999/x999/x999/x999/x999/999",
      })
  void anythingElseIsNoFileOfTheTree(String path) {
    assertThat(TileName.parse(path)).isEmpty();
  }

  /// The files needed for 70,000 entries, by the arithmetic of the specification.
  @Test
  void namesTheFilesOfATree() {
    assertThat(TileName.widest(0, 272, 70_000)).contains(TileName.tile(0, 272, 256));
    assertThat(TileName.widest(0, 273, 70_000)).contains(TileName.tile(0, 273, 112));
    assertThat(TileName.widest(0, 274, 70_000)).isEmpty();
    assertThat(TileName.widest(1, 0, 70_000)).contains(TileName.tile(1, 0, 256));
    assertThat(TileName.widest(1, 1, 70_000)).contains(TileName.tile(1, 1, 17));
    assertThat(TileName.widest(2, 0, 70_000)).contains(TileName.tile(2, 0, 1));
    assertThat(TileName.widest(3, 0, 70_000)).isEmpty();
    assertThat(TileName.widest(-1, 273, 70_000)).contains(TileName.bundle(273, 112));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 255, 256, 257, (1L << 62) + 1, Long.MAX_VALUE})
  void largeSizesStayWithinTheArithmetic(long size) {
    for (int level = 0; level <= 63; level++) {
      long count = TileName.count(level, size);
      long last = count / 256;
      assertThat(TileName.widest(level, last + 1, size)).isEmpty();
      assertThat(TileName.widest(level, last, size).isPresent()).isEqualTo(count % 256 > 0);
    }
  }

  /// Growing in any steps, a tree writes exactly the files that are new, and each begins as the
  /// narrower one did.
  @Test
  void aGrowingTreeWritesWhatIsNewAndNothingElse() {
    List<byte[]> entries = NaiveTree.entries(66_200);
    for (List<Integer> sizes :
        List.of(
            List.of(1, 2, 3, 255, 256, 257, 300, 512, 513),
            List.of(256, 512, 1_000),
            List.of(65_535, 65_536, 65_537, 66_200))) {
      TileTree tree = new TileTree();
      TreeMap<String, byte[]> files = new TreeMap<>();
      int old = 0;
      for (int size : sizes) {
        entries.subList(old, size).forEach(entry -> tree.append(NaiveTree.leaf(entry)));
        int before = old;
        Set<String> written = new HashSet<>();
        tree.forEachNewSince(
            before,
            (name, content) -> {
              assertThat(name.isWithin(before)).isFalse();
              assertThat(name.isWithin(tree.size())).isTrue();
              assertThat(content).hasSize(name.width() * Hash.LENGTH);
              written.add(name.path());
              files.put(name.path(), content);
            });
        for (int level = 0; level < 4; level++) {
          for (long index = 0; TileName.widest(level, index, size).isPresent(); index++) {
            TileName name = TileName.widest(level, index, size).orElseThrow();
            assertThat(files).containsKey(name.path());
            assertThat(written.contains(name.path())).isEqualTo(!name.isWithin(before));
            assertThat(files.get(name.path())).isEqualTo(tree.content(name));
          }
        }
        old = size;
      }
    }
  }

  /// The smaller example of the specification; and no file is empty.
  @Test
  void of256EntriesThereAreAFullTileAndOneOfWidthOne() {
    assertThat(TileName.widest(0, 0, 256)).contains(TileName.tile(0, 0, 256));
    assertThat(TileName.widest(0, 1, 256)).isEmpty();
    assertThat(TileName.widest(1, 0, 256)).contains(TileName.tile(1, 0, 1));
    assertThat(TileName.widest(2, 0, 256)).isEmpty();
    assertThat(TileName.widest(0, 0, 0)).isEmpty();
    assertThat(TileName.widest(-1, 0, 0)).isEmpty();
    assertThatThrownBy(() -> TileName.tile(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
