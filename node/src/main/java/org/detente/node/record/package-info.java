/// Keeping the public record: turning new facts of `record/` into entries of its ledger.
///
/// Each batch is signed with keys made for it and forgotten with it: an entry key and a checkpoint
/// key, whose public halves go into `keys.yaml` with the positions they are good for. So there is
/// no private key to lose or to steal, and nobody, the maintainers included, can sign an entry into
/// an old batch.
///
/// Trap: nothing appended is ever changed. A fact that was edited or taken out after it became an
/// entry is refused; what is wrong is corrected by a new fact that names the old one.
@NullMarked
package org.detente.node.record;

import org.jspecify.annotations.NullMarked;
