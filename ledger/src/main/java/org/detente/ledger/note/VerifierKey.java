package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.signature.Ed25519Key;
import org.detente.ledger.signature.PublicKey;
import org.detente.ledger.tree.TreeHasher;

/// A key that signs notes under a name (signed-note, "verifier keys"). Name and signature type are
/// part of the key: its id covers both.
///
/// @param name not empty, without Unicode space and plus sign; at most 255 bytes for an ML-DSA-44
///   cosigner
/// @param type what its signatures cover
/// @param key the public key, of the type's suite
public record VerifierKey(String name, SignatureType type, PublicKey key) {
  private static final Pattern TEXT = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

  /// Checks that name and key fit the type.
  ///
  /// @throws IllegalArgumentException for a name that is none, or a key of another suite
  public VerifierKey {
    if (!isName(name) || !fits(name, type)) {
      throw new IllegalArgumentException("not a key name: " + name);
    }
    if (key.algorithm() != type.algorithm()) {
      throw new IllegalArgumentException("a key of another suite than " + type);
    }
  }

  /// An Ed25519 key that signs texts, type `0x01`.
  public static VerifierKey ed25519(String name, Ed25519Key key) {
    return new VerifierKey(name, SignatureType.ED25519, key);
  }

  /// A key that cosigns checkpoints, type `0x04` or `0x06` by its suite.
  public static VerifierKey cosigner(String name, PublicKey key) {
    return new VerifierKey(name, SignatureType.cosignature(key.algorithm()), key);
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
    Optional<SignatureType> known =
        typed.length == 0 ? Optional.empty() : SignatureType.coded(typed[0]);
    if (known.isEmpty()) {
      String type = typed.length == 0 ? "none" : Integer.toString(typed[0] & 0xFF);
      throw new RefusalException(RefusalCode.VKEY_ALGORITHM, name, type);
    }
    SignatureType type = known.get();
    if (!fits(name, type)) {
      throw new RefusalException(RefusalCode.VKEY_MALFORMED, text);
    }
    byte[] encoded = Arrays.copyOfRange(typed, 1, typed.length);
    PublicKey key = type.algorithm().publicKey(encoded).orStop();
    VerifierKey verifier = new VerifierKey(name, type, key);
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

  /// Name and id, enough for people to tell keys apart.
  public String shortText() {
    return name + '+' + HexFormat.of().formatHex(id());
  }

  /// The key id: the first 4 bytes of `SHA-256(name || 0x0A || type || key)`.
  public byte[] id() {
    return Arrays.copyOf(TreeHasher.sha256((name + '\n').getBytes(UTF_8), typedKey()), 4);
  }

  /// Checks a signature of a note.
  ///
  /// @param text the note's text
  /// @param signature what stands in the signature line after the key id: for cosignatures a time
  ///   in 8 bytes, big-endian, then the signature alone
  /// @return who signed, and when; empty where the signature does not hold
  Optional<SignedBy> check(String text, byte[] signature) {
    if (!type.isTimestamped()) {
      return key.verifies(text.getBytes(UTF_8), signature)
          ? Optional.of(new SignedBy(this, OptionalLong.empty()))
          : Optional.empty();
    }
    if (signature.length <= Long.BYTES) {
      return Optional.empty();
    }
    long time = ByteBuffer.wrap(signature).getLong();
    byte[] alone = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
    return Cosigned.message(this, time, text)
        .filter(message -> key.verifies(message, alone))
        .map(_ -> new SignedBy(this, OptionalLong.of(time)));
  }

  /// Whether the name fits into what the type signs.
  private static boolean fits(String name, SignatureType type) {
    return type != SignatureType.ML_DSA_44_COSIGNATURE || CosignedSubtree.fits(name);
  }

  private byte[] typedKey() {
    byte[] encoded = key.bytes();
    byte[] typed = new byte[1 + encoded.length];
    typed[0] = type.code();
    System.arraycopy(encoded, 0, typed, 1, encoded.length);
    return typed;
  }

  /// The text that [#parse] reads.
  @Override
  public String toString() {
    return text();
  }
}
