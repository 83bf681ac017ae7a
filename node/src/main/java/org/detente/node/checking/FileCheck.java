package org.detente.node.checking;

import java.nio.file.Path;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.cases.CaseFile;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.agreement.load.Agreements;
import org.detente.assessment.cases.CaseRunner;

/// Checks one file as what its name says it is: `*.tests.yaml` holds cases, which are run; anything
/// else is an agreement.
public final class FileCheck {
  static final String AGREEMENT = ".agreement.yaml";
  static final String TESTS = ".tests.yaml";

  private FileCheck() {}

  /// What is wrong in a file; a file that cannot be read is one whose first line is wrong.
  public static FileReport of(Path file) {
    return file.toString().endsWith(TESTS) ? cases(file) : agreement(file);
  }

  private static FileReport agreement(Path file) {
    return new FileReport(
        file.toString(), Agreements.check(file).problems(), /* cases= */ 0, List.of());
  }

  private static FileReport cases(Path file) {
    LoadedCases loaded = Cases.load(file);
    CaseFile cases = loaded.cases();
    Agreement agreement = loaded.agreement();
    return cases == null || agreement == null
        ? new FileReport(file.toString(), loaded.problems(), /* cases= */ 0, List.of())
        : new FileReport(
            file.toString(),
            loaded.problems(),
            cases.cases().size(),
            CaseRunner.run(cases, agreement));
  }
}
