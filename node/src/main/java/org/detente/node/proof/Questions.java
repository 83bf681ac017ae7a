package org.detente.node.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.Grounds.Freshness;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.ledger.witness.Contradiction;
import org.detente.ledger.witness.ContradictionText;
import org.detente.node.Refusal;
import org.detente.node.Result;
import org.detente.node.gathering.OwnPolicy;
import org.detente.node.home.Home;
import org.detente.node.home.LedgerFolder;
import org.detente.verify.KeysFile;
import org.detente.verify.Question;
import org.detente.verify.Trust;

/// What `verify` is to check, and what it is to go by.
public final class Questions {
  private static final String RECORD = "record";

  private Questions() {}

  /// What the person who asks goes by.
  ///
  /// @param keys loose keys; empty where there are none
  /// @param keysFile a keys file
  /// @param policy a policy
  /// @param entry the entry of a receipt
  /// @param freshness what time it is, and how old cosignatures may be
  public record Means(
      List<String> keys,
      Optional<Path> keysFile,
      Optional<Path> policy,
      Optional<Path> entry,
      Optional<Freshness> freshness) {
    /// What lies with the data alone.
    public static Means own(Instant now) {
      return new Means(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new Freshness(now, Optional.empty())));
    }

    /// The keys named; empty where none are.
    private Optional<Outcome<Trust>> trust() {
      return keysFile.isPresent()
          ? Optional.of(KeysFile.read(keysFile.get()).map(KeysFile::trust))
          : keys.isEmpty() ? Optional.empty() : Optional.of(KeysFile.ofOptions(keys));
    }
  }

  /// A copy somebody gave us: a ledger's own folder or one that holds `ledger/`, a receipt, a
  /// contradiction. Under the keys given, else under those of the shipped record where it claims to
  /// be of that record, else under none.
  public static Outcome<Question> ofCopy(Path named, Means means, Path shipped) {
    Path inner = named.resolve(LedgerFolder.LEDGER);
    Path target = Files.isDirectory(inner) ? inner : named;
    Optional<Outcome<Trust>> given = means.trust();
    if (given.isPresent()) {
      Optional<Path> older = LedgerFolder.ofRecord(named).checkpoints();
      return given.get().then(it -> question(target, it, older, means, means.policy()));
    }
    LedgerFolder own = LedgerFolder.ofRecord(shipped.resolve(RECORD));
    if (Files.notExists(own.keys())) {
      return question(target, Trust.nothing(), Optional.empty(), means, means.policy());
    }
    Optional<String> origin = origin(target);
    return KeysFile.read(own.keys())
        .then(file ->
            Optional.of(file.origin()).equals(origin)
                ? question(target, file.trust(), own.checkpoints(), means, means.policy())
                : question(target, Trust.nothing(), Optional.empty(), means, means.policy()));
  }

  /// A ledger, and what is to be checked of it.
  public record OfLedger(LedgerFolder folder, Outcome<Question> question) {}

  /// Every ledger that is loaded for a folder, as [#ofOwn].
  ///
  /// @param folder as for [Home#open(Optional, Path)]
  public static Result<List<OfLedger>> ofAll(Optional<String> folder, Path shipped, Means means) {
    Path data = folder.flatMap(Home::existing).orElse(shipped);
    return switch (Home.ledgers(folder, shipped)) {
      case Home.Ledgers.Refused(Refusal why) -> new Result.Refused<>(List.of(why));
      case Home.Ledgers.Found(List<LedgerFolder> ledgers) ->
          new Result.Done<>(
              ledgers.stream().map(it -> new OfLedger(it, ofOwn(it, data, means))).toList());
    };
  }

  /// A ledger of our own data, under the keys kept with that data or those given, and the node's
  /// own policy where no other is.
  ///
  /// @param data the folder of the data
  private static Outcome<Question> ofOwn(LedgerFolder folder, Path data, Means means) {
    Optional<Path> policy =
        means.policy().or(() -> Optional.of(OwnPolicy.file(data)).filter(Files::isRegularFile));
    Outcome<Trust> kept =
        Files.exists(folder.keys())
            ? KeysFile.read(folder.keys()).map(KeysFile::trust)
            : Outcome.accepted(Trust.nothing());
    return means
        .trust()
        .orElse(kept)
        .then(it -> question(folder.ledger(), it, folder.checkpoints(), means, policy));
  }

  private static Outcome<Question> question(
      Path target, Trust trust, Optional<Path> checkpoints, Means means, Optional<Path> policy) {
    Outcome<Optional<TrustPolicy>> read =
        policy.isPresent()
            ? Question.policy(policy.get()).map(Optional::of)
            : Outcome.accepted(Optional.empty());
    return read.map(
        it -> new Question(target, trust, it, means.freshness(), checkpoints, means.entry()));
  }

  /// Of which ledger it says to be; whether it is entitled to that is what the check will show.
  private static Optional<String> origin(Path target) {
    try {
      if (Files.isDirectory(target)) {
        byte[] head = read(target.resolve("checkpoint"), SignedNote.MAX_BYTES);
        return origin(SignedNote.read(head).then(note -> Checkpoint.read(note.text())));
      }
      byte[] bytes = read(target, ReceiptText.MAX_BUNDLE_BYTES);
      return origin(
          ContradictionText.isContradiction(bytes)
              ? ContradictionText.read(bytes).map(Contradiction::smallerHead)
              : ReceiptText.read(bytes).map(all -> all.getFirst().checkpoint()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> origin(Outcome<Checkpoint> head) {
    return head.map(it -> Optional.of(it.origin())).orElse(Optional.empty());
  }

  private static byte[] read(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    }
  }
}
