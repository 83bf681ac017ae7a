/// The way in: files to agreements, with what is wrong with them.
///
/// Two depths. A *load* is what every command does first and must be quick: YAML, shape, names and
/// structure. A *check* also looks up what the file names in others ([Folders]: beside it, then
/// among those shipped) and compiles every predicate, which starts CEL. A file that loads but was
/// never checked may hold a predicate that does not compile, whose use is a fault, and may name an
/// agreement that is not there, which whoever assesses it must be ready for.
@NullMarked
package org.detente.agreement.load;

import org.jspecify.annotations.NullMarked;
