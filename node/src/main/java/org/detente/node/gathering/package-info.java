/// A node's own ledger gathers the cosignatures of its witnesses: over HTTP, or by file and
/// courier.
///
/// They are kept beside the ledger, `cosigned/` of the data folder, each checkpoint with all its
/// lines, and put on the ledger's head while it is the same. Nothing unverified is kept.
@NullMarked
package org.detente.node.gathering;

import org.jspecify.annotations.NullMarked;
