package org.detente.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detente.ledger.Samples.refusedWith;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.note.Checkpoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
    "5. Size 0, 1, 2^k-1, 2^k, 2^k+1, 2^63-1, negative, leading zeros, `+5`, Unicode digits")
class Attack5Test {
  private static final Hash ROOT = TreeHasher.EMPTY_ROOT;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-0",
        "-1",
        "-9223372036854775808",
        "+0",
        "+5",
        "00",
        "01",
        "0x5",
        "5.0",
        "5e0",
        " 5",
        "5 ",
        "5\u00a0",
        "1_000",
        "1,000",
        "\u0665",
        "\uff15",
        "\ud835\udfd9",
        "9223372036854775808",
        "18446744073709551616",
        "99999999999999999999"
      })
  void whatIsNoSizeIsRefused(String size) {
    assertThat(Checkpoint.read("fiction.example/log\n" + size + "\n" + ROOT.base64() + "\n"))
        .satisfies(refusedWith(RefusalCode.CHECKPOINT_SHAPE));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 255, 256, 257, 65_536, (1L << 53) + 1, Long.MAX_VALUE})
  void everySizeThereCanBeReadsBackAsItself(long size) {
    String text = Checkpoint.of("fiction.example/log", size, ROOT).text();

    assertThat(Checkpoint.read(text).expect().size()).isEqualTo(size);
    assertThat(text).contains("\n" + size + "\n");
  }

  /// Around each power of two up to the greatest number: no step runs over, no path fits.
  @Test
  void proofsOfHugeTreesAreJudgedAndDoNotHold() {
    List<Hash> path = Collections.nCopies(63, ROOT);
    for (int k = 0; k < 63; k++) {
      for (long size : new long[] {(1L << k) - 1, 1L << k, (1L << k) + 1, Long.MAX_VALUE}) {
        for (long index : new long[] {0, size / 2, size - 1, size, Long.MAX_VALUE, -1}) {
          assertThat(new InclusionProof(index, size, path).proves(ROOT, ROOT)).isFalse();
          assertThat(new InclusionProof(index, size, List.of()).proves(ROOT, ROOT))
              .isEqualTo(size == 1 && index == 0);
        }
        assertThat(new ConsistencyProof(size, Long.MAX_VALUE, path).proves(ROOT, ROOT)).isFalse();
        assertThat(new ConsistencyProof(-size - 1, size, path).proves(ROOT, ROOT)).isFalse();
      }
    }
  }

  @Test
  void sizesAroundEachPowerOfTwoHaveTheirTilesAndNoOthers() {
    for (int k = 0; k < 63; k++) {
      for (long size : new long[] {(1L << k) - 1, 1L << k, (1L << k) + 1}) {
        for (int level = 0; level <= 8; level++) {
          long count = TileName.count(level, size);
          assertThat(count).isEqualTo(level == 8 ? 0 : size >> (8 * level));
          assertThat(TileName.widest(level, count / 256 + 1, size)).isEmpty();
          Optional<TileName> last = TileName.widest(level, count / 256, size);
          assertThat(last.map(TileName::width).orElse(0)).isEqualTo((int) (count % 256));
        }
      }
    }
  }

  @Test
  void aTreeHasNoSizeBelowZeroOrBeyondItself() {
    TileTree tree = new TileTree();
    tree.append(ROOT);
    assertThatThrownBy(() -> tree.first(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.first(1).inclusion(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.first(1).consistency(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(tree.first(0).root().expect()).isEqualTo(TreeHasher.EMPTY_ROOT);
  }
}
