package org.detente.node.page.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.agreement.cases.Case;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.assessment.cases.CaseRunner;
import org.detente.assessment.cases.Mismatch;

/// The tests beside an agreement file, and what came of running them here.
///
/// @param problem why some could not be run; empty where all could, or there are none
/// @param running whether they have not come to their end
public record Tested(List<Test> tests, String problem, boolean running) {
  /// There are none.
  public static final Tested NONE = new Tested(List.of(), "", /* running= */ false);

  /// They are being run.
  public static final Tested RUNNING = new Tested(List.of(), "", /* running= */ true);

  private static final String AGREEMENT = ".agreement.yaml";
  private static final String TESTS = ".tests.yaml";

  /// One test.
  ///
  /// @param rules what it expects something of: `limits.launchers`, `life`
  /// @param holds whether everything it expects was found, in every order of its entries
  /// @param mismatches what was not, in words
  public record Test(String name, Set<String> rules, boolean holds, List<String> mismatches) {}

  /// Those that expect something of a rule.
  List<Test> of(String rule) {
    return tests.stream().filter(it -> it.rules().contains(rule)).toList();
  }

  /// Runs the tests beside a file: those of its own name, and those that go on after it.
  ///
  /// @param shipped the folder of shipped agreements, where others that it names are looked for
  public static Tested beside(Path file, Path shipped) {
    List<Test> tests = new ArrayList<>();
    String problem = "";
    for (Path path : files(file)) {
      LoadedCases loaded = Cases.load(path, List.of(shipped));
      if (loaded.cases() != null && loaded.agreement() != null) {
        List<Mismatch> mismatches =
            CaseRunner.run(loaded.cases(), loaded.agreement(), loaded.others());
        loaded.cases().cases().forEach(it -> tests.add(test(it, mismatches)));
      } else if (!loaded.problems().isEmpty()) {
        problem = loaded.problems().getFirst().sentence();
      }
    }
    return new Tested(List.copyOf(tests), problem, /* running= */ false);
  }

  private static List<Path> files(Path file) {
    String id = String.valueOf(file.getFileName()).replace(AGREEMENT, ".");
    Path folder = file.toAbsolutePath().getParent();
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              it -> {
                String name = String.valueOf(it.getFileName());
                return name.startsWith(id) && name.endsWith(TESTS);
              })
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Test test(Case test, List<Mismatch> mismatches) {
    List<String> own =
        mismatches.stream()
            .filter(it -> it.test().equals(test.name()))
            .map(Mismatch::message)
            .toList();
    Set<String> rules =
        Stream.concat(
                test.expect().stream().map(it -> it.finding()),
                test.due().stream().map(it -> it.rule()))
            .map(it -> it.replaceFirst("@.*", ""))
            .collect(Collectors.toUnmodifiableSet());
    return new Test(test.name(), rules, own.isEmpty(), own);
  }
}
