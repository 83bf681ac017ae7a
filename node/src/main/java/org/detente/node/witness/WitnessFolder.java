package org.detente.node.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.signature.SecretKey;
import org.detente.ledger.store.Disk;
import org.detente.ledger.witness.Witness;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.SafeFile;
import org.detente.node.home.OwnLedger;
import org.detente.node.keys.Secrets;

/// Where a node that is a witness keeps what it needs.
///
/// @param data the node's data folder
record WitnessFolder(Path data) {
  private static final int LONGEST = 4096;
  private static final Pattern LINES =
      Pattern.compile(
          "(?:#.*\n)*detente-witness: *1 *\r?\nname: *(" + OwnLedger.ORIGIN.pattern() + ")\\s*");

  private Path folder() {
    return data.resolve("witness");
  }

  /// Says that this node is a witness, and under which name: there once all else is.
  Path config() {
    return folder().resolve("witness.yaml");
  }

  /// The text of that file.
  static String configText(String name) {
    return "# This node cosigns the ledgers of others, under this name. Written by `detente witness"
        + " init`.\ndetente-witness: 1\nname: "
        + name
        + "\n";
  }

  /// What it remembers.
  Path memory() {
    return folder().resolve("memory");
  }

  /// Which ledgers it cosigns: `log` lines of a policy.
  Path logs() {
    return folder().resolve("logs.policy");
  }

  /// Its `witness` line, to be handed to those whose ledgers it cosigns.
  Path card() {
    return folder().resolve("card.policy");
  }

  /// Where proofs are put that a ledger has contradicted itself.
  Path contradictions() {
    return folder().resolve("contradictions");
  }

  /// Its private keys.
  Path secrets() {
    return data.resolve("private");
  }

  /// Its name; stops where this node is no witness.
  String name() throws Stop {
    if (Files.notExists(config())) {
      throw Stop.at(Kind.USAGE, "witness.none", data.toString());
    }
    try (InputStream in = Files.newInputStream(config())) {
      Matcher lines = LINES.matcher(new String(in.readNBytes(LONGEST), UTF_8));
      if (lines.matches()) {
        return lines.group(1);
      }
    } catch (IOException unreadable) {
      // Told like a file that says something else.
    }
    throw Stop.at(Kind.INPUT, "witness.config", config().toString());
  }

  /// Which ledgers it cosigns.
  TrustPolicy trusted() throws Stop, IOException {
    if (Files.notExists(logs())) {
      return new TrustPolicy(List.of(), List.of(), List.of(), Optional.empty());
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(logs())) {
      bytes = in.readNBytes(PolicyText.MAX_BYTES + 1);
    }
    return switch (PolicyText.read(bytes)) {
      case Outcome.Accepted<TrustPolicy>(TrustPolicy policy) -> policy;
      case Outcome.Refused<TrustPolicy>(var why) ->
          throw Stop.at(Kind.INPUT, "witness.file", logs().toString(), why.message());
    };
  }

  /// Opens the witness for cosigning, as one process at a time may.
  Witness open(Secrets secrets) throws Stop, IOException {
    List<SecretKey> keys = WitnessKeys.cosigning(secrets);
    return Stop.value(Witness.open(Disk.ofThisMachine(), memory(), name(), keys, trusted()));
  }

  /// Puts a file in its place, whole or not at all.
  static void put(Path file, byte[] bytes) throws IOException {
    SafeFile.makeFolderAround(file);
    SafeFile.put(file, bytes);
  }
}
