/// Restraints and red lines: what a party says it will not do, what that hangs on, and whether
/// either has happened, by the evidence that the file calls enough.
///
/// Two things are kept apart throughout. *Triggered* is a permission: the condition occurred, the
/// declarant may end its restraint. *Released* is the declarant's own word that it did. Trap: a
/// condition looks at the state *just before* an instant (left limit), so two restraints that hang
/// on each other need no circle: one pass over the events in the order of valid time gives the
/// greatest solution, in which both hold until something outside them happens.
@NullMarked
package org.detente.assessment.restraint;

import org.jspecify.annotations.NullMarked;
