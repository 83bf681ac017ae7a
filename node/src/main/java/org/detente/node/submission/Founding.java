package org.detente.node.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.KeysText;
import org.detente.node.disk.SafeFile;
import org.detente.node.home.DataVersion;
import org.detente.node.home.LedgerFolder;
import org.detente.node.home.OwnLedger;

/// Makes a node's own ledger. Each step is passed over where it was done before, so that a founding
/// cut off is finished by the next; `ledger.yaml` comes last and says that all is there.
///
/// Trap: a ledger is made once. Were it made again after its folder was lost, its key would sign a
/// second history under the same name.
record Founding(NodeFolder node, SecureRandom random) {
  private static final List<String> KEYS_HEAD =
      List.of(
          "The public keys of this node's own ledger, with the positions they are good for; those",
          "without `until` are in use. Written by `detente submit`; publish it beside the ledger.");

  /// Makes what is missing. Under the node's lock.
  void finish() throws IOException, Stop {
    OwnLedger own = node.own();
    if (Files.exists(own.file())) {
      return;
    }
    NodeKeys.makeMissing(node.secrets(), random);
    try (NodeKeys keys = NodeKeys.read(node.secrets(), own.origin())) {
      DataVersion.mark(own.data());
      LedgerFolder folder = own.folder();
      SafeFile.makeFolderAround(folder.ledger());
      SafeFile.makeFolderAround(folder.keys());
      boolean begun = LedgerReader.open(folder.ledger()).isAccepted();
      if (!begun) {
        put(folder.keys(), KeysText.of(KEYS_HEAD, own.origin(), List.of(keys.publicHalves())));
      }
      keys.requireNamedBy(folder.keys());
      var signers = keys.checkpointSigners();
      Stop.value(
              begun
                  ? LedgerWriter.open(folder.ledger(), signers)
                  : LedgerWriter.create(folder.ledger(), own.origin(), signers))
          .close();
      SafeFile.syncFolder(own.data());
      put(own.file(), own.text());
    }
  }

  private static void put(Path file, String text) throws IOException {
    SafeFile.put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Stops where a ledger that was founded is not there.
  static void requireThere(OwnLedger own) throws Stop {
    if (Files.notExists(own.folder().ledger())) {
      throw Stop.at(Kind.DAMAGED, "submit.ledger-lost", own.folder().ledger().toString());
    }
  }
}
