package org.detente.ledger.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.Grounds;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.check.ReceiptCheck;
import org.detente.ledger.check.Statement;
import org.detente.ledger.check.StatementCode;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.Receipt.Entry;

/// The check of receipts of a ledger of which nothing is known but the name of its root: the
/// registry is read from those receipts that are of entries of keys, then all are checked under the
/// keys it names.
///
/// Trap: receipts show that a key was registered, and cannot show that it was not revoked in an
/// entry that they leave out. A quorum of witnesses that knows the keys in use makes up for that;
/// without one it is said.
public final class RootedReceipt {
  private RootedReceipt() {}

  /// Checks receipts of one checkpoint, as [ReceiptCheck#of] does.
  ///
  /// @param grounds what else the reader goes by; its keys are not used
  public static CheckReport of(
      List<Receipt> receipts, Optional<byte[]> entry, Root root, Grounds grounds) {
    Registry registry = new Registry(root, receipts.getFirst().checkpoint().origin());
    List<Refusal> damage = new ArrayList<>();
    long changes = 0;
    List<Receipt> ordered =
        receipts.stream().sorted(Comparator.comparingLong(Receipt::position)).toList();
    for (Receipt receipt : ordered) {
      Optional<byte[]> keys = receipt.entry().map(Entry::bytes).filter(Envelope::looksOfKeys);
      if (keys.isPresent()) {
        Outcome<KeyChange> taken =
            Envelope.read(keys.get()).then(envelope -> registry.take(receipt.position(), envelope));
        if (taken instanceof Outcome.Refused<KeyChange>(Refusal why)) {
          damage.add(Refusal.of(RefusalCode.ENTRY_BROKEN, receipt.position(), why.message()));
        } else {
          changes++;
        }
      }
    }
    KeyRing ring = registry.isFounded() ? registry.ring() : KeyRing.EMPTY;
    CheckReport report =
        ReceiptCheck.of(receipts, entry, new Grounds(ring, grounds.policy(), grounds.freshness()));
    boolean witnessed =
        report.proved().stream().anyMatch(it -> it.code() == StatementCode.QUORUM_MET);
    List<Statement> registered =
        registry.isFounded() && damage.isEmpty()
            ? List.of(Statement.of(StatementCode.KEYS_REGISTERED, changes, root))
            : List.of();
    List<Statement> open =
        !registry.isFounded()
            ? List.of(Statement.of(StatementCode.REGISTRY_MISSING, root))
            : witnessed ? List.of() : List.of(Statement.of(StatementCode.REGISTRY_PARTIAL));
    return report.with(registered, damage).leaving(open);
  }
}
