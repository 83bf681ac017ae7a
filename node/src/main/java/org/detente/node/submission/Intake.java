package org.detente.node.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.store.LedgerWriter;
import org.detente.model.Phrase;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.home.OwnLedger;

/// Moves what is in the inbox into the ledger, in order, under the ledger's lock.
///
/// A file is taken in by one commit and removed afterwards. Killed in between, its entries are
/// found in the ledger by the next intake, and the file is only removed.
final class Intake {
  private final OwnLedger own;
  private final NodeKeys keys;
  private final Inbox inbox;
  private final List<Phrase> remarks = new ArrayList<>();
  private Optional<Refusal> held = Optional.empty();

  private Intake(OwnLedger own, NodeKeys keys, Inbox inbox) {
    this.own = own;
    this.keys = keys;
    this.inbox = inbox;
  }

  /// What came of an intake.
  ///
  /// @param remarks which files did not hold, and where they are now
  /// @param held why something is left in the inbox; empty when nothing is
  record Result(List<Phrase> remarks, Optional<Refusal> held) {}

  /// Takes in what is there, and what comes in the meantime: who finds the lock held leaves a file
  /// and goes, so after letting go of the lock one looks again.
  static Result run(OwnLedger own, NodeKeys keys, Inbox inbox) {
    Intake intake = new Intake(own, keys, inbox);
    try {
      while (intake.held.isEmpty() && !inbox.files().isEmpty()) {
        intake.takeAll();
      }
      if (intake.held.isEmpty() && SignedHead.of(own).isBehind()) {
        intake.rememberHead();
      }
    } catch (IOException failed) {
      intake.held = Optional.of(Refusal.of(failed));
    } catch (Stop changed) {
      intake.held = Optional.of(changed.reasons().getFirst());
    }
    return new Result(List.copyOf(intake.remarks), intake.held);
  }

  /// Where somebody else holds the ledger, they do it.
  private void rememberHead() throws IOException, Stop {
    if (LedgerWriter.open(own.folder().ledger(), keys.checkpointSigners())
        instanceof Outcome.Accepted<LedgerWriter>(LedgerWriter writer)) {
      try (writer) {
        SignedHead.remember(own, writer.checkpoint());
      }
    }
  }

  private void takeAll() throws IOException, Stop {
    switch (LedgerWriter.open(own.folder().ledger(), keys.checkpointSigners())) {
      case Outcome.Refused<LedgerWriter>(var busy) -> held = Optional.of(Refusal.of(busy));
      case Outcome.Accepted<LedgerWriter>(LedgerWriter writer) -> {
        try (writer) {
          if (!keys.areCurrent(own)) {
            throw Stop.at(Kind.BUSY, "keys.changed", own.data().toString());
          }
          for (Path file : inbox.files()) {
            if (held.isEmpty()) {
              take(file, writer);
            }
          }
          SignedHead.remember(own, writer.checkpoint());
        }
      }
    }
  }

  private void take(Path file, LedgerWriter writer) throws IOException {
    Optional<List<Admitted>> entries = Inbox.read(file, keys.admission());
    if (entries.isEmpty()) {
      Path aside = inbox.setAside(file);
      remarks.add(Phrase.of("submit.set-aside", file.getFileName().toString(), aside.toString()));
      return;
    }
    Outcome<List<Long>> appended = append(entries.get(), writer);
    switch (appended) {
      case Outcome.Accepted<List<Long>> safe -> inbox.remove(file);
      case Outcome.Refused<List<Long>>(var why) -> held = Optional.of(Refusal.of(why));
    }
  }

  /// Appends entries in one commit. Where one of them stands already, all do, save after a repair
  /// by hand: then those that are missing are appended.
  private static Outcome<List<Long>> append(List<Admitted> entries, LedgerWriter writer) {
    Outcome<List<Long>> whole = writer.append(entries);
    if (!isDuplicate(whole)) {
      return whole;
    }
    for (Admitted entry : entries) {
      Outcome<List<Long>> alone = writer.append(List.of(entry));
      if (!alone.isAccepted() && !isDuplicate(alone)) {
        return alone;
      }
    }
    return Outcome.accepted(List.of());
  }

  private static boolean isDuplicate(Outcome<List<Long>> outcome) {
    return outcome instanceof Outcome.Refused<List<Long>>(var why)
        && (why.code() == RefusalCode.ENTRY_DUPLICATE || why.code() == RefusalCode.ENTRY_TWICE);
  }
}
