/// The sceptic's verifier: checks a copy of a ledger with keys of your choice, small enough to be
/// read in a day.
///
/// It trusts nothing in the folder it checks. It says what it proved, what it could not check for
/// want of a key, and what does not hold, and ends with 0, 1 or 4 accordingly. It uses the room
/// `ledger`, a YAML reader for keys, and no network.
@NullMarked
package org.detente.verify;

import org.jspecify.annotations.NullMarked;
