package org.detente.register.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.detente.register.Fixtures;
import org.detente.register.Fixtures.Fixture;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {
  static Stream<Fixture> badFiles() throws Exception {
    return Fixtures.in("bad-files");
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void eachDefectIsNamedWithItsPlace(Fixture fixture) {
    List<String> expected = fixture.expects().stream().map(e -> fixture.name() + ":" + e).toList();

    assertThat(messages(fixture.name(), fixture.text().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(expected);
  }

  @Test
  void anEmptyFileAndBytesThatAreNoTextAreNamedAtTheBeginning() {
    assertThat(messages("a.yaml", new byte[0]))
        .containsExactly(
            "a.yaml:1:1: an empty file; a file of facts begins with 'detente-facts: 1'");
    assertThat(messages("a.yaml", new byte[] {'a', ':', (byte) 0xff}))
        .containsExactly("a.yaml:1:1: the file is not UTF-8 at byte 2");
  }

  @Test
  void aFileBeyondEveryMeasureIsRefusedBeforeItIsRead() {
    byte[] long_ = new byte[YamlText.MAX_BYTES + 1];
    Arrays.fill(long_, (byte) '#');
    byte[] deep = "[".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    assertThat(messages("long.yaml", long_))
        .containsExactly("long.yaml:1:1: the file has more than 4194304 bytes");
    assertThat(messages("deep.yaml", deep))
        .containsExactly("deep.yaml:1:17: more than 16 levels deep");
  }

  @Test
  void aFileDamagedAtRandomIsReadOrRefusedButNeverAFault() {
    byte[] whole = Fixtures.text("bad-files", "ref-twice.yaml").getBytes(StandardCharsets.UTF_8);
    Seeds.runs(
        500,
        random -> {
          byte[] damaged = whole.clone();
          for (int i = random.nextInt(4); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
          }
          messages("damaged.yaml", damaged);
        });
  }

  private static List<String> messages(String name, byte[] bytes) {
    return switch (FactFile.read(name, bytes)) {
      case FactFile.Result.Accepted(FactFile file) -> shown(FactFiles.check(List.of(file)));
      case FactFile.Result.Refused(List<Trouble> troubles) -> shown(troubles);
    };
  }

  private static List<String> shown(List<Trouble> troubles) {
    return troubles.stream().map(Trouble::message).toList();
  }
}
