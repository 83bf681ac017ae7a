package org.detente.node.contract;

import java.util.List;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.StatementCode;
import org.detente.model.Word;

/// What `verify` found, a ledger each: what is proved, what could not be checked, what does not
/// hold. `code` is stable; `says` is the sentence a person reads.
public final class VerifyJson {
  private VerifyJson() {}

  /// A ledger's folder as it was named, and what was found there.
  public record Checked(String folder, CheckReport report) {

    /// Whether it is a contradiction, and one that holds.
    public boolean showsContradiction() {
      return report.proved().stream()
          .anyMatch(it -> it.code() == StatementCode.CANNOT_BOTH_BE_TRUE);
    }

    /// In one word what was found.
    public Result result() {
      return Result.of(report);
    }
  }

  /// What a check comes to.
  public enum Result implements Word {
    /// everything was checked and holds
    HOLDS,
    /// what was checked holds; something could not be checked
    UNPROVED,
    /// something does not hold
    DAMAGED;

    /// What this check comes to.
    public static Result of(CheckReport report) {
      return !report.damage().isEmpty() ? DAMAGED : report.unchecked().isEmpty() ? HOLDS : UNPROVED;
    }
  }

  /// The document as UTF-8 bytes, with the newline that ends it.
  public static byte[] of(List<Checked> ledgers) {
    return Json.document(json -> json.objects("ledgers", ledgers, it -> ledger(json, it)));
  }

  private static void ledger(Json json, Checked checked) {
    json.text("folder", checked.folder());
    json.text("result", checked.result().word());
    checked
        .report()
        .checkpoint()
        .ifPresent(head -> {
          json.text("origin", head.origin());
          json.number("size", head.size());
          json.text("root", head.root().hex());
        });
    CheckReport report = checked.report();
    json.objects("proved", report.proved(), it -> said(json, it.code(), it.message()));
    json.objects("unchecked", report.unchecked(), it -> said(json, it.code(), it.message()));
    json.objects("damage", report.damage(), it -> said(json, it.code(), it.message()));
  }

  private static void said(Json json, Enum<?> code, String says) {
    json.text("code", code.name());
    json.text("says", says);
  }
}
