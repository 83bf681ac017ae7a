package org.detente.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedBy;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileTree;

/// Checks checkpoints: the head's signature, and that the ledger extends older ones.
final class HeadCheck {
  private static final String HEAD = "checkpoint";

  private final KeyRing keys;
  private final Checkpoint head;
  private final List<Statement> proved = new ArrayList<>();
  private final List<Statement> unchecked = new ArrayList<>();
  private final List<Refusal> damage = new ArrayList<>();

  HeadCheck(KeyRing keys, Checkpoint head) {
    this.keys = keys;
    this.head = head;
  }

  /// Checks the head: whose it is, that it has lost nothing the keys speak of, and its signature.
  void checkHead(SignedNote note) {
    guarded(() -> {
      requireOrigin(HEAD, head.origin(), keys.origin().orElse(head.origin()));
      long promised = keys.size().orElse(0);
      if (head.size() < promised) {
        throw new RefusalException(RefusalCode.SIZE_DEPARTS, HEAD, head.size(), promised);
      }
    });
    guarded(() -> {
      List<SignedBy> signers = signers(HEAD, note, head);
      for (SignedBy signer : signers) {
        String suite = signer.key().type().algorithm().tag();
        proved.add(Statement.of(StatementCode.CHECKPOINT_SIGNED, signer.key().shortText(), suite));
      }
      if (signers.isEmpty()) {
        unchecked.add(Statement.of(StatementCode.CHECKPOINT_KEY_MISSING, head.size()));
      }
    });
  }

  /// Checks an older checkpoint: its signature, and that the ledger began as it says.
  ///
  /// @param tree the tree of the ledger, when it is undamaged
  void checkOlder(String name, byte[] bytes, Optional<TileTree> tree) {
    guarded(
        () -> {
          SignedNote note = SignedNote.read(bytes).orStop();
          Checkpoint older = Checkpoint.read(note.text()).orStop();
          if (signers(name, note, older).isEmpty()) {
            unchecked.add(Statement.of(StatementCode.OLDER_KEY_MISSING, name, older.size()));
          }
          requireOrigin(name, older.origin(), head.origin());
          if (older.size() > head.size()) {
            throw new RefusalException(RefusalCode.SIZE_DEPARTS, HEAD, head.size(), older.size());
          }
          if (tree.isPresent()) {
            requireRoot(name, older, tree.get());
            proved.add(Statement.of(StatementCode.EXTENDS, name, older.size()));
          }
        },
        name);
  }

  private static void requireRoot(String name, Checkpoint older, TileTree tree)
      throws RefusalException {
    Hash root = tree.first(older.size()).root().orStop();
    if (!root.equals(older.root())) {
      throw new RefusalException(RefusalCode.ROOT_DEPARTS, name, older.root(), older.size(), root);
    }
  }

  private static void requireOrigin(String name, String found, String expected)
      throws RefusalException {
    if (!found.equals(expected)) {
      throw new RefusalException(RefusalCode.ORIGIN_DEPARTS, name, found, expected);
    }
  }

  /// Who signed a checkpoint; none when no key was given for its size.
  private List<SignedBy> signers(String name, SignedNote note, Checkpoint checkpoint)
      throws RefusalException {
    Outcome<List<SignedBy>> signed = keys.signers(name, note, checkpoint.size());
    if (signed instanceof Outcome.Refused<List<SignedBy>>(Refusal refusal)
        && refusal.code() == RefusalCode.NOTE_UNSIGNED) {
      return List.of();
    }
    for (SignedBy signer : signed.orStop()) {
      requireOrigin(name, checkpoint.origin(), signer.key().name());
    }
    return signed.orStop();
  }

  /// Steps that may stop at damage.
  @FunctionalInterface
  private interface Steps {
    void run() throws RefusalException;
  }

  private void guarded(Steps steps) {
    guarded(steps, HEAD);
  }

  /// Notes where the steps stopped. What is no damage in itself, such as a malformed note, is
  /// damage of its place.
  private void guarded(Steps steps, String place) {
    try {
      steps.run();
    } catch (RefusalException stopped) {
      Refusal refusal = stopped.refusal();
      damage.add(
          refusal.category() == Refusal.Category.DAMAGED
              ? refusal
              : Refusal.of(RefusalCode.CHECKPOINT_BROKEN, place, refusal.message()));
    }
  }

  List<Statement> proved() {
    return proved;
  }

  List<Statement> unchecked() {
    return unchecked;
  }

  List<Refusal> damage() {
    return damage;
  }
}
