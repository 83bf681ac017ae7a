package org.detente.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.check.BackingCheck;
import org.detente.ledger.check.CheckMemory;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.ContradictionCheck;
import org.detente.ledger.check.Grounds;
import org.detente.ledger.check.Grounds.Freshness;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.check.ReceiptCheck;
import org.detente.ledger.keys.Root;
import org.detente.ledger.keys.RootedReceipt;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.ledger.witness.Contradiction;
import org.detente.ledger.witness.ContradictionText;

/// What is to be checked: a ledger's folder, a file of receipts, or a contradiction; which it is
/// shows in itself.
///
/// @param target the folder or the file
/// @param trust the keys the reader trusts; none that lie beside the target are
/// @param policy the reader's policy, whose cosignatures count
/// @param freshness what time it is, and how old cosignatures may be
/// @param checkpoints of a folder: a folder of older checkpoints, one a file, that it must extend
/// @param entry of a receipt: the entry, where the receipt does not hold it itself
public record Question(
    Path target,
    Trust trust,
    Optional<TrustPolicy> policy,
    Optional<Freshness> freshness,
    Optional<Path> checkpoints,
    Optional<Path> entry) {
  /// The longest entry there is, in bytes, and one more.
  private static final int BEYOND_ENTRY = 65_536;

  /// Checks it.
  ///
  /// @param memory what the reader remembers of earlier checks of folders
  public Outcome<CheckReport> answer(CheckProgress progress, Optional<CheckMemory> memory) {
    return Files.isDirectory(target) ? ofFolder(progress, memory) : Outcome.of(this::ofFile);
  }

  private Outcome<CheckReport> ofFolder(CheckProgress progress, Optional<CheckMemory> memory) {
    return Verification.run(target, trust, checkpoints, progress, memory)
        .map(report ->
            head().map(note -> BackingCheck.ofFolder(note, report, grounds())).orElse(report));
  }

  /// The head of the folder, where it can be read; that it can not is in the report.
  private Optional<SignedNote> head() {
    Outcome<SignedNote> head =
        Outcome.of(() ->
            SignedNote.read(read(target.resolve("checkpoint"), SignedNote.MAX_BYTES)).orStop());
    return head.isAccepted() ? Optional.of(head.expect()) : Optional.empty();
  }

  private CheckReport ofFile() throws RefusalException {
    byte[] bytes = read(target, ReceiptText.MAX_BUNDLE_BYTES);
    if (ReceiptText.isReceipt(bytes)) {
      List<Receipt> receipts = ReceiptText.read(bytes).orStop();
      if (entry.isPresent() && receipts.size() > 1) {
        throw new RefusalException(RefusalCode.ENTRY_OF_WHICH, receipts.size());
      }
      Optional<byte[]> given =
          entry.isPresent() ? Optional.of(read(entry.get(), BEYOND_ENTRY)) : Optional.empty();
      return switch (trust) {
        case Trust.Keys _ -> ReceiptCheck.of(receipts, given, grounds());
        case Trust.Rooted(Root root) -> RootedReceipt.of(receipts, given, root, grounds());
      };
    }
    if (ContradictionText.isContradiction(bytes)) {
      Contradiction contradiction = ContradictionText.read(bytes).orStop();
      return ContradictionCheck.of(contradiction, grounds());
    }
    throw new RefusalException(RefusalCode.NOTHING_TO_CHECK, target.getFileName());
  }

  private Grounds grounds() {
    KeyRing ring = trust instanceof Trust.Keys(KeyRing keys) ? keys : KeyRing.EMPTY;
    return new Grounds(ring, policy, freshness);
  }

  /// Reads a policy from a file of the reader's own.
  public static Outcome<TrustPolicy> policy(Path file) {
    return Outcome.of(() -> PolicyText.read(read(file, PolicyText.MAX_BYTES)).orStop());
  }

  /// The bytes of a file; of a longer one than is read, one more than that.
  private static byte[] read(Path file, int most) throws RefusalException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    } catch (NoSuchFileException missing) {
      throw new RefusalException(RefusalCode.FILE_NOT_THERE, file);
    } catch (IOException unreadable) {
      throw new RefusalException(
          RefusalCode.FILE_UNREADABLE, file, unreadable.getClass().getSimpleName());
    }
  }
}
