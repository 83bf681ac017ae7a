/// The documents that came with this copy, made ready for the console: which there are, what is in
/// them, and where their links lead.
///
/// They are read once, when the console starts, so that no address reaches a file of the machine.
///
/// Trap: what stands in them is prose and not trusted as markup; raw HTML in it is shown as text.
@NullMarked
package org.detente.node.document;

import org.jspecify.annotations.NullMarked;
