/// What findings read over all of valid time, at one point of the known axis: for whoever wants to
/// know what changes next, or every answer at once. And what a rule found at an instant, kept for
/// the stretch in which it is the same ([Kept]).
///
/// Trap: a course is as known at *one* point. What somebody could have known earlier is another
/// course, not an earlier part of this one.
@NullMarked
package org.detente.assessment.course;

import org.jspecify.annotations.NullMarked;
