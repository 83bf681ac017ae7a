package org.detente.agreement.check;

import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Problems;

/// One thing that can be wrong with a well-formed agreement.
interface Rule {
  void check(Agreement agreement, Places places, Problems problems);
}
