package org.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  private static final String SUFFIX = "_en.properties";

  static List<String> chapters() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/detente/model/words"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void eachSentenceOfAChapterIsUnderItsNameAndCanBeRendered(String chapter) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.detente.model.words." + chapter, Locale.ENGLISH);
    assertThat(words.keySet()).isNotEmpty();
    for (String key : words.keySet()) {
      assertThat(key).startsWith(chapter + ".");
      assertThat(new MessageFormat(words.getString(key), Locale.ENGLISH).format(new Object[9]))
          .as(key)
          .isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void anApostropheIsDoubledSinceASingleOneSwallowsWhatFollows(String chapter) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.detente.model.words." + chapter, Locale.ENGLISH);
    for (String key : words.keySet()) {
      String left = words.getString(key).replace("''", "").replaceAll("'[{}]+'", "");
      assertThat(left).as("%s: double the apostrophe", key).doesNotContain("'");
    }
  }
}
