/// Receipts: that an entry is in a ledger, to be checked by anybody, without the ledger and years
/// later (C2SP tlog-proof).
@NullMarked
package org.detente.ledger.receipt;

import org.jspecify.annotations.NullMarked;
