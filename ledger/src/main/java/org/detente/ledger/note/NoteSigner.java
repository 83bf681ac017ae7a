package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.signature.MlDsa44Secret;
import org.detente.ledger.signature.SecretKey;

/// Signs notes under a name with one key.
public interface NoteSigner {
  /// The public half.
  VerifierKey verifierKey();

  /// What stands in the signature line after the key id.
  ///
  /// @param text the note's text; for cosignatures, a checkpoint
  byte[] sign(String text);

  /// A signer of type `0x01`, Ed25519 over the text.
  static NoteSigner ed25519(String name, Ed25519Secret secret) {
    VerifierKey key = VerifierKey.ed25519(name, secret.publicKey());
    return new NoteSigner() {
      @Override
      public VerifierKey verifierKey() {
        return key;
      }

      @Override
      public byte[] sign(String text) {
        return secret.sign(text.getBytes(UTF_8));
      }
    };
  }

  /// A log's own signer of type `0x06`, ML-DSA-44 over origin, size and root, at no time: that its
  /// checkpoint is the newest is for others to say.
  static NoteSigner mlDsa44(String name, MlDsa44Secret secret) {
    return cosigner(name, secret, 0);
  }

  /// A cosigner, of type `0x04` or `0x06` by the suite of its key, at a time.
  ///
  /// @param time when it signs, in POSIX seconds
  static NoteSigner cosigner(String name, SecretKey secret, long time) {
    VerifierKey key = VerifierKey.cosigner(name, secret.publicKey());
    return new NoteSigner() {
      @Override
      public VerifierKey verifierKey() {
        return key;
      }

      @Override
      public byte[] sign(String text) {
        byte[] message =
            Cosigned.message(key, time, text)
                .orElseThrow(() -> new IllegalArgumentException("no checkpoint to cosign"));
        byte[] signature = secret.sign(message);
        return ByteBuffer.allocate(Long.BYTES + signature.length)
            .putLong(time)
            .put(signature)
            .array();
      }
    };
  }
}
