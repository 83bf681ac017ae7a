/// Tamper evidence and nothing else: signed entries, a Merkle tree over them, a signed head, a
/// folder of static files.
///
/// The folder is a C2SP tlog-tiles tree, so any file server is a read path, a copy of the folder is
/// the ledger, and tools we did not write can verify it. This room has never heard of treaties and
/// opens no network.
///
/// - [org.detente.ledger.json]: canonical JSON (RFC 8785), read strictly
/// - [org.detente.ledger.signature]: Ed25519 (RFC 8032) under one rule on which all verifiers agree
/// - [org.detente.ledger.entry]: the signed envelope (DSSE 1.0.2) and its admission
/// - [org.detente.ledger.tree]: hashes, proofs (RFC 6962, RFC 9162) and the arithmetic of tiles
/// - [org.detente.ledger.note]: signed notes and checkpoints (C2SP signed-note, tlog-checkpoint)
/// - [org.detente.ledger.store]: the folder: reading, durable appending
///
/// What may go wrong with bytes from outside is a value, an [Outcome] with a [Refusal]; an
/// exception is a fault of ours. Trap: bytes that were signed are stored and checked as received.
/// Nothing here re-serialises and signs or compares a parse.
@NullMarked
package org.detente.ledger;

import org.jspecify.annotations.NullMarked;
