/// Signed notes and the checkpoints written in them (C2SP signed-note v1.0.0, tlog-checkpoint
/// v1.0.0).
///
/// A note is text and signature lines that can grow: the log signs, later witnesses add theirs. A
/// checkpoint is such a text: the log's origin, its size, its root.
///
/// Traps: text and signatures are split at the *last* empty line. A signature by a known key that
/// does not hold condemns the whole note, whatever else signs it; lines of unknown keys are passed
/// over.
@NullMarked
package org.detente.ledger.note;

import org.jspecify.annotations.NullMarked;
