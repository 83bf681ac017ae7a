/// Runs the test files that stand beside agreements ([org.detente.agreement.cases]).
///
/// What fails is a value with its place in the file, for `detente check` and for the build alike.
/// Every case is run again with the entries that became known at the same instant in other orders:
/// what the parties could not tell apart by time must not be told apart by the order in which a
/// ledger took it.
@NullMarked
package org.detente.assessment.cases;

import org.jspecify.annotations.NullMarked;
