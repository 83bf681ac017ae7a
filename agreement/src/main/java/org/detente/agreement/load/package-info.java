/// The way in: files to agreements, with what is wrong with them.
///
/// Two depths. A *load* is what every command does first and must be quick: YAML, shape, names and
/// structure. A *check* also compiles every predicate, which starts CEL. A file that loads but was
/// never checked may hold a predicate that does not compile; using it is a fault.
@NullMarked
package org.detente.agreement.load;

import org.jspecify.annotations.NullMarked;
