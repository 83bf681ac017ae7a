package org.detente.assessment.limit;

import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.model.Party;

/// What a limit finding is about: one limit of an agreement for one bearer.
///
/// @param agreement whose finding it is
/// @param rules the agreement whose limit and vocabulary it is: the same, unless it is borrowed
record Subject(Agreement agreement, Agreement rules, Limit limit, Party bearer) {
  /// The same with its limit as it is read.
  Subject with(Limit read) {
    return new Subject(agreement, rules, read, bearer);
  }

  /// The rule's name, `limits.launchers`.
  String rule() {
    return "limits." + limit.name();
  }

  /// The finding's id, `new-start/limits.launchers@US`.
  String id() {
    return agreement.id() + "/" + rule() + "@" + bearer;
  }
}
