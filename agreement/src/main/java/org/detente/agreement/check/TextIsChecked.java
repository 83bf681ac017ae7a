package org.detente.agreement.check;

import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Citation;

/// Somebody has compared every paraphrase with the official text (W403).
final class TextIsChecked implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Citation citation : agreement.text().values()) {
      if (!citation.checked()) {
        problems.add(
            Defect.TEXT_UNCHECKED, places.key("text", citation.article()), citation.article());
      }
    }
  }
}
