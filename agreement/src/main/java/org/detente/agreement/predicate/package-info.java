/// Predicates: one line of CEL (Common Expression Language) over the typed fields of one row, in
/// three values.
///
/// Of CEL the language takes comparison, `in` a list, `&&`, `||`, `!`, and sums, differences and
/// products of whole numbers: no functions, no macros, no conditional, no division, no dates. What
/// is left always ends, and a lawyer can read it.
///
/// Unknown: an absent field surfaces in CEL as an evaluation error, and `&&` and `||` absorb an
/// error exactly as three-valued logic absorbs *unknown* (CEL specification, "Logical Operators");
/// an error that is left over is the answer unknown.
///
/// Trap: CEL is slow to start. Nothing here touches it until a predicate is first used, or `check`
/// compiles all.
@NullMarked
package org.detente.agreement.predicate;

import org.jspecify.annotations.NullMarked;
