/// One class a command: its options, the question it asks of the rooms below, and which page or
/// JSON answers it. What each is for stands in `help_en.properties`, and in full in
/// `docs/reference/commands.md`.
@NullMarked
package org.detente.cli.command;

import org.jspecify.annotations.NullMarked;
