/// The console as its readers meet it: over HTTP, and in a real browser.
@NullMarked
package org.detente.cli.console;

import org.jspecify.annotations.NullMarked;
