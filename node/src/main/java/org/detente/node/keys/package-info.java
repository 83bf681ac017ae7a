/// Private keys of this node: on disk only sealed under a passphrase, in memory only while they are
/// used.
///
/// Trap: nothing here may show a seed or a passphrase, in no message, exception or `toString`.
@NullMarked
package org.detente.node.keys;

import org.jspecify.annotations.NullMarked;
