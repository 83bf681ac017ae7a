package org.detente.node.gathering;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.Backing;
import org.detente.ledger.policy.Grade;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.policy.TrustPolicy.Witness;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.witness.AddCheckpoint;
import org.detente.ledger.witness.Reply;
import org.detente.node.Refusal.Kind;
import org.detente.node.Result;
import org.detente.node.Stop;
import org.detente.node.home.LedgerFolder;
import org.detente.node.home.OwnLedger;

/// Gathers cosignatures on the head of the node's own ledger.
public final class Gathering {
  private final LedgerReader ledger;
  private final List<VerifierKey> logKeys;
  private final TrustPolicy policy;
  private final CosignedHeads heads;
  private final Replies replies;

  private Gathering(OwnLedger own, TrustPolicy policy) throws Stop {
    LedgerFolder.Opened opened = own.folder().openWithKeys();
    this.ledger = opened.ledger();
    this.logKeys = opened.keys().checkpointKeysAt(ledger.size());
    this.policy = policy;
    this.heads = CosignedHeads.of(own.data());
    this.replies = new Replies(ledger, own.folder().ledger(), heads);
  }

  /// What came of it.
  ///
  /// @param size of the head that was to be cosigned
  /// @param grade of that head now
  public record Gathered(String origin, long size, List<Said> said, Grade grade) {}

  private static Gathering of(Path data) throws Stop, IOException {
    OwnLedger own =
        OwnLedger.find(data)
            .orElseThrow(() -> Stop.at(Kind.USAGE, "gather.no-ledger", data.toString()));
    TrustPolicy policy =
        OwnPolicy.find(data)
            .orElseThrow(
                () -> Stop.at(Kind.USAGE, "gather.no-policy", OwnPolicy.file(data).toString()));
    return new Gathering(own, policy);
  }

  /// Asks every witness of the node's policy that has an address of this machine.
  public static Result<Gathered> overHttp(Path data) {
    return Result.of(() -> {
      Gathering gathering = of(data);
      List<Said> said = new ArrayList<>();
      try (WitnessClient client = new WitnessClient()) {
        for (Witness witness : gathering.policy.witnesses()) {
          said.add(gathering.ask(client, witness));
        }
      }
      return gathering.gathered(said);
    });
  }

  /// The request to a witness, to be carried there as a file.
  ///
  /// @param name of the witness in the policy
  public static Result<AddCheckpoint> request(Path data, String name) {
    return Result.of(() -> {
      Gathering gathering = of(data);
      Witness witness = gathering.named(name);
      long old = Math.min(gathering.heads.lastBy(witness.key()), gathering.ledger.size());
      return gathering.request(old);
    });
  }

  /// Takes in what a witness replied by file.
  ///
  /// @param name of the witness in the policy
  public static Result<Gathered> reply(Path data, String name, Path file) {
    return Result.of(() -> {
      Gathering gathering = of(data);
      Witness witness = gathering.named(name);
      if (!Files.isRegularFile(file)) {
        throw Stop.at(Kind.USAGE, "gather.no-file", file.toString());
      }
      byte[] body;
      try (InputStream in = Files.newInputStream(file)) {
        body = in.readNBytes(SignedNote.MAX_BYTES + 1);
      }
      return gathering.gathered(List.of(gathering.replies.take(witness, body)));
    });
  }

  private Gathered gathered(List<Said> said) throws IOException {
    SignedNote note = heads.like(ledger.note()).orElse(ledger.note());
    Grade grade = Backing.of(note, policy, logKeys).map(Backing::grade).orElse(Grade.RECORDED);
    return new Gathered(ledger.origin(), ledger.size(), said, grade);
  }

  private Witness named(String name) throws Stop {
    String octets = PolicyText.octets(name);
    return policy.witnesses().stream()
        .filter(it -> it.name().equals(octets))
        .findFirst()
        .orElseThrow(() ->
            Stop.at(
                Kind.USAGE,
                "gather.no-witness",
                name,
                String.join(
                    ", ",
                    policy.witnesses().stream().map(it -> PolicyText.shown(it.name())).toList())));
  }

  private AddCheckpoint request(long old) throws Stop, IOException {
    List<Hash> path = Stop.value(ledger.tree().first(ledger.size()).consistency(old)).path();
    SignedNote note = heads.like(ledger.note()).orElse(ledger.note());
    return AddCheckpoint.of(old, path, note);
  }

  /// Asks one witness; where it names another size that this ledger has had, once more from there.
  private Said ask(WitnessClient client, Witness witness) throws Stop, IOException {
    Optional<URI> address = witness.url().flatMap(WitnessClient::address);
    if (address.isEmpty()) {
      return Said.of(witness, witness.url().isEmpty() ? "gather.no-address" : "gather.elsewhere");
    }
    long old = Math.min(heads.lastBy(witness.key()), ledger.size());
    try {
      WitnessClient.Response response = client.ask(address.get(), request(old));
      if (response.status() == new Reply.Conflict(0).status()) {
        Optional<Said> strange = replies.strange(witness, response.body());
        if (strange.isPresent()) {
          return strange.get();
        }
        long theirs = ((Reply.Conflict) replies.read(response.body()).expect()).size();
        response = client.ask(address.get(), request(theirs));
      }
      return response.status() == 200
          ? replies.take(witness, response.body())
          : Said.of(witness, "gather.declined", response.status(), response.says());
    } catch (IOException unanswered) {
      return Said.of(witness, "gather.unanswered", String.valueOf(unanswered.getMessage()));
    }
  }
}
