/// Options that several commands share. What cannot be is refused while the command line is read,
/// in one line that says what was meant and what to write.
@NullMarked
package org.detente.cli.option;

import org.jspecify.annotations.NullMarked;
