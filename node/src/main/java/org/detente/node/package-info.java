/// The running party: where its data is, what it has loaded, and how it answers others.
///
/// - `home`: finds the record or a node's data folder, opens it and refuses what is damaged.
/// - `contract`: the answers as JSON that others may build on.
/// - `ahead`: what changes of itself after a day, and the rule that makes each date.
/// - `export`: the same for other programs: tables, a calendar, a database of both time axes.
/// - `proof`: the full check of ledgers: under which keys, against which older heads.
/// - `checking`: agreement files and the tests beside them.
/// - `record`: the maintainers' side of the public record.
/// - `submission`: taking entries into the node's own ledger, with its keys and its inbox.
/// - `disk`: files that are whole or not there, and files that are nobody else's.
/// - `disk`: files written whole or not at all.
/// - `words`: short tellings that page, terminal and feed share.
///
/// What is refused comes back as a [Refusal], never as an exception.
@NullMarked
package org.detente.node;

import org.jspecify.annotations.NullMarked;
