package org.detente.agreement.check;

import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// Only a term that ends can be extended (E404).
final class ExtensionHasAnEnd implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Life life = agreement.life();
    if (life.extend() != null && life.term().length() == null) {
      problems.add(Defect.NOTHING_TO_EXTEND, places.key("life", "extend"));
    }
  }
}
