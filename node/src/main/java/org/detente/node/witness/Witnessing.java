package org.detente.node.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.policy.TrustPolicy.Log;
import org.detente.ledger.signature.SecretKey;
import org.detente.ledger.store.Disk;
import org.detente.ledger.witness.AddCheckpoint;
import org.detente.ledger.witness.Reply;
import org.detente.ledger.witness.Witness;
import org.detente.node.Refusal.Kind;
import org.detente.node.Result;
import org.detente.node.Stop;
import org.detente.node.disk.PrivateFiles;
import org.detente.node.gathering.LogKeys;
import org.detente.node.home.DataVersion;
import org.detente.node.home.OwnLedger;
import org.detente.node.keys.Passphrase;
import org.detente.node.keys.Secrets;

/// What a node does as a witness, as the commands ask for it.
public final class Witnessing {
  private final WitnessFolder folder;

  /// @param data the node's data folder
  public Witnessing(Path data) {
    this.folder = new WitnessFolder(data);
  }

  /// Makes the node a witness: keys, an empty memory, and the card that others take up into their
  /// policies. Done once; cut off, it is finished by the next.
  ///
  /// @param url its submission prefix, where it is to be reached over HTTP
  /// @return where the card lies
  public Result<Path> found(String name, Optional<String> url, Sealing sealing) {
    return Result.of(() -> {
      if (!OwnLedger.ORIGIN.matcher(name).matches()) {
        throw Stop.at(Kind.USAGE, "witness.bad-name", name);
      }
      if (Files.exists(folder.config())) {
        throw Stop.at(Kind.USAGE, "witness.founded", folder.config().toString(), folder.name());
      }
      PrivateFiles.makeFolder(folder.secrets());
      DataVersion.mark(folder.data());
      try (Secrets secrets = WitnessKeys.makeMissing(folder.secrets(), name, sealing)) {
        WitnessFolder.put(folder.card(), card(name, url, secrets).getBytes(UTF_8));
      }
      Stop.value(Witness.found(Disk.ofThisMachine(), folder.memory()));
      WitnessFolder.put(folder.config(), WitnessFolder.configText(name).getBytes(UTF_8));
      return folder.card();
    });
  }

  /// The `witness` line with its ML-DSA-44 key; that of Ed25519, for tools that know no other, as a
  /// comment: one witness has one line in a policy.
  private static String card(String name, Optional<String> url, Secrets secrets) {
    List<String> lines = new ArrayList<>();
    for (SecretKey secret : WitnessKeys.cosigning(secrets)) {
      String key = VerifierKey.cosigner(name, secret.publicKey()).text();
      lines.add("witness " + name + " " + key + url.map(it -> " " + it).orElse(""));
    }
    return "# A witness. Take its line up into your policy, after a check of the key by another way.\n"
        + (lines.getFirst() + "\n")
        + "# The same, for tools that know Ed25519 alone; use the one line or the other.\n"
        + ("# " + lines.getLast() + "\n")
        + "quorum none\n";
  }

  /// From now on cosigns a ledger, under the checkpoint keys it has now; those that were known for
  /// it before are so no more.
  ///
  /// @param named the ledger, as [LogKeys] takes it
  /// @return the ledger's origin
  public Result<String> trust(Path named) {
    return Result.of(() -> {
      folder.name();
      List<VerifierKey> keys = LogKeys.of(named);
      String origin = keys.getFirst().name();
      List<Log> logs = new ArrayList<>(folder.trusted().logs());
      logs.removeIf(log -> keys.stream().anyMatch(it -> it.name().equals(log.key().name())));
      keys.forEach(key -> logs.add(new Log(key, Optional.empty())));
      byte[] text = PolicyText.write(new TrustPolicy(logs, List.of(), List.of(), Optional.empty()));
      Stop.value(PolicyText.read(text));
      WitnessFolder.put(folder.logs(), text);
      return origin;
    });
  }

  /// What came of a request by file.
  ///
  /// @param reply to be written for the courier where it is cosigned or a size
  /// @param contradiction where the proof was put that the ledger has contradicted itself
  public record Cosigned(Reply reply, Optional<Path> contradiction) {}

  /// Answers a request that came as a file.
  public Result<Cosigned> cosign(Path request, InstantSource clock, Passphrase.Source passphrases) {
    return Result.of(() -> {
      byte[] body;
      try (InputStream in = Files.newInputStream(request)) {
        body = in.readNBytes(AddCheckpoint.MAX_BYTES + 1);
      } catch (IOException unreadable) {
        throw Stop.at(Kind.USAGE, "witness.no-file", request.toString());
      }
      folder.name();
      try (Secrets secrets = WitnessKeys.open(folder.secrets(), passphrases);
          Witness witness = folder.open(secrets)) {
        WitnessSite site = new WitnessSite(witness, folder, clock);
        Witness.Answered answered = witness.answer(body, clock);
        return new Cosigned(answered.reply(), site.keep(answered.contradiction()));
      }
    });
  }

  /// The name under which this node cosigns; stops where it is no witness.
  public String name() throws Stop {
    return folder.name();
  }

  /// The file of the keys that cosign; stops where this node is no witness.
  public Path keys() throws Stop {
    folder.name();
    return WitnessKeys.file(folder.secrets());
  }

  /// The keys that cosign; stops where this node is no witness.
  public Secrets secrets(Passphrase.Source passphrases) throws Stop, IOException {
    return Secrets.open(keys(), passphrases);
  }

  /// Opens the witness to be asked over HTTP; it is held until the site is closed.
  public Result<WitnessSite> site(InstantSource clock, Passphrase.Source passphrases) {
    return Result.of(() -> {
      folder.name();
      Secrets secrets = WitnessKeys.open(folder.secrets(), passphrases);
      return new WitnessSite(folder.open(secrets), folder, clock);
    });
  }
}
