package org.detente.node.gathering;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.note.SignedBy;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.Backing;
import org.detente.ledger.policy.Grade;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.policy.TrustPolicy.Witness;
import org.detente.ledger.store.CosignedHead;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.witness.AddCheckpoint;
import org.detente.ledger.witness.Reply;
import org.detente.model.Phrase;
import org.detente.node.Refusal.Kind;
import org.detente.node.Result;
import org.detente.node.Stop;
import org.detente.node.home.LedgerFolder;
import org.detente.node.home.OwnLedger;

/// Gathers cosignatures on the head of the node's own ledger.
public final class Gathering {
  private final LedgerReader ledger;
  private final Path folder;
  private final List<VerifierKey> logKeys;
  private final TrustPolicy policy;
  private final CosignedHeads heads;

  private Gathering(OwnLedger own, TrustPolicy policy) throws Stop {
    LedgerFolder.Opened opened = own.folder().openWithKeys();
    this.ledger = opened.ledger();
    this.folder = own.folder().ledger();
    this.logKeys = opened.keys().checkpointKeysAt(ledger.size());
    this.policy = policy;
    this.heads = CosignedHeads.of(own.data());
  }

  /// What a witness said.
  ///
  /// @param says for a person
  /// @param cosigned whether its cosignature is there now
  /// @param alarming whether the ledger or the witness has lost something, which must be looked
  ///   into
  public record Said(String witness, Phrase says, boolean cosigned, boolean alarming) {}

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
      return gathering.gathered(List.of(gathering.take(witness, body)));
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
      return said(witness, witness.url().isEmpty() ? "gather.no-address" : "gather.elsewhere");
    }
    long old = Math.min(heads.lastBy(witness.key()), ledger.size());
    try {
      WitnessClient.Response response = client.ask(address.get(), request(old));
      if (response.status() == new Reply.Conflict(0).status()) {
        Optional<Said> strange = strange(witness, response.body());
        if (strange.isPresent()) {
          return strange.get();
        }
        long theirs = ((Reply.Conflict) reply(response.body()).expect()).size();
        response = client.ask(address.get(), request(theirs));
      }
      return response.status() == 200
          ? take(witness, response.body())
          : said(witness, "gather.declined", response.status(), response.says());
    } catch (IOException unanswered) {
      return said(witness, "gather.unanswered", String.valueOf(unanswered.getMessage()));
    }
  }

  private Outcome<Reply> reply(byte[] body) {
    return Reply.read(body, ledger.note());
  }

  /// What is wrong with a size that a witness names: it may be above this ledger's, which then has
  /// lost entries; or below what the same witness has cosigned, which then has forgotten.
  private Optional<Said> strange(Witness witness, byte[] body) throws IOException {
    if (!(reply(body) instanceof Outcome.Accepted<Reply>(Reply.Conflict(long theirs)))) {
      return Optional.of(said(witness, "gather.unreadable"));
    }
    if (theirs > ledger.size()) {
      return Optional.of(alarm(witness, "gather.ours-shorter", theirs, ledger.size()));
    }
    long cosigned = heads.lastBy(witness.key());
    return theirs < cosigned
        ? Optional.of(alarm(witness, "gather.forgot", theirs, cosigned))
        : Optional.empty();
  }

  /// Takes cosignature lines, or the size in their place.
  private Said take(Witness witness, byte[] body) throws Stop, IOException {
    return switch (reply(body)) {
      case Outcome.Refused<Reply>(Refusal why) -> said(witness, "gather.bad", why.message());
      case Outcome.Accepted<Reply>(Reply.Conflict(long theirs)) -> {
        Optional<Said> strange = strange(witness, body);
        yield strange.isPresent() ? strange.get() : said(witness, "gather.conflict", theirs);
      }
      case Outcome.Accepted<Reply>(Reply.Cosigned(List<SignedNote.Line> lines)) ->
          take(witness, lines);
      case Outcome.Accepted<Reply>(Reply.Declined(var _, String says)) ->
          said(witness, "gather.bad", says);
    };
  }

  private Said take(Witness witness, List<SignedNote.Line> lines) throws Stop, IOException {
    SignedNote theirs = new SignedNote(ledger.note().text(), lines).onlyBy(List.of(witness.key()));
    Outcome<List<SignedBy>> signed = theirs.verify(List.of(witness.key()));
    if (signed instanceof Outcome.Refused<List<SignedBy>>(Refusal why)) {
      String says =
          why.code() == RefusalCode.NOTE_UNSIGNED
              ? Refusal.of(RefusalCode.NOTE_UNSIGNED).message()
              : why.message();
      return said(witness, "gather.bad", says);
    }
    SignedNote before = heads.like(ledger.note()).orElse(ledger.note());
    SignedNote others =
        new SignedNote(
            before.text(),
            before.signatures().stream().filter(line -> !line.isBy(witness.key())).toList());
    SignedNote all = others.with(theirs.signatures());
    heads.put(all);
    Outcome<Boolean> put = CosignedHead.put(folder, all);
    if (put instanceof Outcome.Refused<Boolean>(Refusal why)
        && why.category() != Refusal.Category.BUSY) {
      Stop.value(put);
    }
    return new Said(
        PolicyText.shown(witness.name()), Phrase.of("gather.cosigned", ledger.size()), true, false);
  }

  private static Said said(Witness witness, String key, Object... parts) {
    return new Said(PolicyText.shown(witness.name()), Phrase.of(key, parts), false, false);
  }

  private static Said alarm(Witness witness, String key, Object... parts) {
    return new Said(PolicyText.shown(witness.name()), Phrase.of(key, parts), false, true);
  }
}
