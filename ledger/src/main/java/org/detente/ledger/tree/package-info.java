/// The Merkle tree over the entries: hashes and proofs (RFC 6962 section 2, RFC 9162 section 2),
/// and how C2SP tlog-tiles cuts the tree into files.
///
/// Leaves and inner nodes are hashed with different prefixes, so no entry can pass for a node. The
/// tree of n > 1 leaves splits at the largest power of two *below* n; thus what is complete never
/// changes when the tree grows, and a tile of 256 hashes, once full, is final.
///
/// Trap: an inclusion proof does not bind the tree's size. Size and root must come from one signed
/// checkpoint.
@NullMarked
package org.detente.ledger.tree;

import org.jspecify.annotations.NullMarked;
