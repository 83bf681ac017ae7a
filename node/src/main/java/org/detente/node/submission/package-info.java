/// Taking entries into a node's own ledger: `detente submit`.
///
/// A body goes one way, whether or not somebody else is writing: it is judged against all that was
/// taken in before, stamped, signed, and put into the inbox, which is when the node has it; then
/// whoever gets the ledger's lock moves what is in the inbox into the ledger, in order. The first
/// half runs under the node's lock, which is held for moments and waited for; the second under the
/// ledger's, which may be held for long and is not.
///
/// Trap: what is in the inbox is signed and has its place in the order. Nobody may stamp an entry
/// without having seen all that is waiting there, or `known` would fall along the log.
@NullMarked
package org.detente.node.submission;

import org.jspecify.annotations.NullMarked;
