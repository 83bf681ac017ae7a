package org.detente.ledger.witness;

import java.util.List;
import java.util.Optional;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.tree.ConsistencyProof;
import org.detente.ledger.tree.Hash;

/// Two checkpoints of one log that cannot both be true (a fraud proof): of one size with two roots,
/// or such that the larger's history does not begin as the smaller says.
///
/// For the latter a consistency proof shows which root the larger's history has at the smaller's
/// size. It need not come from anybody trusted: under one root there is one such root only, or
/// SHA-256 is broken.
///
/// @param smaller the checkpoint of the smaller size, or either of two of one size
/// @param larger the other
/// @param history what the larger's history has at the smaller's size; empty for two of one size
/// @param keys the keys said to have signed both: a hint for readers, who must know the key from
///   elsewhere
public record Contradiction(
    SignedNote smaller, SignedNote larger, Optional<History> history, List<VerifierKey> keys) {

  /// Copies the keys.
  public Contradiction {
    keys = List.copyOf(keys);
  }

  /// How the larger tree began.
  ///
  /// @param root its root at the smaller's size
  /// @param path the consistency proof from that root to the larger's
  public record History(Hash root, List<Hash> path) {
    /// Copies the path.
    public History {
      path = List.copyOf(path);
    }
  }

  /// Whether the two contradict each other. Who signed them is another question.
  public boolean holds() {
    Checkpoint first = smallerHead();
    Checkpoint second = largerHead();
    if (!first.origin().equals(second.origin()) || first.size() > second.size()) {
      return false;
    }
    if (first.size() == second.size()) {
      return history.isEmpty() && !first.root().equals(second.root());
    }
    return history
        .filter(it -> !it.root().equals(first.root()))
        .filter(it ->
            first.size() > 0
                && new ConsistencyProof(first.size(), second.size(), it.path())
                    .proves(it.root(), second.root()))
        .isPresent();
  }

  /// What the smaller says.
  public Checkpoint smallerHead() {
    return Checkpoint.read(smaller.text()).expect();
  }

  /// What the larger says.
  public Checkpoint largerHead() {
    return Checkpoint.read(larger.text()).expect();
  }
}
