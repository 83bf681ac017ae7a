package org.detente.node.checking;

import java.nio.file.Path;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.cases.CaseFile;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.agreement.load.Agreements;
import org.detente.assessment.cases.CaseRunner;
import org.detente.node.home.Home;

/// Checks one file as what its name says it is: `*.tests.yaml` holds cases, which are run; anything
/// else is an agreement.
public final class FileCheck {
  static final String AGREEMENT = ".agreement.yaml";
  static final String TESTS = ".tests.yaml";

  private FileCheck() {}

  /// What is wrong in a file; a file that cannot be read is one whose first line is wrong.
  ///
  /// @param shipped the folder that holds the shipped `agreements`, where those are looked for that
  ///   a file names and that do not stand beside it
  public static FileReport of(Path file, Path shipped) {
    return file.toString().endsWith(TESTS) ? cases(file, shipped) : agreement(file, shipped);
  }

  private static FileReport agreement(Path file, Path shipped) {
    var problems = Agreements.check(file, List.of(shipped.resolve(Home.AGREEMENTS))).problems();
    return new FileReport(file.toString(), problems, /* cases= */ 0, List.of());
  }

  private static FileReport cases(Path file, Path shipped) {
    LoadedCases loaded = Cases.load(file, List.of(shipped.resolve(Home.AGREEMENTS)));
    CaseFile cases = loaded.cases();
    Agreement agreement = loaded.agreement();
    return cases == null || agreement == null
        ? new FileReport(file.toString(), loaded.problems(), /* cases= */ 0, List.of())
        : new FileReport(
            file.toString(),
            loaded.problems(),
            cases.cases().size(),
            CaseRunner.run(cases, agreement, loaded.others()));
  }
}
