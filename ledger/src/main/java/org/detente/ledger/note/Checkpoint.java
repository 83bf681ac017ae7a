package org.detente.ledger.note;

import java.util.List;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.tree.Hash;

/// The head of a log (C2SP tlog-checkpoint): who it is, how many entries it has, and the root over
/// them.
///
/// @param origin the log's identity, a name nobody needs to be able to fetch, such as
///   `detente.example/record/1`
/// @param size the number of entries
/// @param root the RFC 6962 root over the first `size` entries
/// @param extensions further lines, none of them empty; kept but given no meaning
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

  /// Copies the extension lines.
  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  /// A checkpoint without extension lines.
  public static Checkpoint of(String origin, long size, Hash root) {
    return new Checkpoint(origin, size, root, List.of());
  }

  /// Reads the text of a signed note.
  public static Outcome<Checkpoint> read(String text) {
    return Outcome.of(() -> readOrStop(text));
  }

  private static Checkpoint readOrStop(String text) throws RefusalException {
    if (!text.endsWith("\n")) {
      throw shape("it does not end in a newline");
    }
    List<String> lines = text.lines().toList();
    if (lines.size() < 3 || lines.contains("")) {
      throw shape("it has fewer than three lines, or an empty one");
    }
    Hash root = Hash.parseBase64(lines.get(2)).orStop();
    return new Checkpoint(lines.get(0), size(lines.get(1)), root, lines.subList(3, lines.size()));
  }

  private static long size(String line) throws RefusalException {
    if (SIZE.matcher(line).matches()) {
      try {
        return Long.parseLong(line);
      } catch (NumberFormatException beyondLong) {
        // Refused below: no ledger has 2^63 entries.
      }
    }
    throw shape("its size is not a decimal number below 2^63 without leading zeros");
  }

  /// The text to be signed.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /// This checkpoint signed with each of the keys.
  public SignedNote sign(List<NoteSigner> signers) {
    return SignedNote.sign(text(), signers);
  }

  private static RefusalException shape(String what) {
    return new RefusalException(RefusalCode.CHECKPOINT_SHAPE, what);
  }
}
