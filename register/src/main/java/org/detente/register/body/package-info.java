/// The body of an entry: what a signed envelope says, as JSON and as values of [org.detente.model].
///
/// The format is `docs/schema/entry-1.schema.json`, explained in `docs/reference/entry-format.md`.
/// Reading is strict and total: whatever the bytes say, the answer is an [EntryBody] or a list of
/// [Objection]s, each with the path of the value it is about; nothing is guessed, dropped or
/// rounded.
///
/// Traps: an absent quantity is unknown, never zero, so a writer leaves its key out. A field that
/// reads as a day or an instant is a date. And a body is never written again to check a signature:
/// the signed bytes are kept as they came.
@NullMarked
package org.detente.register.body;

import org.jspecify.annotations.NullMarked;
