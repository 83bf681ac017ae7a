/// Points of the two axes as people type them, the same in options of the command line and in
/// addresses of the console.
///
/// Trap: a bare number is refused on the known axis, for it may be meant as a year or as a number
/// of entries.
@NullMarked
package org.detente.node.point;

import org.jspecify.annotations.NullMarked;
