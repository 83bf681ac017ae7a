package org.detente.node.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.policy.Backing;
import org.detente.ledger.policy.Grade;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.ledger.store.LedgerReader;
import org.detente.node.Refusal.Kind;
import org.detente.node.Result;
import org.detente.node.Stop;
import org.detente.node.gathering.CosignedHeads;
import org.detente.node.gathering.OwnPolicy;
import org.detente.node.home.LedgerFolder;
import org.detente.verify.KeysFile;

/// Makes the receipts of some entries under one checkpoint: the best that was cosigned over all of
/// them, else the ledger's head.
public final class ReceiptMaking {
  private final LedgerFolder folder;
  private final LedgerReader ledger;
  private final Optional<Path> data;
  private final TrustPolicy policy;
  private final KeyRing keys;

  private ReceiptMaking(LedgerFolder folder, Optional<Path> data) throws Stop, IOException {
    this.folder = folder;
    LedgerFolder.Opened opened = folder.openWithKeys();
    this.ledger = opened.ledger();
    this.keys = opened.keys();
    this.data = data;
    this.policy =
        data.isPresent() ? OwnPolicy.find(data.get()).orElse(OwnPolicy.NONE) : OwnPolicy.NONE;
  }

  /// An entry asked for.
  ///
  /// @param ledger its origin; empty where only one ledger is loaded
  public record Asked(Optional<String> ledger, long position) {}

  /// Makes receipts of entries of one ledger.
  ///
  /// @param ledgers those at hand
  /// @param data the node's data folder, where its policy and its cosigned checkpoints are
  /// @param entries whether the receipts are to hold the entries themselves
  public static Result<MadeReceipts> run(
      List<LedgerFolder> ledgers, Optional<Path> data, List<Asked> asked, boolean entries) {
    return Result.of(() -> {
      for (LedgerFolder folder : ledgers) {
        ReceiptMaking making = new ReceiptMaking(folder, data);
        boolean meant =
            asked.stream()
                .allMatch(it ->
                    it.ledger().orElse(making.ledger.origin()).equals(making.ledger.origin()));
        if (meant && (ledgers.size() == 1 || asked.getFirst().ledger().isPresent())) {
          return making.make(asked.stream().map(Asked::position).distinct().toList(), entries);
        }
      }
      throw Stop.at(Kind.USAGE, ledgers.size() == 1 ? "receipt.no-ledger" : "receipt.which");
    });
  }

  private MadeReceipts make(List<Long> positions, boolean entries) throws Stop, IOException {
    if (positions.size() > ReceiptText.MOST) {
      throw Stop.at(Kind.USAGE, "receipt.too-many", positions.size(), ReceiptText.MOST);
    }
    for (long position : positions) {
      Stop.value(ledger.leafHash(position));
    }
    long last = positions.stream().mapToLong(it -> it).max().orElse(0);
    SignedNote note = cosigned(last).orElse(ledger.note());
    List<Receipt> receipts = new ArrayList<>(Stop.value(Receipts.of(ledger, positions, note)));
    if (!entries) {
      receipts.replaceAll(Receipt::withoutEntry);
    }
    long size = Checkpoint.read(note.text()).expect().size();
    Grade grade =
        Backing.of(note, policy, keys.checkpointKeysAt(size))
            .map(Backing::grade)
            .orElse(Grade.RECORDED);
    return new MadeReceipts(
        receipts,
        Stop.value(Receipts.of(ledger, registrations(size), note)),
        grade,
        folder,
        data.map(OwnPolicy::file).filter(Files::exists));
  }

  /// The positions of the entries that register the ledger's keys, where it does that itself.
  private List<Long> registrations(long size) throws Stop {
    List<Long> positions = new ArrayList<>();
    if (Stop.value(KeysFile.read(folder.keys())).root().isPresent()) {
      Stop.value(
          ledger.forEach(
              0,
              size,
              (position, entry) -> {
                if (Envelope.looksOfKeys(entry)) {
                  positions.add(position);
                }
              }));
    }
    return positions;
  }

  /// The best checkpoint that was cosigned over these entries and is one of this ledger.
  private Optional<SignedNote> cosigned(long last) throws Stop, IOException {
    if (data.isEmpty()) {
      return Optional.empty();
    }
    Optional<SignedNote> best = CosignedHeads.of(data.get()).bestAbove(last, policy, keys);
    if (best.isEmpty()) {
      return best;
    }
    Checkpoint head = Checkpoint.read(best.get().text()).expect();
    boolean ours =
        head.origin().equals(ledger.origin())
            && head.size() <= ledger.size()
            && Stop.value(ledger.rootAt(head.size())).equals(head.root());
    return ours ? best : Optional.empty();
  }
}
