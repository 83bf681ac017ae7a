package org.detente.ledger.signature;

/// A public key of some suite, admitted by it.
public sealed interface PublicKey permits Ed25519Key, MlDsa44Key {
  /// The suite.
  Algorithm algorithm();

  /// The key in the suite's own encoding.
  byte[] bytes();

  /// Whether the signature is one of the message by this key.
  boolean verifies(byte[] message, byte[] signature);
}
