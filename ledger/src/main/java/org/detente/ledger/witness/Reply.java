package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.text.Lines;

/// What a witness answers to [AddCheckpoint] (tlog-witness): cosignature lines, the size it knows,
/// or a sentence that says why neither.
///
/// As a file, for a courier, only the first two are written; which of them it is shows in the first
/// character.
public sealed interface Reply {
  /// The media type of a size.
  String SIZE_TYPE = "text/x.tlog.size";

  /// The media type of cosignature lines and of sentences.
  String TEXT_TYPE = "text/plain; charset=utf-8";

  /// The status by which HTTP knows it.
  int status();

  /// The media type of the body.
  String type();

  /// The body, in HTTP and as a file.
  byte[] body();

  /// The checkpoint is cosigned: 200.
  ///
  /// @param lines the cosignature lines, at least one
  record Cosigned(List<SignedNote.Line> lines) implements Reply {
    /// Copies the lines.
    public Cosigned {
      lines = List.copyOf(lines);
    }

    @Override
    public int status() {
      return 200;
    }

    @Override
    public String type() {
      return TEXT_TYPE;
    }

    @Override
    public byte[] body() {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(line.text()).append('\n'));
      return text.toString().getBytes(UTF_8);
    }
  }

  /// The witness last cosigned another size than the request starts from: 409.
  ///
  /// @param size that size; 0 where it never cosigned for this origin
  record Conflict(long size) implements Reply {
    @Override
    public int status() {
      return 409;
    }

    @Override
    public String type() {
      return SIZE_TYPE;
    }

    @Override
    public byte[] body() {
      return (size + "\n").getBytes(UTF_8);
    }
  }

  /// Nothing is cosigned.
  record Declined(Reason reason, String says) implements Reply {
    @Override
    public int status() {
      return reason.status;
    }

    @Override
    public String type() {
      return TEXT_TYPE;
    }

    @Override
    public byte[] body() {
      return (says + "\n").getBytes(UTF_8);
    }
  }

  /// Why nothing is cosigned.
  enum Reason {
    /// The request cannot be read, or starts from a size above its own.
    MALFORMED(400),
    /// No key of the log signed, or one did badly.
    UNSIGNED(403),
    /// The witness does not know the log.
    UNKNOWN_LOG(404),
    /// The checkpoint does not follow from what the witness saw.
    INCONSISTENT(422),
    /// The witness cannot answer for itself: its disk, its clock, its memory.
    UNABLE(503);

    private final int status;

    Reason(int status) {
      this.status = status;
    }
  }

  /// Nothing is cosigned, for a refusal of this room.
  static Reply declined(Reason reason, Refusal why) {
    return new Declined(reason, why.message());
  }

  /// Reads a reply that came as a file: cosignature lines, or a size.
  ///
  /// @param note the checkpoint that was to be cosigned
  static Outcome<Reply> read(byte[] bytes, SignedNote note) {
    return Outcome.of(() -> readOrStop(bytes, note));
  }

  private static Reply readOrStop(byte[] bytes, SignedNote note) throws RefusalException {
    if (bytes.length > 0 && bytes[0] >= '0' && bytes[0] <= '9') {
      Lines lines = new Lines(bytes);
      Optional<Long> size = Lines.number(lines.next(), Long.MAX_VALUE);
      if (size.isPresent() && lines.rest().length == 0) {
        return new Conflict(size.get());
      }
      throw new RefusalException(RefusalCode.REPLY_SHAPE);
    }
    byte[] text = (note.text() + "\n").getBytes(UTF_8);
    byte[] joined = Arrays.copyOf(text, text.length + bytes.length);
    System.arraycopy(bytes, 0, joined, text.length, bytes.length);
    SignedNote read = SignedNote.read(joined).orStop();
    Checkpoint.read(read.text()).orStop();
    if (!read.text().equals(note.text())) {
      throw new RefusalException(RefusalCode.REPLY_SHAPE);
    }
    return new Cosigned(new ArrayList<>(read.signatures()));
  }
}
