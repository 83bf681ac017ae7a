package org.detente.node.keys;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Seals bytes under a passphrase: the key is made by Argon2id, the bytes are encrypted and
/// authenticated, with the text before them, by ChaCha20-Poly1305 (RFC 8439).
final class Seal {
  static final int SALT = 16;
  static final int NONCE = 12;

  private static final String CIPHER = "ChaCha20-Poly1305";
  private static final int KEY = 32;

  private final Cost cost;
  private final byte[] salt;
  private final byte[] nonce;

  /// @param salt of 16 random bytes
  /// @param nonce of 12 random bytes
  Seal(Cost cost, byte[] salt, byte[] nonce) {
    this.cost = cost;
    this.salt = salt.clone();
    this.nonce = nonce.clone();
  }

  Cost cost() {
    return cost;
  }

  byte[] salt() {
    return salt.clone();
  }

  byte[] nonce() {
    return nonce.clone();
  }

  byte[] close(Passphrase passphrase, byte[] before, byte[] secret) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, passphrase, before).doFinal(secret);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(CIPHER, everyJavaHasIt);
    }
  }

  /// What was sealed; empty for another passphrase, or where a byte was changed.
  Optional<byte[]> open(Passphrase passphrase, byte[] before, byte[] sealed) {
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, passphrase, before).doFinal(sealed));
    } catch (AEADBadTagException another) {
      return Optional.empty();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(CIPHER, everyJavaHasIt);
    }
  }

  private Cipher cipher(int mode, Passphrase passphrase, byte[] before)
      throws GeneralSecurityException {
    byte[] key = key(passphrase);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
      cipher.updateAAD(before);
      return cipher;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private byte[] key(Passphrase passphrase) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] key = new byte[KEY];
    generator.generateBytes(passphrase.bytes(), key);
    return key;
  }
}
