/// The console: which address shows which page, and what is kept from one page to the next.
///
/// Nothing is written. Each page is drawn from one loaded world;
/// [org.detente.node.console.LiveConsole] puts another in its place when a ledger has grown.
///
/// Trap: an answer depends on the address alone, save one thing: on what changed, which is told to
/// a reader who moved the two-time control on the page they were on.
@NullMarked
package org.detente.node.console;

import org.jspecify.annotations.NullMarked;
