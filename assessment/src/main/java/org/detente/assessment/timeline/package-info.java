/// Step functions over valid time: what every rule yields and every finding is read off.
///
/// A deadline or an end is a breakpoint like any other, so nothing waits for a timer: what changes
/// next is the next breakpoint. Who reads them off through a [Glance] learns as well for how long
/// the same would have been seen. Trap: a step's value holds *from* its instant, inclusive, and
/// ends where the next begins.
@NullMarked
package org.detente.assessment.timeline;

import org.jspecify.annotations.NullMarked;
