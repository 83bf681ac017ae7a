package org.detente.agreement.check;

import java.time.Period;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// Evidence that comes every so often is not stale before the next comes (W404); else the limit is
/// unknown by rule.
final class EvidenceStaysFresh implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Limit limit : agreement.limits()) {
      Period stale = limit.evidence().staleAfter();
      Rules.every(limit, places)
          .filter(every -> Spans.compare(stale, every).orElse(0) < 0)
          .ifPresent(every ->
              Rules.in(limit, problems)
                  .add(
                      Defect.EVIDENCE_ALWAYS_STALE,
                      places.value("limits", limit.name(), "evidence", "stale-after"),
                      every.toString(),
                      stale.toString()));
    }
  }
}
