package org.detente.node.gathering;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.policy.TrustPolicy.Witness;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.Hash;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.home.OwnLedger;

/// What the witnesses of a node's policy have seen of its ledger. A node of which everything was
/// put back, its keys with the ledger, cannot tell by itself; they can. To be asked before anything
/// is signed.
///
/// Asked are those that answer on this machine, and the heads gathered earlier. Who does not answer
/// holds nothing up: then only the next gathering tells.
public final class SeenByWitnesses {
  private final OwnLedger own;
  private final LedgerReader ledger;

  private SeenByWitnesses(OwnLedger own, LedgerReader ledger) {
    this.own = own;
    this.ledger = ledger;
  }

  /// Stops where a witness has cosigned more than the ledger has, or another history. Its
  /// cosignature must hold; what anybody else says counts for nothing.
  public static void require(OwnLedger own, LedgerReader ledger) throws Stop, IOException {
    Optional<TrustPolicy> policy = OwnPolicy.find(own.data());
    if (policy.isEmpty() || policy.get().witnesses().isEmpty()) {
      return;
    }
    SeenByWitnesses seen = new SeenByWitnesses(own, ledger);
    List<SignedNote> gathered = CosignedHeads.of(own.data()).newestFirst();
    try (WitnessClient client = new WitnessClient()) {
      for (Witness witness : policy.get().witnesses()) {
        Optional<URI> address = witness.url().flatMap(WitnessClient::address);
        if (address.isPresent()) {
          seen.require(witness, client.latest(address.get(), own.origin()));
        }
        for (SignedNote note : gathered) {
          seen.require(witness, Optional.of(note));
        }
      }
    }
  }

  private void require(Witness witness, Optional<SignedNote> note) throws Stop {
    Optional<Checkpoint> head =
        note.filter(it -> it.verify(List.of(witness.key())).isAccepted())
            .map(it -> Checkpoint.read(it.text()))
            .filter(Outcome::isAccepted)
            .map(Outcome::expect)
            .filter(it -> it.origin().equals(own.origin()));
    if (head.isPresent()) {
      require(PolicyText.shown(witness.name()), head.get());
    }
  }

  private void require(String witness, Checkpoint head) throws Stop {
    String name = own.folder().ledger().toString();
    if (head.size() > ledger.size()) {
      throw Stop.at(Kind.DAMAGED, "submit.seen-more", name, ledger.size(), witness, head.size());
    }
    Hash root = Stop.value(ledger.rootAt(head.size()));
    if (!root.equals(head.root())) {
      throw Stop.at(Kind.DAMAGED, "submit.seen-otherwise", name, head.size(), witness);
    }
  }
}
