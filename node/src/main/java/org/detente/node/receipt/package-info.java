/// Receipts of the entries of the ledgers at hand, as files that stand on their own.
@NullMarked
package org.detente.node.receipt;

import org.jspecify.annotations.NullMarked;
