package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.text.Lines;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.witness.Contradiction.History;

/// A contradiction as a file that stands on its own.
///
/// It reads `detente-contradiction 1`; perhaps `key <verifier key>` lines; where the sizes differ
/// `root <base64>` and the hashes of the proof; an empty line; the one signed checkpoint, an empty
/// line, the other signed checkpoint.
public final class ContradictionText {
  /// The longest file read, in bytes: two notes and a little.
  public static final int MAX_BYTES = 2 * SignedNote.MAX_BYTES + (1 << 16);

  private static final String FIRST_LINE = "detente-contradiction 1";
  private static final String KEY = "key ";
  private static final String ROOT = "root ";
  private static final int LONGEST_PATH = 64;
  private static final int MOST_KEYS = 8;

  private ContradictionText() {}

  /// Whether the bytes begin as contradictions do.
  public static boolean isContradiction(byte[] bytes) {
    byte[] first = (FIRST_LINE + "\n").getBytes(US_ASCII);
    return bytes.length >= first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  /// Reads a contradiction; whether it holds is for [Contradiction#holds] to say.
  public static Outcome<Contradiction> read(byte[] bytes) {
    return Outcome.of(() -> readOrStop(bytes));
  }

  private static Contradiction readOrStop(byte[] bytes) throws RefusalException {
    if (bytes.length > MAX_BYTES || !isContradiction(bytes)) {
      throw shape("its first line is not " + FIRST_LINE + ", or it is too long");
    }
    Lines lines = new Lines(bytes);
    String line = lines.next();
    List<VerifierKey> keys = new ArrayList<>();
    for (line = lines.next(); line.startsWith(KEY); line = lines.next()) {
      if (keys.size() == MOST_KEYS) {
        throw shape("it names more than " + MOST_KEYS + " keys");
      }
      keys.add(VerifierKey.parse(line.substring(KEY.length())).orStop());
    }
    Optional<History> history = Optional.empty();
    if (line.startsWith(ROOT)) {
      Hash root = Hash.parseBase64(line.substring(ROOT.length())).orStop();
      List<Hash> path = new ArrayList<>();
      for (line = lines.next(); !line.isEmpty(); line = lines.next()) {
        if (path.size() == LONGEST_PATH) {
          throw shape("it has more than " + LONGEST_PATH + " hashes");
        }
        path.add(Hash.parseBase64(line).orStop());
      }
      history = Optional.of(new History(root, path));
    }
    if (!line.isEmpty()) {
      throw shape("key, root or an empty line was expected");
    }
    return withNotes(lines.rest(), history, keys);
  }

  /// The text of a checkpoint has no empty line, so the third one is that between the two notes.
  private static Contradiction withNotes(
      byte[] notes, Optional<History> history, List<VerifierKey> keys) throws RefusalException {
    int at = emptyLine(notes, emptyLine(notes, 0) + 1);
    SignedNote one = note(Arrays.copyOf(notes, at));
    SignedNote other = note(Arrays.copyOfRange(notes, at + 1, notes.length));
    return new Contradiction(one, other, history, keys);
  }

  /// The place of the newline that is a line of its own, from a place on.
  private static int emptyLine(byte[] bytes, int from) throws RefusalException {
    for (int i = Math.max(1, from); i < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
        return i;
      }
    }
    throw shape("two signed checkpoints were expected");
  }

  private static SignedNote note(byte[] bytes) throws RefusalException {
    SignedNote note = SignedNote.read(bytes).orStop();
    Checkpoint.read(note.text()).orStop();
    return note;
  }

  /// The bytes that [#read] reads.
  public static byte[] write(Contradiction contradiction) {
    StringBuilder head = new StringBuilder(FIRST_LINE).append('\n');
    contradiction.keys().forEach(key -> head.append(KEY).append(key.text()).append('\n'));
    contradiction
        .history()
        .ifPresent(it -> {
          head.append(ROOT).append(it.root().base64()).append('\n');
          it.path().forEach(hash -> head.append(hash.base64()).append('\n'));
        });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append('\n').toString().getBytes(UTF_8));
    out.writeBytes(contradiction.smaller().bytes());
    out.write('\n');
    out.writeBytes(contradiction.larger().bytes());
    return out.toByteArray();
  }

  private static RefusalException shape(String what) {
    return new RefusalException(RefusalCode.CONTRADICTION_SHAPE, what);
  }
}
