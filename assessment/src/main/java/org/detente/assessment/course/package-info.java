/// What findings read over all of valid time, at one point of the known axis: for whoever wants to
/// know what changes next, or every answer at once.
///
/// Trap: a course is as known at *one* point. What somebody could have known earlier is another
/// course, not an earlier part of this one.
@NullMarked
package org.detente.assessment.course;

import org.jspecify.annotations.NullMarked;
