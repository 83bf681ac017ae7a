/// The full check of a ledger folder under given keys: what is proved, what could not be checked,
/// what is damaged.
///
/// Keys come from the caller, never from the folder that is checked. A key is good for a range of
/// positions, not of time: positions cannot be back-dated. What is there is always checked; a key
/// that is not there makes the answer smaller, never milder.
@NullMarked
package org.detente.ledger.check;

import org.jspecify.annotations.NullMarked;
