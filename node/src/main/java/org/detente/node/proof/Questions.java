package org.detente.node.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.check.Trust;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.ledger.witness.Contradiction;
import org.detente.ledger.witness.ContradictionText;
import org.detente.node.gathering.OwnPolicy;
import org.detente.node.home.LedgerFolder;
import org.detente.verify.KeysFile;
import org.detente.verify.Question;

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
      Optional<Trust.Freshness> freshness) {

    /// The keys named; empty where none are.
    private Optional<Outcome<KeyRing>> ring() {
      return keysFile.isPresent()
          ? Optional.of(KeysFile.read(keysFile.get()).map(KeysFile::ring))
          : keys.isEmpty() ? Optional.empty() : Optional.of(KeysFile.ofOptions(keys));
    }

    private Outcome<Trust> trust(KeyRing ring, Optional<Path> otherPolicy) {
      Optional<Path> file = policy.or(() -> otherPolicy);
      Outcome<Optional<TrustPolicy>> read =
          file.isPresent()
              ? Question.policy(file.get()).map(Optional::of)
              : Outcome.accepted(Optional.empty());
      return read.map(it -> new Trust(ring, it, freshness));
    }
  }

  /// A copy somebody gave us: a ledger's own folder or one that holds `ledger/`, a receipt, a
  /// contradiction. Under the keys given, else under those of the shipped record where it claims to
  /// be of that record, else under none.
  public static Outcome<Question> ofCopy(Path named, Means means, Path shipped) {
    Path inner = named.resolve(LedgerFolder.LEDGER);
    Path target = Files.isDirectory(inner) ? inner : named;
    Optional<Outcome<KeyRing>> given = means.ring();
    if (given.isPresent()) {
      Optional<Path> older = LedgerFolder.ofRecord(named).checkpoints();
      return given.get().then(ring -> question(target, ring, older, means, Optional.empty()));
    }
    LedgerFolder own = LedgerFolder.ofRecord(shipped.resolve(RECORD));
    Optional<String> origin = origin(target);
    Outcome<KeyRing> shippedRing =
        Files.exists(own.keys())
            ? KeysFile.read(own.keys()).map(KeysFile::ring)
            : Outcome.accepted(KeyRing.EMPTY);
    return shippedRing.then(ring ->
        ring.origin().isPresent() && ring.origin().equals(origin)
            ? question(target, ring, own.checkpoints(), means, Optional.empty())
            : question(target, KeyRing.EMPTY, Optional.empty(), means, Optional.empty()));
  }

  /// A ledger of our own data, under the keys kept with that data or those given, and the node's
  /// own policy where no other is.
  ///
  /// @param data the folder of the data
  public static Outcome<Question> ofOwn(LedgerFolder folder, Path data, Means means) {
    Optional<Path> policy = Optional.of(OwnPolicy.file(data)).filter(Files::isRegularFile);
    Outcome<KeyRing> kept =
        Files.exists(folder.keys())
            ? KeysFile.read(folder.keys()).map(KeysFile::ring)
            : Outcome.accepted(KeyRing.EMPTY);
    return means
        .ring()
        .orElse(kept)
        .then(ring -> question(folder.ledger(), ring, folder.checkpoints(), means, policy));
  }

  private static Outcome<Question> question(
      Path target,
      KeyRing ring,
      Optional<Path> checkpoints,
      Means means,
      Optional<Path> otherPolicy) {
    return means
        .trust(ring, otherPolicy)
        .map(trust -> new Question(target, trust, checkpoints, means.entry()));
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
