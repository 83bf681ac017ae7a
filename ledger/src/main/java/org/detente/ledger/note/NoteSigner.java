package org.detente.ledger.note;

import org.detente.ledger.signature.Ed25519Secret;

/// Signs notes under a name with one key.
public interface NoteSigner {
  /// The public half.
  VerifierKey verifierKey();

  /// The signature of a note's text.
  byte[] sign(byte[] text);

  /// A signer of type `0x01`, Ed25519 over the text.
  static NoteSigner ed25519(String name, Ed25519Secret secret) {
    VerifierKey key = VerifierKey.ed25519(name, secret.publicKey());
    return new NoteSigner() {
      @Override
      public VerifierKey verifierKey() {
        return key;
      }

      @Override
      public byte[] sign(byte[] text) {
        return secret.sign(text);
      }
    };
  }
}
