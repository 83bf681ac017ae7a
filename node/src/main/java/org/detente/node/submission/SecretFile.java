package org.detente.node.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.signature.SecretKey;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.PrivateFiles;

/// A private key on disk, in a file that its owner alone may open.
///
/// `protection: none` says that the seed stands there as it is; a version that seals it under a
/// passphrase will say so in that line.
///
/// @param role what the key signs; a key has one role
public record SecretFile(Path file, String role) {
  private static final int SEED = 32;
  private static final int ENCODED = 44;

  /// Makes a key, unless there is one.
  public void makeIfMissing(SecureRandom random) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    byte[] seed = new byte[SEED];
    random.nextBytes(seed);
    byte[] encoded = Base64.getEncoder().encode(seed);
    byte[] head = head();
    byte[] text = Arrays.copyOf(head, head.length + ENCODED + 1);
    System.arraycopy(encoded, 0, text, head.length, ENCODED);
    text[text.length - 1] = '\n';
    try {
      PrivateFiles.write(file, text);
    } finally {
      forget(seed, encoded, text);
    }
  }

  /// The key; stops where there is none, or others may read it.
  Ed25519Secret read() throws Stop, IOException {
    return read(Ed25519Secret::new);
  }

  /// The key of a suite; stops where there is none, or others may read it.
  ///
  /// @param made makes it of its seed
  public <K extends SecretKey> K read(Function<byte[], K> made) throws Stop, IOException {
    if (Files.notExists(file)) {
      throw Stop.at(Kind.INPUT, "submit.key-missing", file.toString());
    }
    if (PrivateFiles.isOpenToOthers(file)) {
      throw Stop.at(Kind.INPUT, "submit.open-to-others", file.toString(), "600");
    }
    byte[] head = head();
    int length = head.length + ENCODED + 1;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] text = in.readNBytes(length + 1);
      byte[] encoded = Arrays.copyOfRange(text, head.length, head.length + ENCODED);
      try {
        if (text.length != length || Arrays.mismatch(text, head) != head.length) {
          throw unusable();
        }
        return secret(encoded, made);
      } finally {
        forget(text, encoded);
      }
    }
  }

  private <K extends SecretKey> K secret(byte[] encoded, Function<byte[], K> made) throws Stop {
    byte[] seed = new byte[SEED];
    try {
      if (Base64.getDecoder().decode(encoded, seed) != SEED) {
        throw unusable();
      }
      return made.apply(seed);
    } catch (IllegalArgumentException notBase64) {
      throw unusable();
    } finally {
      forget(seed);
    }
  }

  private Stop unusable() {
    return Stop.at(Kind.INPUT, "submit.key-unusable", file.toString());
  }

  private byte[] head() {
    String text =
        "# A private key of this node. Who has it can sign in your name: show it to nobody.\n"
            + "detente-secret: 1\n"
            + ("role: " + role + "\n")
            + "protection: none\n"
            + "seed: ";
    return text.getBytes(US_ASCII);
  }

  private static void forget(byte[]... secrets) {
    for (byte[] secret : secrets) {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
