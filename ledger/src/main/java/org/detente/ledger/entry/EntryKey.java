package org.detente.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.detente.ledger.Outcome;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.signature.Ed25519Key;
import org.detente.ledger.tree.TreeHasher;

/// A public key that signs entries, tagged with its algorithm. Ed25519 is the only one yet; another
/// is another case.
public record EntryKey(Algorithm algorithm, Ed25519Key key) {

  /// The algorithms of entry keys, with the tag that stands before their ids.
  public enum Algorithm {
    /// Ed25519 under rule 1 ([Ed25519Key]).
    ED25519("ed25519");

    private final String tag;

    Algorithm(String tag) {
      this.tag = tag;
    }

    /// The tag in key ids.
    public String tag() {
      return tag;
    }
  }

  /// An Ed25519 key that rule 1 has admitted.
  public static EntryKey ed25519(Ed25519Key key) {
    return new EntryKey(Algorithm.ED25519, key);
  }

  /// The key of a text: the base64 of the 32 bytes of an Ed25519 public key, admitted under rule 1.
  public static Outcome<EntryKey> parse(String text) {
    return Base64Text.decode(text).then(Ed25519Key::of).map(EntryKey::ed25519);
  }

  /// The text that [#parse] reads.
  public String text() {
    return key.toString();
  }

  /// The `keyid` of its signatures: the tag, a colon, and the first 16 hex digits of the SHA-256
  /// over tag, line feed and key. A hint, never a proof.
  public String id() {
    byte[] tag = (algorithm.tag() + '\n').getBytes(StandardCharsets.US_ASCII);
    byte[] hash = TreeHasher.sha256(tag, key.bytes());
    return algorithm.tag() + ':' + HexFormat.of().formatHex(hash, 0, 8);
  }

  /// Whether the signature is one of the message by this key.
  public boolean verifies(byte[] message, byte[] signature) {
    return key.verifies(message, signature);
  }
}
