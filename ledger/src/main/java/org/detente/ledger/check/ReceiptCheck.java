package org.detente.ledger.check;

import java.util.List;
import java.util.Optional;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.Receipt.Entry;

/// Checks receipts: that the checkpoint is the log's and who else has seen it, that the entry leads
/// to its root, and that the entry is signed by the keys for its position. Needs nothing but the
/// receipts, the entries and what the reader goes by.
public final class ReceiptCheck {
  private static final String PLACE = "receipt";

  private final Grounds grounds;
  private final Findings findings = new Findings();

  private ReceiptCheck(Grounds grounds) {
    this.grounds = grounds;
  }

  /// Checks receipts of one checkpoint.
  ///
  /// @param receipts at least one
  /// @param entry the entry of the one receipt, where it does not hold it itself
  public static CheckReport of(List<Receipt> receipts, Optional<byte[]> entry, Grounds grounds) {
    return new ReceiptCheck(grounds).run(receipts, entry.map(Entry::new));
  }

  private CheckReport run(List<Receipt> receipts, Optional<Entry> given) {
    Receipt first = receipts.getFirst();
    Checkpoint checkpoint = first.checkpoint();
    Optional<String> origin = grounds.keys().origin();
    if (origin.isPresent() && !origin.get().equals(checkpoint.origin())) {
      findings.damage(RefusalCode.ORIGIN_DEPARTS, PLACE, checkpoint.origin(), origin.get());
      return findings.report(Optional.of(checkpoint));
    }
    new BackingCheck(grounds, PLACE, findings).check(first.note(), checkpoint);
    EntrySignatures signatures =
        new EntrySignatures(grounds.keys(), checkpoint.size(), CheckProgress.SILENT);
    receipts.forEach(receipt -> include(receipt, given, signatures));
    if (signatures.signed() > 0) {
      findings.proved(StatementCode.ENTRIES_SIGNED, signatures.signed());
    }
    findings.add(
        new CheckReport(Optional.empty(), List.of(), signatures.unchecked(), signatures.damage()));
    return findings.report(Optional.of(checkpoint));
  }

  private void include(Receipt receipt, Optional<Entry> given, EntrySignatures signatures) {
    long position = receipt.position();
    Optional<Entry> own = receipt.entry();
    if (own.isPresent() && given.isPresent() && !own.equals(given)) {
      findings.damage(RefusalCode.ENTRY_OTHER, position);
      return;
    }
    Optional<Entry> entry = own.or(() -> given);
    if (entry.isEmpty()) {
      findings.unchecked(StatementCode.ENTRY_MISSING, position);
    } else if (receipt.includes(entry.get().leafHash())) {
      findings.proved(StatementCode.ENTRY_INCLUDED, position, receipt.checkpoint().size());
      if (grounds.keys().coversEntry(position)) {
        signatures.entry(position, entry.get().bytes());
      } else {
        findings.unchecked(StatementCode.ENTRY_KEYS_MISSING, position, position);
      }
    } else {
      findings.damage(RefusalCode.RECEIPT_DEPARTS, position, receipt.checkpoint().root());
    }
  }
}
