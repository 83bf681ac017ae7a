package org.detente.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;

/// What earlier checks of one ledger on this machine came to.
///
/// As text: the line `detente checked 1`; the line `sum`, a space, and the SHA-256 of what follows
/// in hexadecimal; the line `signed`, a number, a root in base64 and a hash of keys in base64; then
/// the head, or nothing.
///
/// @param head the largest head that held, with its signatures: this ledger may never be shorter or
///   another again
/// @param signed how far the signatures of entries were checked
record Remembered(Optional<SignedNote> head, Signed signed) {
  /// Nothing yet.
  static final Remembered NOTHING = new Remembered(Optional.empty(), Signed.NONE);

  private static final String FIRST_LINE = "detente checked 1\n";
  private static final Pattern TEXT =
      Pattern.compile(
          FIRST_LINE
              + "sum (?<sum>[0-9a-f]{64})\n"
              + "(?<rest>signed (?<size>[0-9]{1,18}) (?<root>\\S+) (?<keys>\\S+)\n(?<head>.*))",
          Pattern.DOTALL);

  /// The first entries of a tree, each signed by the keys for its position.
  ///
  /// @param size how many
  /// @param root the root over them
  /// @param keys the [KeyRing#entryKeysHash] under which they were checked
  record Signed(long size, Hash root, Hash keys) {
    static final Signed NONE = new Signed(0, TreeHasher.EMPTY_ROOT, TreeHasher.EMPTY_ROOT);
  }

  Remembered with(SignedNote newHead) {
    return new Remembered(Optional.of(newHead), signed);
  }

  Remembered with(Signed further) {
    return new Remembered(head, further);
  }

  byte[] bytes() {
    String rest =
        "signed "
            + signed.size()
            + ' '
            + signed.root().base64()
            + ' '
            + signed.keys().base64()
            + '\n'
            + head.map(note -> new String(note.bytes(), UTF_8)).orElse("");
    return (FIRST_LINE + "sum " + sum(rest) + '\n' + rest).getBytes(UTF_8);
  }

  /// Reads what [#bytes] wrote.
  ///
  /// @param place how to call it in a refusal
  static Outcome<Remembered> read(byte[] bytes, Object place) {
    return Outcome.of(() -> {
      Matcher parts = TEXT.matcher(new String(bytes, UTF_8));
      if (!parts.matches() || !parts.group("sum").equals(sum(parts.group("rest")))) {
        throw new RefusalException(RefusalCode.MEMORY_BROKEN, place);
      }
      Hash root = Hash.parseBase64(parts.group("root")).orStop();
      Hash keys = Hash.parseBase64(parts.group("keys")).orStop();
      String head = parts.group("head");
      return new Remembered(
          head.isEmpty()
              ? Optional.empty()
              : Optional.of(SignedNote.read(head.getBytes(UTF_8)).orStop()),
          new Signed(Long.parseLong(parts.group("size")), root, keys));
    });
  }

  private static String sum(String text) {
    return HexFormat.of().formatHex(TreeHasher.sha256(text.getBytes(UTF_8)));
  }
}
