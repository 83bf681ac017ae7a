/// What can be taken out of a node: tables as CSV or SQLite, the JSON of the contract, a calendar
/// of what changes next.
///
/// Everything here is a function of the ledgers, the agreement files and the point of both times:
/// exported twice, the bytes are the same. `table` says what the tables hold, once for CSV and
/// SQLite alike; `calendar` writes RFC 5545; `sqlite` lays findings out along both axes.
///
/// Trap: nothing here reads a clock, not even for the time stamps that a calendar wants.
@NullMarked
package org.detente.node.export;

import org.jspecify.annotations.NullMarked;
