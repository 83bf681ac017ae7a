package org.detente.node.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.signature.Algorithm;
import org.detente.ledger.signature.Base64Text;
import org.detente.node.keys.KeyFile.Named;

/// The text of a key file, read and not yet opened.
///
/// @param origin the ledger, the witness, whose keys these are
/// @param before everything up to what is sealed, which is authenticated with it
record KeyFileText(String origin, List<Named> keys, Seal seal, String before, String sealed) {
  private static final String FIRST =
      "# Private keys, sealed. Who has this file and its passphrase can sign in your name.";
  private static final Pattern TEXT =
      Pattern.compile(
          Pattern.quote(FIRST)
              + "\ndetente-secret: 2\norigin: ([^\\s]+)\n((?:key: [a-z]+ [a-z0-9-]+:[0-9a-f]{16}\n)+)"
              + "kdf: argon2id memory=([0-9]{1,8}) passes=([0-9]{1,3}) lanes=([0-9]{1,3}) salt=([^\\s]+)\n"
              + "cipher: chacha20-poly1305 nonce=([^\\s]+)\nsealed: ([^\\s]+)\n");
  private static final Pattern KEY = Pattern.compile("key: ([a-z]+) (([a-z0-9-]+):[0-9a-f]{16})\n");

  KeyFileText {
    keys = List.copyOf(keys);
  }

  /// What stands before the sealed keys.
  static String before(String origin, Secrets secrets, Seal seal) {
    StringBuilder text = new StringBuilder(FIRST);
    text.append("\ndetente-secret: 2\norigin: ").append(origin).append('\n');
    secrets.held().forEach(key -> text.append("key: ").append(key.name()).append('\n'));
    text.append("kdf: argon2id memory=").append(seal.cost().memory());
    text.append(" passes=").append(seal.cost().passes());
    text.append(" lanes=").append(seal.cost().lanes());
    text.append(" salt=").append(Base64Text.encode(seal.salt()));
    text.append("\ncipher: chacha20-poly1305 nonce=").append(Base64Text.encode(seal.nonce()));
    return text.append("\nsealed: ").toString();
  }

  /// The whole text, of what stands before and what is sealed.
  static byte[] whole(String before, byte[] sealed) {
    return (before + Base64Text.encode(sealed) + '\n').getBytes(US_ASCII);
  }

  /// Reads a text; empty where it is none.
  static Optional<KeyFileText> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Cost cost = new Cost(number(parts, 3), number(parts, 4), number(parts, 5));
    Outcome<byte[]> salt = Base64Text.decode(parts.group(6));
    Outcome<byte[]> nonce = Base64Text.decode(parts.group(7));
    boolean fit =
        cost.isFit()
            && salt.map(it -> it.length == Seal.SALT).orElse(false)
            && nonce.map(it -> it.length == Seal.NONCE).orElse(false)
            && Base64Text.decode(parts.group(8)).isAccepted();
    if (!fit) {
      return Optional.empty();
    }
    Seal seal = new Seal(cost, salt.expect(), nonce.expect());
    String before = text.substring(0, parts.start(8));
    return keys(parts.group(2))
        .map(keys -> new KeyFileText(parts.group(1), keys, seal, before, parts.group(8)));
  }

  private static Optional<List<Named>> keys(String lines) {
    List<Named> keys = new ArrayList<>();
    Matcher key = KEY.matcher(lines);
    while (key.find()) {
      Optional<Algorithm> suite = Algorithm.tagged(key.group(3));
      if (suite.isEmpty()) {
        return Optional.empty();
      }
      keys.add(new Named(key.group(1), suite.get(), key.group(2)));
    }
    return Optional.of(keys);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /// The keys, encoded; empty for another passphrase, or where a byte was changed.
  Optional<byte[]> open(Passphrase passphrase) {
    return seal.open(passphrase, before.getBytes(US_ASCII), Base64Text.decode(sealed).expect());
  }
}
