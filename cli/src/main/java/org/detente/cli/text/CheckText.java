package org.detente.cli.text;

import java.util.List;
import org.detente.agreement.problem.Problem;
import org.detente.agreement.problem.Severity;
import org.detente.assessment.cases.Mismatch;
import org.detente.model.Words;
import org.detente.node.checking.FileReport;

/// `check` as a page: each problem as `file:line:column`, the form editors jump to, then a line
/// that sums up.
public final class CheckText {
  private final Page page;

  public CheckText(Page page) {
    this.page = page;
  }

  public void draw(List<FileReport> reports) {
    for (FileReport report : reports) {
      report.problems().forEach(this::problem);
      report.mismatches().forEach(mismatch -> mismatch(report.file(), mismatch));
    }
    sum(reports);
  }

  private void problem(Problem problem) {
    problem.render().lines().forEach(page::verbatim);
  }

  private void mismatch(String file, Mismatch mismatch) {
    String at = file + ":" + mismatch.line() + ":" + mismatch.column();
    Words.of("checking.mismatch", at, mismatch.test(), mismatch.message())
        .lines()
        .forEach(page::verbatim);
  }

  private void sum(List<FileReport> reports) {
    long errors = reports.stream().mapToLong(it -> it.count(Severity.ERROR)).sum();
    long warnings = reports.stream().mapToLong(it -> it.count(Severity.WARNING)).sum();
    long cases = reports.stream().mapToLong(FileReport::cases).sum();
    long mismatches = reports.stream().mapToLong(it -> it.mismatches().size()).sum();
    page.text(0, Words.of("checking.files", reports.size(), errors, warnings));
    if (cases > 0) {
      page.text(0, Words.of("checking.cases", cases, mismatches));
    }
  }
}
