package org.detente.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;

import java.util.List;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.tree.TreeHasher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final String ROOT = TreeHasher.EMPTY_ROOT.base64();

  @Test
  void readsAndWritesTheThreeLinesAndThoseThatFollow() {
    String text = "fiction.example/1\n9223372036854775807\n" + ROOT + "\nmore\nand more\n";
    Checkpoint checkpoint = Checkpoint.read(text).expect();

    assertThat(checkpoint.origin()).isEqualTo("fiction.example/1");
    assertThat(checkpoint.size()).isEqualTo(Long.MAX_VALUE);
    assertThat(checkpoint.root()).isEqualTo(TreeHasher.EMPTY_ROOT);
    assertThat(checkpoint.extensions()).isEqualTo(List.of("more", "and more"));
    assertThat(checkpoint.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01",
        "00",
        "+5",
        "-1",
        " 5",
        "5 ",
        "0x5",
        "5.0",
        "1e3",
        "\u0665",
        "9223372036854775808"
      })
  void refusesSizesThatAreNoDecimalNumber(String size) {
    assertThat(Checkpoint.read("fiction.example/1\n" + size + "\n" + ROOT + "\n"))
        .satisfies(refusedWith(RefusalCode.CHECKPOINT_SHAPE));
  }

  @Test
  void refusesMissingAndEmptyLines() {
    for (String text :
        List.of(
            "",
            "a\n",
            "a\n5\n",
            "\n5\n" + ROOT + "\n",
            "a\n5\n" + ROOT,
            "a\n5\n" + ROOT + "\n\n",
            "a\n5\n" + ROOT + "\n\nb\n")) {
      assertThat(Checkpoint.read(text)).satisfies(refusedWith(RefusalCode.CHECKPOINT_SHAPE));
    }
    assertThat(Checkpoint.read("a\n5\nAAAA\n")).satisfies(refusedWith(RefusalCode.HASH_LENGTH));
    assertThat(Checkpoint.read("a\n5\n" + ROOT.replace("=", "") + "\n"))
        .satisfies(refusedWith(RefusalCode.BASE64_NOT_CANONICAL));
  }

  /// An origin is only advised to look like an address; anything that is a line names a log.
  @ParameterizedTest
  @ValueSource(strings = {"Log of the sea", "a+b", " ", "https://log.example/", "\u00fc", "5"})
  void anyOriginThatIsNotEmptyIsRead(String origin) {
    assertThat(Checkpoint.read(origin + "\n5\n" + ROOT + "\n").expect().origin()).isEqualTo(origin);
  }

  @Test
  void weWriteThreeLines() {
    assertThat(Checkpoint.of("fiction.example/1", 5, TreeHasher.EMPTY_ROOT).text())
        .isEqualTo("fiction.example/1\n5\n" + ROOT + "\n");
  }
}
