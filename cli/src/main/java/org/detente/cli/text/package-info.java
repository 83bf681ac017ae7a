/// Pages of text, eighty columns wide: the same words and figures as the JSON, laid out for
/// reading.
///
/// A page is built whole as a string, so that it is the same on every machine; only then is it
/// written. A verdict is always a sign and a word, and colour repeats what they say. Text that
/// comes out of ledgers and files is made harmless before it is laid out: it cannot steer the
/// terminal ([Page]).
@NullMarked
package org.detente.cli.text;

import org.jspecify.annotations.NullMarked;
