/// Tables: which columns they have and what stands in them, the same in a CSV file and in a
/// database.
///
/// Trap: absent is not zero. A cell without a value is empty in CSV and NULL in SQL.
@NullMarked
package org.detente.node.export.table;

import org.jspecify.annotations.NullMarked;
