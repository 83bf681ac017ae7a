/// Norvia's ledger and its witnesses, by the command line: over HTTP, by file, with real processes.
@NullMarked
package org.detente.cli.witness;

import org.jspecify.annotations.NullMarked;
