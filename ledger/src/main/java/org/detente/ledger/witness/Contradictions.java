package org.detente.ledger.witness;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.tree.ConsistencyProof;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileTree;
import org.detente.ledger.witness.Contradiction.History;

/// Finds out whether checkpoints contradict each other, from what there is to tell it by.
public final class Contradictions {
  private Contradictions() {}

  /// Between the checkpoint a witness cosigned last and a request. Of two sizes it shows only where
  /// the request's own path leads to the newer root from another older one.
  ///
  /// @param keys the log's keys; at least one must have signed both
  public static Optional<Contradiction> between(
      SignedNote last, AddCheckpoint request, Collection<VerifierKey> keys) {
    Checkpoint before = Checkpoint.read(last.text()).expect();
    Checkpoint head = request.checkpoint();
    Optional<History> history =
        new ConsistencyProof(before.size(), head.size(), request.path())
            .oldRootUnder(head.root())
            .map(root -> new History(root, request.path()));
    return proved(last, request.note(), history, keys);
  }

  /// Between an older or equally large checkpoint and a ledger that is at hand.
  ///
  /// @param older the checkpoint
  /// @param note the ledger's own, not smaller
  /// @param tree the tree of the ledger
  public static Outcome<Optional<Contradiction>> between(
      SignedNote older, SignedNote note, TileTree tree, Collection<VerifierKey> keys) {
    return Outcome.of(() -> {
      long oldSize = Checkpoint.read(older.text()).orStop().size();
      long size = Checkpoint.read(note.text()).orStop().size();
      Optional<History> history = Optional.empty();
      if (0 < oldSize && oldSize < size) {
        Hash root = tree.first(oldSize).root().orStop();
        List<Hash> path = tree.first(size).consistency(oldSize).orStop().path();
        history = Optional.of(new History(root, path));
      }
      return proved(older, note, history, keys);
    });
  }

  private static Optional<Contradiction> proved(
      SignedNote one, SignedNote other, Optional<History> history, Collection<VerifierKey> keys) {
    List<VerifierKey> both =
        keys.stream()
            .filter(key -> one.verify(List.of(key)).isAccepted())
            .filter(key -> other.verify(List.of(key)).isAccepted())
            .toList();
    Contradiction found = new Contradiction(one.onlyBy(both), other.onlyBy(both), history, both);
    return Optional.of(found).filter(it -> !both.isEmpty() && it.holds());
  }
}
