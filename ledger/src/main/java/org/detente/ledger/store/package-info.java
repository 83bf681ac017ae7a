/// The ledger on disk: a folder in the C2SP tlog-tiles layout, read by anybody, written by one.
///
/// A commit is safe once its journal, a file *beside* the folder, is on disk; only then is the
/// folder touched, and a journal that is still there is part of what a reader sees. So the folder,
/// with the journal if there is one, is whole at every instant, and a kill at any moment loses
/// nothing acknowledged. docs/decisions/2026-11-23-durable-append.md tells why.
///
/// Trap: beside the folder means beside. Every file in the folder must be one that the tree
/// explains.
@NullMarked
package org.detente.ledger.store;

import org.jspecify.annotations.NullMarked;
