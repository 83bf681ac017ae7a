/// The one command `detente`: it reads the command line, asks the rooms below, and writes a page or
/// JSON.
///
/// Everything of the machine that an answer could depend on (clock, environment, terminal) enters
/// through [org.detente.cli.run.Surroundings] and nowhere else, so that a whole run is a function:
/// the same arguments, surroundings and files give the same bytes and the same exit code
/// ([org.detente.cli.run.Exit]). The rooms:
///
/// - `run`: what surrounds a run, its streams, its exit code.
/// - `option`: options that several commands share, and how their values are read.
/// - `command`: one class a command.
/// - `text`: the pages.
///
/// Trap: picocli falls back to the machine's locale for its words; ours come from
/// `help_en.properties` whatever the machine speaks.
@NullMarked
package org.detente.cli;

import org.jspecify.annotations.NullMarked;
