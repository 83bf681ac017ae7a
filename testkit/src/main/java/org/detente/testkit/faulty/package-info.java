/// The machine's file system, with something going wrong at one operation: an error, half a write,
/// a full disk, a kill. Whatever takes its files by [java.nio.file.Path] can be tried with it, and
/// what is then on the real disk looked at.
@NullMarked
package org.detente.testkit.faulty;

import org.jspecify.annotations.NullMarked;
