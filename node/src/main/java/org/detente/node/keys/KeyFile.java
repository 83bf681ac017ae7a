package org.detente.node.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.signature.Algorithm;
import org.detente.ledger.signature.Base64Text;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.PrivateFiles;

/// Private keys on disk, sealed under a passphrase, in a file that its owner alone may open.
///
/// What the file says of itself (whose keys, which, how sealed) is readable, and a change to it is
/// noticed: it is authenticated with the keys. docs/reference/key-files.md has the format.
public final class KeyFile {
  private static final int MAX_BYTES = 8192;
  private static final String FIRST =
      "# Private keys, sealed. Who has this file and its passphrase can sign in your name.";
  private static final String SEALED = "sealed: ";
  private static final Pattern TEXT =
      Pattern.compile(
          Pattern.quote(FIRST)
              + "\ndetente-secret: 2\norigin: ([^\\s]+)\n((?:key: [a-z]+ [a-z0-9-]+:[0-9a-f]{16}\n)+)"
              + "kdf: argon2id memory=([0-9]{1,8}) passes=([0-9]{1,3}) lanes=([0-9]{1,3}) salt=([^\\s]+)\n"
              + "cipher: chacha20-poly1305 nonce=([^\\s]+)\nsealed: ([^\\s]+)\n");
  private static final Pattern KEY = Pattern.compile("key: ([a-z]+) (([a-z0-9-]+):[0-9a-f]{16})\n");

  private final Path file;
  private final String origin;
  private final List<Named> keys;
  private final Seal seal;
  private final byte[] before;
  private final byte[] sealed;

  /// A key that a file holds, by what is no secret.
  ///
  /// @param id as in signatures
  public record Named(String role, Algorithm suite, String id) {}

  private KeyFile(
      Path file, String origin, List<Named> keys, Seal seal, byte[] before, byte[] sealed) {
    this.file = file;
    this.origin = origin;
    this.keys = keys;
    this.seal = seal;
    this.before = before;
    this.sealed = sealed;
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
    byte[] before = head(origin, secrets, seal).getBytes(US_ASCII);
    byte[] seeds = seeds(secrets);
    try {
      String text = Base64Text.encode(seal.close(passphrase, before, seeds)) + '\n';
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(before);
      whole.writeBytes(text.getBytes(US_ASCII));
      PrivateFiles.write(file, whole.toByteArray());
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }

  /// Everything up to what is sealed.
  private static String head(String origin, Secrets secrets, Seal seal) {
    StringBuilder text = new StringBuilder(FIRST);
    text.append("\ndetente-secret: 2\norigin: ").append(origin).append('\n');
    secrets.held().forEach(key -> text.append("key: ").append(key.name()).append('\n'));
    text.append("kdf: argon2id memory=").append(seal.cost().memory());
    text.append(" passes=").append(seal.cost().passes());
    text.append(" lanes=").append(seal.cost().lanes());
    text.append(" salt=").append(Base64Text.encode(seal.salt()));
    text.append("\ncipher: chacha20-poly1305 nonce=").append(Base64Text.encode(seal.nonce()));
    return text.append('\n').append(SEALED).toString();
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
    return parse(file, text).orElseThrow(() -> unusable(file));
  }

  private static Optional<KeyFile> parse(Path file, String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Cost cost = new Cost(number(parts, 3), number(parts, 4), number(parts, 5));
    Outcome<byte[]> salt = Base64Text.decode(parts.group(6));
    Outcome<byte[]> nonce = Base64Text.decode(parts.group(7));
    Outcome<byte[]> sealed = Base64Text.decode(parts.group(8));
    List<Named> keys = new ArrayList<>();
    Matcher key = KEY.matcher(parts.group(2));
    while (key.find()) {
      Optional<Algorithm> suite = Algorithm.tagged(key.group(3));
      if (suite.isEmpty()) {
        return Optional.empty();
      }
      keys.add(new Named(key.group(1), suite.get(), key.group(2)));
    }
    boolean fit =
        cost.isFit()
            && salt.map(it -> it.length == Seal.SALT).orElse(false)
            && nonce.map(it -> it.length == Seal.NONCE).orElse(false)
            && sealed.isAccepted();
    if (!fit) {
      return Optional.empty();
    }
    Seal seal = new Seal(cost, salt.expect(), nonce.expect());
    byte[] before = text.substring(0, parts.start(8)).getBytes(US_ASCII);
    return Optional.of(new KeyFile(file, parts.group(1), keys, seal, before, sealed.expect()));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /// The ledger whose keys these are.
  public String origin() {
    return origin;
  }

  /// The keys in it.
  public List<Named> keys() {
    return keys;
  }

  /// What one guess of its passphrase costs.
  public Cost cost() {
    return seal.cost();
  }

  /// The keys; stops at a wrong passphrase.
  public Secrets open(Passphrase passphrase) throws Stop {
    byte[] seeds =
        seal.open(passphrase, before, sealed)
            .orElseThrow(() -> Stop.at(Kind.INPUT, "keys.wrong-passphrase", file.toString()));
    try {
      return secrets(seeds);
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }

  private Secrets secrets(byte[] seeds) throws Stop {
    if (seeds.length != keys.stream().mapToInt(key -> key.suite().seedLength()).sum()) {
      throw unusable(file);
    }
    List<Secrets.Held> held = new ArrayList<>();
    int at = 0;
    for (Named key : keys) {
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
