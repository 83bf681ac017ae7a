/// Where a node's data is, and how it is opened: the shipped record, a folder with a record of its
/// own, or a node's data folder with one ledger a party.
///
/// Opening proves that the bytes hang together (hashes up to a signed head); whether each entry's
/// signature holds is `verify`'s work, which takes longer. What is damaged is refused whole: no
/// answer is better than one from a ledger that does not hold.
@NullMarked
package org.detente.node.home;

import org.jspecify.annotations.NullMarked;
