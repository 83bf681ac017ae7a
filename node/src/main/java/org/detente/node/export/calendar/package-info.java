/// A calendar of what is due or comes, as iCalendar (RFC 5545, names of calendars by RFC 7986).
///
/// One event tells all that changes in one instrument at one instant; each deadline of a duty is an
/// event of its own, on the last day in time, and rings the day before. Everything is in UTC; what
/// falls on midnight is an event of the whole day.
///
/// Trap: a deadline that lies before 00:00 of a day has the day before it as its last day, and that
/// is where a reader of a calendar looks for it.
@NullMarked
package org.detente.node.export.calendar;

import org.jspecify.annotations.NullMarked;
