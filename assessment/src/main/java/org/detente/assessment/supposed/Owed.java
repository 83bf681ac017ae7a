package org.detente.assessment.supposed;

import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;

/// What the event owes under one duty of one instrument.
///
/// @param duty as the agreement states it
/// @param rule the duty by whose rule it is found: mostly the same
/// @param source the agreement whose rule it is
/// @param life how the instrument stands when the event happens
/// @param to to whom it is owed: those that are in when the event happens; where nothing is, to
///   whom it would be
/// @param instance the finding; empty where the duty does not reach the event, or the instrument
///   does not bind its author then
/// @param asks fields of the event that the rule reads and nobody told
public record Owed(
    Agreement agreement,
    Duty duty,
    Duty.Owed rule,
    Agreement source,
    Verdict.OfLife life,
    List<Party> to,
    Optional<Finding> instance,
    List<String> asks) {

  /// Whether it is the same notice as under another agreement, judged here by itself.
  public boolean isAnothers() {
    return !source.id().equals(agreement.id());
  }
}
