/// Pledges: limits borrowed from another agreement, and the condition a word hangs on.
///
/// A borrowed limit is judged by the lender's rule and the lender's evidence, but not by the
/// lender's end. Trap: a condition about which nothing is known is neither kept nor broken; only
/// one known to have failed ends a pledge, and the age of what is known is always shown.
@NullMarked
package org.detente.assessment.pledge;

import org.jspecify.annotations.NullMarked;
