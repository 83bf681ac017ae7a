/// From entries to the facts usable at one point of the known axis: corrections folded, sorted out
/// by instrument.
///
/// Trap: order of arrival decides nothing by itself. Facts are ordered by valid date, then by
/// `known`, and only between facts equal in both by their place in the ledger.
@NullMarked
package org.detente.assessment.fold;

import org.jspecify.annotations.NullMarked;
