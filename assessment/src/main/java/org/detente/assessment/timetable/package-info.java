/// Dates by which nobody owes a message: review conferences, meetings, the turns of a chair, each
/// as its rule makes it or as the parties decided.
@NullMarked
package org.detente.assessment.timetable;

import org.jspecify.annotations.NullMarked;
