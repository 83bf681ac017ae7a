package org.detente.node.page;

import org.detente.model.Finding;
import org.detente.model.Force;
import org.detente.model.Verdict;
import org.detente.model.Words;

/// How firmly something binds, told with its verdict: what does not bind yet, or no more, is told
/// of as what it will be, or was.
public final class Basis {
  private Basis() {}

  /// Of a party's part by how that reads, of a rule by the life of its instrument.
  public static String of(View view, Finding finding) {
    return of(
        finding.force(),
        finding.kind() == Finding.Kind.LIFE
            ? finding.verdict()
            : view.finding(finding.instrument() + "/life")
                .map(Finding::verdict)
                .orElse(finding.verdict()));
  }

  /// Who keeps by its own word what binds no more is not bound in law.
  public static String of(Force force, Verdict verdict) {
    if (verdict == Verdict.OfParticipation.ADHERING_VOLUNTARILY) {
      return Words.of("console.force.pledge");
    }
    return Words.of("console.force." + force.word() + when(verdict));
  }

  private static String when(Verdict verdict) {
    return switch (verdict) {
      case Verdict.OfLife life ->
          switch (life) {
            case NOT_YET, DRAFTED, OFFERED, SIGNED -> ".later";
            case EXPIRED, TERMINATED, SUPERSEDED, ENDED -> ".over";
            default -> "";
          };
      case Verdict.OfParticipation participation ->
          switch (participation) {
            case NONE, SIGNATORY, RATIFIED -> ".later";
            case LEFT, SUCCEEDED, FREE -> ".over";
            default -> "";
          };
      default -> "";
    };
  }
}
