package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a page leaves out may change; what it shows may not, and is found again where it moved.
class ExcerptTest {

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "a b c, a b c, a b c",
    "a b c, a x c, a x c",
    "a ... c, a b c, a ... c",
    "a ... c, a x y c, a ... c",
    "a ... c, a x y, a ... y",
    "... b ..., a b c, ... b ...",
    "... b d ..., a b c d e, ... b c d ...",
    "... b c d ..., a b d e, ... b d ...",
    "... b c ..., a x b y c z, ... b y c ...",
    "... b ... d ..., b a b c d e, ... b ... d ...",
    "... x c ..., a b c d, ... b c ...",
  })
  void drawnAnew(String shown, String whole, String now) {
    assertThat(new Excerpt(words(shown)).of(words(whole))).isEqualTo(words(now));
  }

  @Test
  void whatIsGoneAltogetherIsSaid() {
    assertThatThrownBy(() -> new Excerpt(words("... x y ...")).of(words("a b c")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("x\ny");
  }

  @Test
  void hashesAreComparedByTheirLength() {
    assertThat(Excerpt.masked(List.of("root a9981a8c82e8")))
        .isEqualTo(Excerpt.masked(List.of("root e9d3f1679d9e")))
        .isNotEqualTo(Excerpt.masked(List.of("root a9981a8c82")));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
