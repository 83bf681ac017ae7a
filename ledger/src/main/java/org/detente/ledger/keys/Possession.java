package org.detente.ledger.keys;

import java.util.ArrayList;
import java.util.List;
import org.detente.ledger.check.KeyRing.Range;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.keys.KeyChange.Grant;
import org.detente.ledger.keys.KeyChange.HeldKey;
import org.detente.ledger.signature.SecretKey;

/// The proof that who registers keys holds them: each signs the grant, without proofs, under a type
/// of its own. So it covers origin, role, range and the keys it will sign together with, and is no
/// signature of anything else.
public final class Possession {
  /// The type that the proof binds.
  public static final String TYPE = "application/vnd.detente.key-possession.v1+json";

  private Possession() {}

  /// Whether a key of a grant signed it.
  static boolean holds(Grant grant, HeldKey held) {
    return held.key().verifies(message(grant), held.proof());
  }

  /// A grant of these keys, each of which proves that it is held.
  ///
  /// @param name of a cosigner; of the other roles the origin
  public static Grant grant(
      String origin, Role role, String name, Range range, List<SecretKey> secrets) {
    List<HeldKey> unproven =
        secrets.stream().map(secret -> new HeldKey(secret.publicKey(), new byte[0])).toList();
    byte[] message = message(new Grant(origin, role, name, range, unproven));
    List<HeldKey> held = new ArrayList<>();
    for (SecretKey secret : secrets) {
      held.add(new HeldKey(secret.publicKey(), secret.sign(message)));
    }
    return new Grant(origin, role, name, range, held);
  }

  private static byte[] message(Grant grant) {
    return Envelope.encodeForSigning(TYPE, CanonicalJson.write(ChangeJson.unproven(grant)));
  }
}
