package org.detente.node.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.signature.Algorithm;
import org.detente.ledger.signature.SecretKey;
import org.detente.node.Stop;

/// Private keys in memory while they are used, each with its role.
///
/// @param held in the order of their file
public record Secrets(List<Held> held) implements AutoCloseable {
  /// The role of a root's keys; the others are those of [org.detente.ledger.keys.Role].
  public static final String ROOT = "root";

  /// The suites that every set of keys has.
  public static final List<Algorithm> SUITES = List.of(Algorithm.ED25519, Algorithm.ML_DSA_44);

  /// One private key, in memory.
  public static final class Held {
    private final String role;
    private final SecretKey key;
    private final byte[] seed;

    private Held(String role, SecretKey key, byte[] seed) {
      this.role = role;
      this.key = key;
      this.seed = seed;
    }

    /// A key of a seed, which is wiped with it.
    static Held of(String role, Algorithm algorithm, byte[] seed) {
      return new Held(role, algorithm.secretKey(seed), seed);
    }

    /// What it signs.
    public String role() {
      return role;
    }

    /// The key.
    public SecretKey key() {
      return key;
    }

    byte[] seed() {
      return seed;
    }

    /// Role and key id, which are no secret.
    public String name() {
      return role + ' ' + new EntryKey(key.publicKey()).id();
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /// Copies the list.
  public Secrets {
    held = List.copyOf(held);
  }

  /// New keys for roles, one of each suite for each role.
  public static Secrets make(SecureRandom random, String... roles) {
    List<Held> held = new ArrayList<>();
    for (String role : roles) {
      for (Algorithm suite : SUITES) {
        byte[] seed = new byte[suite.seedLength()];
        random.nextBytes(seed);
        held.add(Held.of(role, suite, seed));
      }
    }
    return new Secrets(held);
  }

  /// The keys of a file, whose passphrase is asked for.
  public static Secrets open(Path file, Passphrase.Source passphrases) throws Stop, IOException {
    KeyFile sealed = KeyFile.read(file);
    try (Passphrase passphrase = passphrases.ask(file.toString(), /* chosen= */ false)) {
      return sealed.open(passphrase);
    }
  }

  /// The keys of a role, which sign together.
  public List<SecretKey> of(String role) {
    return held.stream().filter(it -> it.role().equals(role)).map(Held::key).toList();
  }

  /// These keys and others.
  public Secrets and(Secrets others) {
    return new Secrets(Stream.concat(held.stream(), others.held.stream()).toList());
  }

  /// Only the keys of these roles.
  public Secrets only(String... roles) {
    return new Secrets(
        held.stream().filter(it -> Arrays.asList(roles).contains(it.role())).toList());
  }

  /// Forgets them.
  @Override
  public void close() {
    for (Held one : held) {
      one.key().close();
      Arrays.fill(one.seed(), (byte) 0);
    }
  }
}
