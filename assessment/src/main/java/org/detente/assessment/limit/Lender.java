package org.detente.assessment.limit;

import org.detente.agreement.Agreement;
import org.detente.assessment.fold.Dossier;

/// The agreement whose limits another one borrows, and what is known of it: rule, bounds and
/// evidence come from there.
public record Lender(Agreement agreement, Dossier dossier) {}
