package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.signature.Ed25519Key;
import org.detente.ledger.tree.TreeHasher;

/// A key that signs notes under a name (signed-note, "verifier keys"). The name is part of the key:
/// its id covers it.
///
/// @param name not empty, without Unicode space and plus sign
/// @param algorithm the signature type
/// @param key the public key, admitted under rule 1
public record VerifierKey(String name, Algorithm algorithm, Ed25519Key key) {
  private static final Pattern TEXT = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

  /// Signature types of notes, with the byte that stands before the public key.
  public enum Algorithm {
    /// `0x01`: Ed25519 over the note's text.
    ED25519(0x01);

    private final byte type;

    Algorithm(int type) {
      this.type = (byte) type;
    }

    /// The signature type byte.
    public byte type() {
      return type;
    }
  }

  /// Checks the name.
  ///
  /// @throws IllegalArgumentException for a name that is none
  public VerifierKey {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a key name: " + name);
    }
  }

  /// An Ed25519 key under a name.
  public static VerifierKey ed25519(String name, Ed25519Key key) {
    return new VerifierKey(name, Algorithm.ED25519, key);
  }

  /// Whether a text can name a key: not empty, no Unicode space, no plus sign, no control
  /// character.
  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .noneMatch(c ->
                c == '+'
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c));
  }

  /// Reads the text `name+id+base64(type || key)` ("vkey") and recomputes the id.
  public static Outcome<VerifierKey> parse(String text) {
    return Outcome.of(() -> parseOrStop(text));
  }

  private static VerifierKey parseOrStop(String text) throws RefusalException {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches() || !isName(parts.group(1))) {
      throw new RefusalException(RefusalCode.VKEY_MALFORMED, text);
    }
    String name = parts.group(1);
    byte[] typed = Base64Text.decode(parts.group(3)).orStop();
    if (typed.length == 0 || typed[0] != Algorithm.ED25519.type()) {
      String type = typed.length == 0 ? "none" : Integer.toString(typed[0] & 0xFF);
      throw new RefusalException(RefusalCode.VKEY_ALGORITHM, name, type);
    }
    Ed25519Key key = Ed25519Key.of(Arrays.copyOfRange(typed, 1, typed.length)).orStop();
    VerifierKey verifier = ed25519(name, key);
    String id = HexFormat.of().formatHex(verifier.id());
    if (!id.equals(parts.group(2))) {
      throw new RefusalException(RefusalCode.VKEY_ID, name, parts.group(2), id);
    }
    return verifier;
  }

  /// The text that [#parse] reads.
  public String text() {
    return name + '+' + HexFormat.of().formatHex(id()) + '+' + Base64Text.encode(typedKey());
  }

  /// The key id: the first 4 bytes of `SHA-256(name || 0x0A || type || key)`.
  public byte[] id() {
    return Arrays.copyOf(TreeHasher.sha256((name + '\n').getBytes(UTF_8), typedKey()), 4);
  }

  /// Whether the signature is one of the text by this key.
  public boolean verifies(byte[] text, byte[] signature) {
    return key.verifies(text, signature);
  }

  private byte[] typedKey() {
    byte[] typed = new byte[1 + Ed25519Key.LENGTH];
    typed[0] = algorithm.type();
    System.arraycopy(key.bytes(), 0, typed, 1, Ed25519Key.LENGTH);
    return typed;
  }

  /// The text that [#parse] reads.
  @Override
  public String toString() {
    return text();
  }
}
