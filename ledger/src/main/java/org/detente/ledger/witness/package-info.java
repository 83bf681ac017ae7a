/// Cosigning the ledgers of others (C2SP tlog-witness), without the network: requests and replies
/// as bytes, the witness's memory, and the proof that a log has contradicted itself.
///
/// Trap: a witness is worth what its memory is worth. It is put on disk before a reply goes out,
/// and never made older.
@NullMarked
package org.detente.ledger.witness;

import org.jspecify.annotations.NullMarked;
