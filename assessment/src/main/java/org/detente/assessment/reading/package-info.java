/// Questions and readings: a verdict is computed under every combination of options of the
/// questions a rule is touched by.
///
/// Who holds an option is read from the agreement file and the known axis alone; `position` entries
/// are evidence beside a reading and switch nothing. Trap: an option is *held* at a point of the
/// known axis, never of the valid one, so hindsight stays out of an earlier known-at.
@NullMarked
package org.detente.assessment.reading;

import org.jspecify.annotations.NullMarked;
