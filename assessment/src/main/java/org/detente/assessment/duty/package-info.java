/// Duties: what is owed on an event, at the end of each period or once, and what became of it.
///
/// A duty has an [instance][org.detente.assessment.duty.Occasion] for each thing that brings it
/// about; each deadline is reduced to one instant and the side it lies on
/// ([org.detente.assessment.duty.Due]); each notice answers at most one instance
/// ([org.detente.assessment.duty.Answers]); and the states of the language's table are read off
/// these at every instant ([org.detente.assessment.duty.States]). Traps: silence says `missed` only
/// in a ledger in which a performance would show; and when a notice was *given* is a fact of the
/// valid axis, when it was learnt of is another.
@NullMarked
package org.detente.assessment.duty;

import org.jspecify.annotations.NullMarked;
