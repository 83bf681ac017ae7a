package org.detente.node.checking;

import java.util.List;
import org.detente.agreement.problem.Problem;
import org.detente.agreement.problem.Severity;
import org.detente.assessment.cases.Mismatch;

/// What was found in one agreement or test file.
///
/// @param file as it was named to us
/// @param problems what is wrong with the file itself, by place
/// @param cases how many cases were run; 0 for an agreement file
/// @param mismatches the expectations that did not hold
public record FileReport(
    String file, List<Problem> problems, int cases, List<Mismatch> mismatches) {

  /// How many problems are of this severity.
  public long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  /// Whether nothing but warnings was found.
  public boolean holds() {
    return count(Severity.ERROR) == 0 && mismatches.isEmpty();
  }
}
