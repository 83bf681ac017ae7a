/// One run of the command: what surrounds it, the streams it answers on, and the code it ends with.
///
/// Trap: the streams of [System] hide it when the reader has gone or its disk is full; a run is
/// given files.
@NullMarked
package org.detente.cli.run;

import org.jspecify.annotations.NullMarked;
