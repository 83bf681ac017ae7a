package org.detente.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.signature.Algorithm;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.signature.PublicKey;
import org.detente.ledger.tree.TreeHasher;

/// A public key that signs entries.
public record EntryKey(PublicKey key) {

  /// The key of a text: for Ed25519 the base64 of the public key, for another suite the same with
  /// the suite's tag and a colon before it.
  public static Outcome<EntryKey> parse(String text) {
    int colon = text.indexOf(':');
    Optional<Algorithm> algorithm =
        colon < 0 ? Optional.of(Algorithm.ED25519) : Algorithm.tagged(text.substring(0, colon));
    if (algorithm.isEmpty() || (colon >= 0 && algorithm.get() == Algorithm.ED25519)) {
      return Outcome.refused(RefusalCode.KEY_ALGORITHM, text.substring(0, colon));
    }
    return Base64Text.decode(text.substring(colon + 1))
        .then(algorithm.get()::publicKey)
        .map(EntryKey::new);
  }

  /// The text that [#parse] reads.
  public String text() {
    String base64 = Base64Text.encode(key.bytes());
    return key.algorithm() == Algorithm.ED25519 ? base64 : key.algorithm().tag() + ':' + base64;
  }

  /// The `keyid` of its signatures: the tag, a colon, and the first 16 hex digits of the SHA-256
  /// over tag, line feed and key. A hint, never a proof.
  public String id() {
    byte[] tag = (key.algorithm().tag() + '\n').getBytes(StandardCharsets.US_ASCII);
    byte[] hash = TreeHasher.sha256(tag, key.bytes());
    return key.algorithm().tag() + ':' + HexFormat.of().formatHex(hash, 0, 8);
  }

  /// Whether the signature is one of the message by this key.
  public boolean verifies(byte[] message, byte[] signature) {
    return key.verifies(message, signature);
  }
}
