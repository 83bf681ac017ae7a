package org.detente.node.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.ledger.signature.Algorithm;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.PrivateFiles;

/// Private keys on disk, sealed under a passphrase, in a file that its owner alone may open.
///
/// What the file says of itself (whose keys, which, how sealed) is readable, and a change to it is
/// noticed: it is authenticated with the keys. docs/reference/key-files.md has the format.
public final class KeyFile {
  private static final int MAX_BYTES = 8192;
  private final Path file;
  private final KeyFileText text;

  /// A key that a file holds, by what is no secret.
  ///
  /// @param id as in signatures
  public record Named(String role, Algorithm suite, String id) {}

  private KeyFile(Path file, KeyFileText text) {
    this.file = file;
    this.text = text;
  }

  /// Writes keys, whole or not at all.
  public static void write(
      Path file,
      String origin,
      Secrets secrets,
      Passphrase passphrase,
      Cost cost,
      SecureRandom random)
      throws IOException {
    Seal seal = new Seal(cost, random(random, Seal.SALT), random(random, Seal.NONCE));
    String before = KeyFileText.before(origin, secrets, seal);
    byte[] seeds = seeds(secrets);
    try {
      byte[] sealed = seal.close(passphrase, before.getBytes(US_ASCII), seeds);
      PrivateFiles.write(file, KeyFileText.whole(before, sealed));
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }

  private static byte[] random(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] seeds(Secrets secrets) {
    int length = secrets.held().stream().mapToInt(key -> key.seed().length).sum();
    byte[] seeds = new byte[length];
    int at = 0;
    for (Secrets.Held key : secrets.held()) {
      System.arraycopy(key.seed(), 0, seeds, at, key.seed().length);
      at += key.seed().length;
    }
    return seeds;
  }

  /// Reads what a file says of itself; stops where there is none, others may open it, or it is
  /// none.
  public static KeyFile read(Path file) throws Stop, IOException {
    if (Files.notExists(file)) {
      throw Stop.at(Kind.INPUT, "keys.missing", file.toString());
    }
    if (PrivateFiles.isOpenToOthers(file)) {
      throw Stop.at(Kind.INPUT, "submit.open-to-others", file.toString(), "600");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES);
    }
    String text = new String(bytes, US_ASCII);
    if (text.contains("\ndetente-secret: 1\n")) {
      throw Stop.at(Kind.INPUT, "keys.unsealed", file.toString());
    }
    return KeyFileText.parse(text)
        .map(parsed -> new KeyFile(file, parsed))
        .orElseThrow(() -> unusable(file));
  }

  /// The ledger whose keys these are.
  public String origin() {
    return text.origin();
  }

  /// The keys in it.
  public List<Named> keys() {
    return text.keys();
  }

  /// What one guess of its passphrase costs.
  public Cost cost() {
    return text.seal().cost();
  }

  /// The keys; stops at a wrong passphrase.
  public Secrets open(Passphrase passphrase) throws Stop {
    byte[] seeds =
        text.open(passphrase)
            .orElseThrow(() -> Stop.at(Kind.INPUT, "keys.wrong-passphrase", file.toString()));
    try {
      return secrets(seeds);
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }

  private Secrets secrets(byte[] seeds) throws Stop {
    if (seeds.length != keys().stream().mapToInt(key -> key.suite().seedLength()).sum()) {
      throw unusable(file);
    }
    List<Secrets.Held> held = new ArrayList<>();
    int at = 0;
    for (Named key : keys()) {
      int until = at + key.suite().seedLength();
      held.add(Secrets.Held.of(key.role(), key.suite(), Arrays.copyOfRange(seeds, at, until)));
      at = until;
    }
    return new Secrets(held);
  }

  private static Stop unusable(Path file) {
    return Stop.at(Kind.INPUT, "keys.unusable", file.toString());
  }

  /// Names the file, and nothing in it.
  @Override
  public String toString() {
    return "the keys in " + file;
  }
}
