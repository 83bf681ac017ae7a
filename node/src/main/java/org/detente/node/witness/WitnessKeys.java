package org.detente.node.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.signature.MlDsa44Secret;
import org.detente.ledger.signature.SecretKey;
import org.detente.node.Stop;
import org.detente.node.submission.SecretFile;

/// The private keys of a witness, one of each suite. They cosign and do nothing else.
final class WitnessKeys {
  private WitnessKeys() {}

  static void makeMissing(Path folder, SecureRandom random) throws IOException {
    mlDsa44(folder).makeIfMissing(random);
    ed25519(folder).makeIfMissing(random);
  }

  /// The keys, that of ML-DSA-44 first.
  static List<SecretKey> read(Path folder) throws Stop, IOException {
    SecretKey newer = mlDsa44(folder).read(MlDsa44Secret::new);
    return List.of(newer, ed25519(folder).read(Ed25519Secret::new));
  }

  private static SecretFile mlDsa44(Path folder) {
    return new SecretFile(folder.resolve("cosigner-ml-dsa-44.key"), "cosigner-ml-dsa-44");
  }

  private static SecretFile ed25519(Path folder) {
    return new SecretFile(folder.resolve("cosigner.key"), "cosigner");
  }
}
