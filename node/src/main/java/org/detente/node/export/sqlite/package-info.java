/// A database of one file: the entries, the findings of the point asked, what changes next, and
/// every verdict on both time axes, so that plain SQL can ask for any pair of instants.
///
/// Instants are texts that sort in the order of time ([SortableTime]). Trap: the axis of knowledge
/// ends with the newest entry, and periods of duties with the last day looked ahead to; beyond them
/// the database does not know more.
@NullMarked
package org.detente.node.export.sqlite;

import org.jspecify.annotations.NullMarked;
