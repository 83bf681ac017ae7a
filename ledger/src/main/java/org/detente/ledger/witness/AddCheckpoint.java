package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.text.Lines;
import org.detente.ledger.tree.Hash;

/// The request to cosign a checkpoint (tlog-witness, add-checkpoint), as a body of HTTP or as a
/// file: the line `old <size>`, the hashes of a consistency proof, an empty line, the signed
/// checkpoint.
///
/// @param oldSize the size of the checkpoint that the witness cosigned last, or 0
/// @param path the consistency proof from there, at most 63 hashes
/// @param note the signed checkpoint
/// @param checkpoint what it says
public record AddCheckpoint(long oldSize, List<Hash> path, SignedNote note, Checkpoint checkpoint) {
  /// The longest request read, in bytes.
  public static final int MAX_BYTES = SignedNote.MAX_BYTES + 4096;

  private static final int LONGEST_PATH = 63;
  private static final String OLD = "old ";

  /// Copies the path.
  public AddCheckpoint {
    path = List.copyOf(path);
  }

  /// The request of a checkpoint that was signed here.
  public static AddCheckpoint of(long oldSize, List<Hash> path, SignedNote note) {
    return new AddCheckpoint(oldSize, path, note, Checkpoint.read(note.text()).expect());
  }

  /// Reads a request of exactly these bytes.
  public static Outcome<AddCheckpoint> read(byte[] bytes) {
    return Outcome.of(() -> readOrStop(bytes));
  }

  private static AddCheckpoint readOrStop(byte[] bytes) throws RefusalException {
    if (bytes.length > MAX_BYTES) {
      throw shape("it has " + bytes.length + " bytes; at most " + MAX_BYTES + " are read");
    }
    Lines lines = new Lines(bytes);
    String first = lines.next();
    if (!first.startsWith(OLD)) {
      throw shape("its first line is not \"old <size>\"");
    }
    long oldSize =
        Lines.number(first.substring(OLD.length()), Long.MAX_VALUE)
            .orElseThrow(() -> shape("the old size is no decimal number without leading zeros"));
    List<Hash> path = new ArrayList<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      if (path.size() == LONGEST_PATH) {
        throw shape("it has more than " + LONGEST_PATH + " hashes");
      }
      path.add(Hash.parseBase64(line).orStop());
    }
    SignedNote note = SignedNote.read(lines.rest()).orStop();
    return new AddCheckpoint(oldSize, path, note, Checkpoint.read(note.text()).orStop());
  }

  /// The bytes that [#read] reads.
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder head = new StringBuilder(OLD).append(oldSize).append('\n');
    path.forEach(hash -> head.append(hash.base64()).append('\n'));
    out.writeBytes(head.append('\n').toString().getBytes(UTF_8));
    out.writeBytes(note.bytes());
    return out.toByteArray();
  }

  private static RefusalException shape(String what) {
    return new RefusalException(RefusalCode.REQUEST_SHAPE, what);
  }
}
