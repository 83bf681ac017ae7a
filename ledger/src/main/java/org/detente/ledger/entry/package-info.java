/// An entry as it is signed, stored and checked: a DSSE 1.0.2 envelope over canonical JSON.
///
/// The signature covers bytes and their type (the pre-authentication encoding), so no reader's idea
/// of the content takes part in it. The envelope itself is canonical JSON too, at most 65,535
/// bytes, so that one signed entry has one spelling.
///
/// Trap: `keyid` is not covered by the signature. It only tells which of the keys we already trust
/// to try.
@NullMarked
package org.detente.ledger.entry;

import org.jspecify.annotations.NullMarked;
