package org.detente.agreement.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.model.Word;

/// The findings an agreement gives rise to, by the names a case uses, and the verdicts each may
/// have.
final class Findings {
  private Findings() {}

  /// `life`, `life@US`, `limits.launchers@US` and so on.
  static List<String> all(Agreement agreement) {
    List<String> findings = new ArrayList<>(List.of("life"));
    for (Party party : agreement.parties().keySet()) {
      findings.add("life@" + party.code());
    }
    for (Limit limit : agreement.limits()) {
      limit.bearers().forEach(b -> findings.add("limits." + limit.name() + "@" + b.code()));
    }
    return findings;
  }

  /// The words a finding's verdict may be; empty when the agreement has no such finding.
  static List<String> verdicts(Agreement agreement, String finding) {
    if (!all(agreement).contains(finding)) {
      return List.of();
    }
    if (finding.equals("life")) {
      return words(Verdict.OfLife.values());
    }
    return finding.startsWith("life@")
        ? words(Verdict.OfParticipation.values())
        : words(Verdict.OfLimit.values());
  }

  private static List<String> words(Word[] verdicts) {
    return Arrays.stream(verdicts).map(Word::word).toList();
  }
}
