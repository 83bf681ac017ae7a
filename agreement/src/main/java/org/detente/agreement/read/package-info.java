/// Nodes to values: one small reader a section of the file, in the order in which sections name one
/// another.
///
/// A reader that meets a problem reports it and goes on with a stand-in, so that one pass finds
/// everything; the values are used only when nothing refused the file. [Section] is the cursor all
/// readers use: it knows which keys were asked for, and so which are unknown, which are missing,
/// and when the two are one misspelling.
///
/// Rules are read before the questions they ask: what an option may say, and the fields its
/// predicate may use, are those of the rule that asks ([Asks], [Reach]).
///
/// Trap: a key counts as known because a reader asked for it, so ask for every key before the
/// section closes.
@NullMarked
package org.detente.agreement.read;

import org.jspecify.annotations.NullMarked;
