package org.detente.node.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.Receipt.Entry;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.InclusionProof;

/// Makes receipts from a ledger.
public final class Receipts {
  private Receipts() {}

  /// The receipt of one entry under the ledger's head, the entry with it.
  public static Outcome<Receipt> of(LedgerReader ledger, long position) {
    return of(ledger, List.of(position), ledger.note()).map(List::getFirst);
  }

  /// Receipts of entries under one checkpoint, each with its entry.
  ///
  /// @param positions each below the checkpoint's size
  /// @param note a checkpoint of the ledger, of its size or smaller
  public static Outcome<List<Receipt>> of(
      LedgerReader ledger, List<Long> positions, SignedNote note) {
    return Outcome.of(() -> {
      Checkpoint checkpoint = Checkpoint.read(note.text()).orStop();
      List<Receipt> receipts = new ArrayList<>();
      for (long position : positions) {
        InclusionProof proof = ledger.tree().first(checkpoint.size()).inclusion(position).orStop();
        Entry entry = new Entry(ledger.entry(position).orStop());
        receipts.add(new Receipt(note, checkpoint, proof, Optional.of(entry)));
      }
      return receipts;
    });
  }
}
