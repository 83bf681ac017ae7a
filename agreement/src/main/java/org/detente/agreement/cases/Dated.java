package org.detente.agreement.cases;

import org.detente.agreement.Scheduled.FixedBy;
import org.detente.model.AsOf;
import org.detente.model.ImpreciseDate;
import org.jspecify.annotations.Nullable;

/// What a case expects of the calendar: the next date of a rule.
///
/// @param line where the rule's name stands, counted from 1
/// @param column as `line`
/// @param asOf from where it is looked ahead
/// @param rule the rule without its instrument: `timetable.review-conference`,
///   `duties.half-yearly-data@US`
/// @param on the date; the calendar's covers the same stretch, or is an instant that begins it
/// @param fixedBy what makes the date; null where the case does not say
public record Dated(
    int line, int column, AsOf asOf, String rule, ImpreciseDate on, @Nullable FixedBy fixedBy) {}
