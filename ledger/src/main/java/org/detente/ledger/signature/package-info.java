/// Signatures with one meaning for all who check them.
///
/// Providers of Ed25519 disagree on edge cases: some use the cofactored equation, some the other,
/// some refuse points of small order. A hostile signer can then make an entry that half of the
/// auditors call valid. *Rule 1* leaves no such entry: keys and the R of every signature must be
/// canonical points of prime order, S below the group order, and the equation must hold
/// ([org.detente.ledger.signature.Ed25519Key]).
@NullMarked
package org.detente.ledger.signature;

import org.jspecify.annotations.NullMarked;
