package org.detente.node.export.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lines of a calendar")
class ContentLinesTest {
  private static String written(String name, String text) {
    return new String(new ContentLines().text(name, text).bytes(), UTF_8);
  }

  @Test
  void escapeWhatWouldEndAText() {
    assertThat(written("X", "a, b; c\\d\ne\u0007f")).isEqualTo("X:a\\, b\\; c\\\\d\\nef\r\n");
  }

  @Test
  void areFoldedAfter75BytesWhateverACharacterTakes() {
    for (String character : new String[] {"a", "é", "漢", "😀"}) {
      for (int n = 0; n < 120; n++) {
        String text = "x".repeat(n % 5) + character.repeat(n);
        String written = written("X", text);

        assertThat(written.lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(written.replace("\r\n ", "")).isEqualTo("X:" + text + "\r\n");
      }
    }
  }
}
