/// Short tellings of values that every surface shows alike: what an entry says, how old evidence
/// is, what tone a verdict has. The sentences come from the catalogue (`entry`, `status`); nothing
/// here lays out a page.
@NullMarked
package org.detente.node.words;

import org.jspecify.annotations.NullMarked;
