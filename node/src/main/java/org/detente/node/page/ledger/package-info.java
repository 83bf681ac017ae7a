/// The page *Ledger*: the entries with whose claim each is and where it was read, and a page for
/// each with its bytes, its place in the tree of hashes drawn, and a proof to take along.
@NullMarked
package org.detente.node.page.ledger;

import org.jspecify.annotations.NullMarked;
