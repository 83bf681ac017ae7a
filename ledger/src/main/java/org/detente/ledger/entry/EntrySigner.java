package org.detente.ledger.entry;

import org.detente.ledger.signature.Ed25519Secret;

/// Signs entries with one key.
public interface EntrySigner {
  /// The public half.
  EntryKey key();

  /// The signature of a message.
  byte[] sign(byte[] message);

  /// A signer with an Ed25519 key.
  static EntrySigner ed25519(Ed25519Secret secret) {
    EntryKey key = EntryKey.ed25519(secret.publicKey());
    return new EntrySigner() {
      @Override
      public EntryKey key() {
        return key;
      }

      @Override
      public byte[] sign(byte[] message) {
        return secret.sign(message);
      }
    };
  }
}
