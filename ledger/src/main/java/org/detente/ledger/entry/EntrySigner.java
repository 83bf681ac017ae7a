package org.detente.ledger.entry;

import org.detente.ledger.signature.SecretKey;

/// Signs entries with one key.
public interface EntrySigner {
  /// The public half.
  EntryKey key();

  /// The signature of a message.
  byte[] sign(byte[] message);

  /// A signer with a secret of any suite.
  static EntrySigner of(SecretKey secret) {
    EntryKey key = new EntryKey(secret.publicKey());
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
