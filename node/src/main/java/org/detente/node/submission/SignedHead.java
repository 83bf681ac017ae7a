package org.detente.node.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.Hash;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.PrivateFiles;
import org.detente.node.home.OwnLedger;

/// The newest head that a node has signed, kept with its keys and apart from the ledger. A folder
/// of yesterday is whole and cannot tell that it is old: without this the node would sign a second
/// history on top of it. Where keys and ledger are put back together, only others can tell.
///
/// @param own the ledger
/// @param signed that head; empty where nothing was signed yet
record SignedHead(OwnLedger own, Optional<Checkpoint> signed) {
  private static final int LONGEST = 4096;

  /// What is known now. To be asked before the ledger is read, which others may go on to sign.
  static SignedHead of(OwnLedger own) throws Stop, IOException {
    Path file = file(own);
    if (Files.notExists(file)) {
      return new SignedHead(own, Optional.empty());
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST);
    }
    return switch (Checkpoint.read(new String(bytes, UTF_8))) {
      case Outcome.Accepted<Checkpoint>(Checkpoint head) when head.origin().equals(own.origin()) ->
          new SignedHead(own, Optional.of(head));
      case Outcome<Checkpoint> _ -> throw Stop.at(Kind.INPUT, "submit.head", file.toString());
    };
  }

  private static Path file(OwnLedger own) {
    return own.privately().resolve("signed.head");
  }

  /// Stops where the ledger does not continue what was signed before.
  void require(LedgerReader ledger) throws Stop {
    if (signed.isPresent()) {
      require(ledger, signed.get());
    }
  }

  private void require(LedgerReader ledger, Checkpoint signed) throws Stop {
    String name = own.folder().ledger().toString();
    if (ledger.size() < signed.size()) {
      throw Stop.at(
          Kind.DAMAGED,
          "submit.put-back",
          name,
          ledger.size(),
          signed.size(),
          file(own).toString());
    }
    Hash root = Stop.value(ledger.rootAt(signed.size()));
    if (!root.equals(signed.root())) {
      throw Stop.at(
          Kind.DAMAGED, "submit.other-history", name, signed.size(), file(own).toString());
    }
  }

  /// Whether the ledger has grown since: who signed last was cut off before it remembered that.
  boolean isBehind() throws IOException {
    byte[] head = Files.readAllBytes(own.folder().ledger().resolve("checkpoint"));
    long size =
        SignedNote.read(head)
            .then(note -> Checkpoint.read(note.text()))
            .map(Checkpoint::size)
            .orElse(0L);
    return signed.map(Checkpoint::size).orElse(-1L) < size;
  }

  /// Remembers a head, unless a larger one is known. Only for who holds the ledger for writing, so
  /// that one process at a time does.
  static void remember(OwnLedger own, Checkpoint head) throws Stop, IOException {
    if (of(own).signed().map(Checkpoint::size).orElse(-1L) < head.size()) {
      PrivateFiles.write(file(own), head.text().getBytes(UTF_8));
    }
  }
}
