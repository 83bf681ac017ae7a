package org.detente.agreement;

import java.util.List;
import org.detente.model.Citation;
import org.jspecify.annotations.Nullable;

/// An event of the bearer's that leaves nothing owed for the period in which it happened: the duty
/// is that of a quiet period.
///
/// @param where of which events; null means of all
/// @param whose the event's text field that names the bearer
public record Unless(
    String event, Predicate.@Nullable Test where, String whose, List<Citation> cites) {}
