package org.detente.node.page.agreement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.assessment.cases.CaseRunner;
import org.detente.assessment.cases.Mismatch;

/// The tests beside an agreement file, and what came of running them here.
///
/// @param problem why they could not be run; empty where they could, or there are none
public record Tested(List<Test> tests, String problem) {
  private static final String AGREEMENT = ".agreement.yaml";
  private static final String TESTS = ".tests.yaml";

  /// One test.
  ///
  /// @param holds whether everything it expects was found, in every order of its entries
  /// @param mismatches what was not, in words
  public record Test(String name, boolean holds, List<String> mismatches) {}

  /// Runs the tests beside a file.
  ///
  /// @param shipped the folder of shipped agreements, where others that it names are looked for
  public static Tested beside(Path file, Path shipped) {
    String name = String.valueOf(file.getFileName()).replace(AGREEMENT, TESTS);
    Path tests = file.resolveSibling(name);
    if (!Files.isRegularFile(tests)) {
      return new Tested(List.of(), "");
    }
    LoadedCases loaded = Cases.load(tests, List.of(shipped));
    if (loaded.cases() == null || loaded.agreement() == null) {
      String first = loaded.problems().isEmpty() ? "" : loaded.problems().getFirst().sentence();
      return new Tested(List.of(), first);
    }
    List<Mismatch> mismatches = CaseRunner.run(loaded.cases(), loaded.agreement(), loaded.others());
    return new Tested(
        loaded.cases().cases().stream().map(it -> test(it.name(), mismatches)).toList(), "");
  }

  private static Test test(String name, List<Mismatch> mismatches) {
    List<String> own =
        mismatches.stream().filter(it -> it.test().equals(name)).map(Mismatch::message).toList();
    return new Test(name, own.isEmpty(), own);
  }
}
