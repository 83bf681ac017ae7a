/// One keeper's memory: how entries are written, and ledgers read into facts on two time axes.
///
/// - [org.detente.register.body]: the body of an entry, strict JSON and values
/// - [org.detente.register.file]: the files of facts that the public record is made of
/// - [LedgerFacts]: loaded ledgers as the read port [org.detente.model.Facts]
///
/// Trap: the two axes never mix. `valid` says when a claim is true and is as imprecise as its
/// source; `known` says from when it could be known and is folded to the instant from which that is
/// certain.
@NullMarked
package org.detente.register;

import org.jspecify.annotations.NullMarked;
