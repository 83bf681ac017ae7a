package org.detente.assessment.limit;

import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.model.Party;

/// What a limit finding is about: one limit of an agreement for one bearer.
record Subject(Agreement agreement, Limit limit, Party bearer) {
  /// The rule's name, `limits.launchers`.
  String rule() {
    return "limits." + limit.name();
  }

  /// The finding's id, `new-start/limits.launchers@US`.
  String id() {
    return agreement.id() + "/" + rule() + "@" + bearer;
  }
}
