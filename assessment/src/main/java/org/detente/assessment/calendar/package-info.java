/// Everything due or coming, each with the rule that makes its date: deadlines of duties, meetings,
/// ends of terms, exits that were announced, conditions that lapse, dated values, evidence that
/// grows old.
///
/// Traps: a deadline is told at the earliest date that any reading gives it, where its file says
/// so; the verdict may change later. One that lies before 00:00 of a day has the day before it as
/// its last day, and that is where a reader of a calendar looks for it.
@NullMarked
package org.detente.assessment.calendar;

import org.jspecify.annotations.NullMarked;
