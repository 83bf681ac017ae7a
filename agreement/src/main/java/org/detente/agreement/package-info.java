/// The language: what an agreement file says, as values.
///
/// A file passes through stages, a folder each: `yaml` (bytes to positioned nodes), `read` (nodes
/// to the values of this package), `predicate` (one-line CEL to typed three-valued tests), `check`
/// (what a well-formed file cannot mean). What is wrong on the way is a `problem`; the way in is
/// `load`. Test files beside agreements are read in `cases`.
///
/// An agreement value is whole: every citation is resolved, every name it uses exists. Nothing here
/// knows of facts.
@NullMarked
package org.detente.agreement;

import org.jspecify.annotations.NullMarked;
