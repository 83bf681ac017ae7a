/// A node as a witness of the ledgers of others: its keys, which ledgers it cosigns, and the two
/// ways by which it is asked, over HTTP and by file.
///
/// Everything lies in `witness/` of the data folder, but the keys, which lie in `private/`. What a
/// witness may say and must remember is the matter of [org.detente.ledger.witness].
@NullMarked
package org.detente.node.witness;

import org.jspecify.annotations.NullMarked;
