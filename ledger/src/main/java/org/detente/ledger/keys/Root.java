package org.detente.ledger.keys;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;

/// The name of a root, short enough to be read out over the telephone: the SHA-256 of what the
/// founding entry signs. It names the ledger's origin and every key of the root, of whatever suite.
public record Root(Hash hash) {
  private static final Pattern TEXT = Pattern.compile("detente-root:([0-9a-f]{64})");

  /// Reads `detente-root:` and 64 hex digits.
  public static Outcome<Root> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Outcome.accepted(new Root(Hash.of(HexFormat.of().parseHex(parts.group(1)))))
        : Outcome.refused(RefusalCode.ROOT_MALFORMED, text);
  }

  /// Whether a text is meant to name a root.
  public static boolean isMeantBy(String text) {
    return text.startsWith("detente-root:");
  }

  /// The root that a founding entry names.
  public static Root of(Envelope founding) {
    return new Root(Hash.of(TreeHasher.sha256(founding.signedBytes())));
  }

  /// Signs a change of keys with every key of the root.
  public static Envelope sign(KeyChange change, List<EntrySigner> rootKeys) {
    byte[] payload = CanonicalJson.write(ChangeJson.write(change));
    return Envelope.sign(Envelope.KEYS_TYPE, payload, rootKeys).expect();
  }

  /// The text that [#parse] reads.
  public String text() {
    return "detente-root:" + hash.hex();
  }

  @Override
  public String toString() {
    return text();
  }
}
