/// What changes of itself after an instant, if nothing further happens: deadlines, ends of terms,
/// dated values, evidence that grows old. Each change comes with the finding of its day, whose
/// reason is the rule that makes the date.
///
/// Trap: a deadline is told at the earliest date that any reading gives it, where its file says so;
/// the verdict may change later.
@NullMarked
package org.detente.node.ahead;

import org.jspecify.annotations.NullMarked;
