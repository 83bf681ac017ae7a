package org.detente.node.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.detente.ledger.signature.SecretKey;
import org.detente.node.Stop;
import org.detente.node.keys.KeyFile;
import org.detente.node.keys.Passphrase;
import org.detente.node.keys.Secrets;

/// The private keys of a witness, one of each suite, sealed. They cosign and do nothing else.
final class WitnessKeys {
  private static final String ROLE = "cosigner";

  private WitnessKeys() {}

  /// Where they lie.
  static Path file(Path folder) {
    return folder.resolve("cosigning.keys");
  }

  /// Makes the keys, unless they are there, and gives them.
  static Secrets makeMissing(Path folder, String name, Sealing sealing) throws Stop, IOException {
    Path file = file(folder);
    boolean there = Files.exists(file);
    try (Passphrase passphrase = sealing.passphrase().ask(file.toString(), /* chosen= */ !there)) {
      if (there) {
        return KeyFile.read(file).open(passphrase);
      }
      Secrets secrets = Secrets.make(sealing.random(), ROLE);
      KeyFile.write(
          file, name, secrets, passphrase.requireLong(), sealing.cost(), sealing.random());
      return secrets;
    }
  }

  /// Opens the keys with their passphrase.
  static Secrets open(Path folder, Passphrase.Source passphrases) throws Stop, IOException {
    return Secrets.open(file(folder), passphrases);
  }

  /// Those that cosign, that of ML-DSA-44 first.
  static List<SecretKey> cosigning(Secrets secrets) {
    return secrets.of(ROLE).stream()
        .sorted(Comparator.comparing((SecretKey key) -> key.publicKey().algorithm()).reversed())
        .toList();
  }
}
