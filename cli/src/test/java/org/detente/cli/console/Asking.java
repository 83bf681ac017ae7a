package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.detente.cli.run.Exit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/// A console of the shipped record that is asked for addresses, and stops cleanly in the end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Asking {
  private final Serving console = new Serving();

  @AfterAll
  void itStopsCleanly() {
    assertThat(console.stop()).isEqualTo(Exit.OK);
  }

  Serving console() {
    return console;
  }

  /// What the first group of a pattern matches, each time.
  static List<String> matches(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(it -> it.group(1)).toList();
  }
}
