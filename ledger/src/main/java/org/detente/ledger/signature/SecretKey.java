package org.detente.ledger.signature;

/// The private half of a key. It signs the same message the same way every time, and lets no
/// signature out that does not hold: a signature that a fault in the machine spoilt could give the
/// key away.
///
/// This room makes no random numbers: whoever makes a key brings its seed. A key serves one role
/// only; entry keys, checkpoint keys and cosigner keys are different keys.
public sealed interface SecretKey extends AutoCloseable permits Ed25519Secret, MlDsa44Secret {
  /// The public half.
  PublicKey publicKey();

  /// The signature of a message.
  ///
  /// @throws IllegalStateException when the machine made a signature that does not hold
  byte[] sign(byte[] message);

  /// Forgets the seed; signing afterwards is a fault.
  @Override
  void close();

  /// Gives a signature out only if it holds.
  static byte[] held(byte[] message, byte[] signature, PublicKey key) {
    if (!key.verifies(message, signature)) {
      throw new IllegalStateException("a signature made here does not hold; nothing was signed");
    }
    return signature;
  }
}
