/// The page *Timeline*: the life of every instrument as a lane, with the emptiness after an end.
///
/// Form tells the basis (solid in law, outlined political, dotted one side's word), hatching what
/// is contested or not known. Emptiness is drawn only as far as the record says that it looked.
@NullMarked
package org.detente.node.page.timeline;

import org.jspecify.annotations.NullMarked;
