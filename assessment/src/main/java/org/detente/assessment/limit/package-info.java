/// Limits: the greatest number allowed, the bearer's own declared evidence, and the verdict between
/// them over time.
///
/// The verdict rests on what the bearer itself declared, and on nothing else: another party's
/// account stands beside it. A figure that is not given is unknown and never zero; a list of items
/// is recounted into an interval that everything doubtful widens. Trap: evidence has three dates,
/// the day it describes (which decides), the day it was known (which decides whether it may be
/// used), and the day from which it is stale.
@NullMarked
package org.detente.assessment.limit;

import org.jspecify.annotations.NullMarked;
