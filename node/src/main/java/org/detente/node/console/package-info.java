/// The console: which address shows which page, and what is kept from one page to the next.
///
/// Nothing is written, and nothing is read but the world that was loaded when it began.
///
/// Trap: an answer depends on the address alone, save one thing: on what changed, which is told to
/// a reader who moved the two-time control on the page they were on.
@NullMarked
package org.detente.node.console;

import org.jspecify.annotations.NullMarked;
