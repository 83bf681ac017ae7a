package org.detente.node.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.node.Stop;
import org.detente.node.home.Home;
import org.detente.register.file.FactFile;
import org.detente.register.file.WrittenFact;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Path HOME = Path.of(System.getProperty("detente.home"));

  /// Whatever the public record says can be said in a ledger of one's own.
  @Test
  void noFactOfThePublicRecordIsRefusedForItsWords() throws IOException, Stop {
    SortedMap<String, Agreement> agreements = Home.agreements(HOME.resolve("docs"), HOME);
    List<String> objections = new ArrayList<>();
    for (WrittenFact fact : facts()) {
      Agreement agreement = Objects.requireNonNull(agreements.get(fact.body().instrument()));
      Wording.check(fact.body(), agreement)
          .forEach(it -> objections.add(fact.where() + ": " + it.message()));
    }

    assertThat(objections).isEmpty();
  }

  private static List<WrittenFact> facts() throws IOException {
    List<WrittenFact> facts = new ArrayList<>();
    try (Stream<Path> files = Files.list(HOME.resolve("record"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yaml") && !name.equals("keys.yaml")) {
          var read = FactFile.read(name, Files.readAllBytes(file));
          facts.addAll(((FactFile.Result.Accepted) read).file().facts());
        }
      }
    }
    assertThat(facts).isNotEmpty();
    return facts;
  }
}
