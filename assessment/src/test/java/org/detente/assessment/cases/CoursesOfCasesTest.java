package org.detente.assessment.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.detente.agreement.Agreement;
import org.detente.agreement.cases.Case;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.assessment.Courses;
import org.detente.model.Fact;
import org.detente.model.Known;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Courses of the shipped cases read at an instant as the findings of that instant")
class CoursesOfCasesTest {
  static List<Path> files() throws IOException {
    return ShippedCasesTest.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void whateverIsKnown(Path file) {
    LoadedCases loaded = Cases.load(file);
    List<Agreement> all = new ArrayList<>(List.of(Objects.requireNonNull(loaded.agreement())));
    loaded.others().stream()
        .filter(other -> !other.id().equals(all.getFirst().id()))
        .forEach(all::add);
    Seeds.runs(
        1,
        random -> {
          for (Case test : Objects.requireNonNull(loaded.cases()).cases()) {
            Given given = new Given(test.given(), test.keepers());
            Courses.agree(all, given, new Known.Everything(), random);
            Courses.agree(all, given, some(given, random), random);
          }
        });
  }

  private static Known some(Given given, RandomGenerator random) {
    List<Fact> facts = given.facts();
    return new Known.At(facts.get(random.nextInt(facts.size())).known());
  }
}
