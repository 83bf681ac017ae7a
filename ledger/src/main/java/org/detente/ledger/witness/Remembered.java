package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.text.Lines;
import org.detente.ledger.tree.TreeHasher;

/// What a witness remembers of one log: the checkpoint it cosigned last, with the log's signatures
/// and its own.
///
/// On disk: `detente-witnessed 1 <hex SHA-256 of what follows this line>`, `count <how many it
/// cosigned of this log>`, perhaps `lost <size>`, an empty line, the signed checkpoint.
///
/// @param count how many checkpoints of this log it has cosigned, from 1
/// @param lost the size of a checkpoint that carries its cosignature and that it does not remember:
///   since then it cosigns nothing more of this log
record Remembered(long count, OptionalLong lost, SignedNote note, Checkpoint checkpoint) {
  private static final String FIRST_LINE = "detente-witnessed 1 ";
  private static final String COUNT = "count ";
  private static final String LOST = "lost ";

  static Remembered of(long count, SignedNote note) {
    Checkpoint checkpoint = Checkpoint.read(note.text()).expect();
    return new Remembered(count, OptionalLong.empty(), note, checkpoint);
  }

  Remembered losing(long size) {
    return new Remembered(count, OptionalLong.of(size), note, checkpoint);
  }

  byte[] bytes() {
    StringBuilder head = new StringBuilder(COUNT + count + "\n");
    lost.ifPresent(size -> head.append(LOST).append(size).append('\n'));
    byte[] first = head.append('\n').toString().getBytes(US_ASCII);
    byte[] rest = note.bytes();
    String sum = HexFormat.of().formatHex(TreeHasher.sha256(first, rest));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((FIRST_LINE + sum + "\n").getBytes(US_ASCII));
    out.writeBytes(first);
    out.writeBytes(rest);
    return out.toByteArray();
  }

  /// Reads what [#bytes] wrote; empty where the bytes are not exactly that.
  static Optional<Remembered> read(byte[] bytes) {
    Outcome<Remembered> read = Outcome.of(() -> readOrStop(bytes));
    return read instanceof Outcome.Accepted<Remembered>(Remembered it)
            && Arrays.equals(it.bytes(), bytes)
        ? Optional.of(it)
        : Optional.empty();
  }

  private static Remembered readOrStop(byte[] bytes) throws RefusalException {
    Lines lines = new Lines(bytes);
    lines.next();
    String count = lines.next();
    String line = lines.next();
    OptionalLong lost = OptionalLong.empty();
    if (line.startsWith(LOST)) {
      lost = OptionalLong.of(number(line, LOST));
      lines.next();
    }
    SignedNote note = SignedNote.read(lines.rest()).orStop();
    Checkpoint checkpoint = Checkpoint.read(note.text()).orStop();
    return new Remembered(number(count, COUNT), lost, note, checkpoint);
  }

  /// The number after a word; -1, which no file has, where it is none.
  private static long number(String line, String word) {
    return line.startsWith(word)
        ? Lines.number(line.substring(word.length()), Long.MAX_VALUE).orElse(-1L)
        : -1;
  }
}
