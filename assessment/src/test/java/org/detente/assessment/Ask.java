package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.detente.agreement.Agreement;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Facts;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Reason;
import org.detente.model.Words;

/// Questions as tests put them.
final class Ask {
  private Ask() {}

  static Instant at(String day) {
    return Entries.date(day).from();
  }

  /// A finding by its id without the instrument, for a day as everything is known.
  static Finding finding(Agreement agreement, Facts facts, String day, String id) {
    return finding(agreement, facts, day, new Known.Everything(), id);
  }

  static Finding finding(Agreement agreement, Facts facts, String day, Known known, String id) {
    Assessed assessed = Assessment.assess(List.of(agreement), facts, new AsOf(at(day), known));
    return assessed.findings().stream()
        .filter(finding -> finding.id().equals(agreement.id() + "/" + id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding " + id));
  }

  static String verdict(Agreement agreement, Facts facts, String day, String id) {
    return finding(agreement, facts, day, id).verdict().word();
  }

  /// The figures of a limit.
  static Finding.Count count(Finding finding) {
    return Objects.requireNonNull(finding.count(), finding.id());
  }

  /// The next change.
  static Finding.Next next(Finding finding) {
    return Objects.requireNonNull(finding.next(), finding.id());
  }

  static List<String> notes(Finding finding) {
    return finding.notes().stream().map(Words::of).toList();
  }

  /// An explanation as text: two spaces deeper for each level, articles in brackets, entries with
  /// #.
  static String explanation(Finding finding) {
    List<String> lines = new ArrayList<>();
    write(finding.reason(), "", lines);
    return String.join("\n", lines);
  }

  private static void write(Reason reason, String indent, List<String> lines) {
    StringBuilder line = new StringBuilder(indent + Words.of(reason.phrase()));
    reason.cites().forEach(cite -> line.append(" [").append(cite.article()).append("]"));
    reason.entries().forEach(entry -> line.append(" ").append(entry));
    lines.add(line.toString());
    reason.because().forEach(below -> write(below, indent + "  ", lines));
  }
}
