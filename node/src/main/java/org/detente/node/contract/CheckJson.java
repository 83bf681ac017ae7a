package org.detente.node.contract;

import java.util.List;
import org.detente.agreement.problem.Problem;
import org.detente.assessment.cases.Mismatch;
import org.detente.model.Words;
import org.detente.node.checking.FileReport;

/// What `check` found, a file each. Lines and columns count from 1, columns in code points.
public final class CheckJson {
  private CheckJson() {}

  /// The document as UTF-8 bytes, with the newline that ends it.
  public static byte[] of(List<FileReport> reports) {
    return Json.document(json -> json.objects("files", reports, it -> file(json, it)));
  }

  private static void file(Json json, FileReport report) {
    json.text("file", report.file());
    json.truth("holds", report.holds());
    json.objects("problems", report.problems(), it -> problem(json, it));
    json.number("cases", (long) report.cases());
    json.objects("mismatches", report.mismatches(), it -> mismatch(json, it));
  }

  private static void problem(Json json, Problem problem) {
    place(json, problem.line(), problem.column());
    json.text("code", problem.code());
    json.text("severity", problem.severity().word());
    json.text("says", problem.sentence());
    json.texts("notes", problem.notes().stream().map(Words::of).toList());
  }

  private static void mismatch(Json json, Mismatch mismatch) {
    place(json, mismatch.line(), mismatch.column());
    json.text("case", mismatch.test());
    json.text("says", mismatch.message());
  }

  private static void place(Json json, int line, int column) {
    json.number("line", (long) line);
    json.number("column", (long) column);
  }
}
