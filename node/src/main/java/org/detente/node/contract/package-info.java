/// What others may build on: the answers of the house as JSON, key by key.
///
/// Each writer here turns values of the model into the same bytes on every machine: keys in a fixed
/// order, no spaces outside strings, UTF-8, instants in UTC that end in `Z`, one newline at the
/// end. A key that does not apply is left out; nothing is ever `null`. Keys may be added, never
/// renamed or removed; `schema` counts the day that would change.
///
/// Trap: absent is not zero. A limit without `value` has no known count at all.
///
/// The shape of each answer is published beside the documentation (`docs/schema`) and kept true by
/// tests.
@NullMarked
package org.detente.node.contract;

import org.jspecify.annotations.NullMarked;
