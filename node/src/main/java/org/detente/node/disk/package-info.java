/// How the node writes its own files: whole or not at all, and private where they must be.
///
/// Trap: a rename is safe from a loss of power only when the folder is synced too.
@NullMarked
package org.detente.node.disk;

import org.jspecify.annotations.NullMarked;
