package org.detente.node.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.ledger.keys.Registry;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.detente.model.Phrase;
import org.detente.node.Result;
import org.detente.node.Stop;
import org.detente.node.home.OwnLedger;
import org.detente.node.keys.Passphrase;
import org.detente.node.keys.Passphrases;
import org.detente.node.keys.Secrets;
import org.detente.node.witness.Witnessing;

/// `detente keys grant`: the keys with which a node cosigns the ledgers of others are registered in
/// its own ledger, by an entry that the root signs. So whoever knows the root knows the witness.
///
/// @param data the node's data folder
/// @param root the file of the root's keys
/// @param why keys registered so before end
public record Granting(Path data, Path root, Reason why) {

  /// What came of it.
  ///
  /// @param name under which the keys cosign
  /// @param from the position from which they are announced
  public record Granted(String origin, String name, long from, List<Phrase> remarks) {}

  /// Registers the keys.
  ///
  /// @param passphrases asked for that of the root, then for that of the node
  /// @param witness asked first, for that of the keys that cosign
  public Result<Granted> run(Passphrases passphrases, Passphrase.Source witness) {
    return Result.of(() -> {
      OwnLedger own = Named.own(data);
      Founding.requireThere(own);
      NodeFolder node = new NodeFolder(own);
      node.prepare();
      Witnessing cosigner = new Witnessing(data);
      try (Secrets cosigning = cosigner.secrets(witness);
          Secrets rootKeys = Secrets.open(root, passphrases.root());
          NodeFolder.Lock _ = node.lock()) {
        Rotation.settle(own);
        try (NodeKeys keys = NodeKeys.open(own, passphrases.node())) {
          keys.requireGood(own);
          Intake.Result intake = Intake.run(own, keys, node.inbox());
          if (intake.held().isPresent()) {
            throw new Stop(List.of(intake.held().get()));
          }
          long from = append(own, keys, rootKeys, cosigner.name(), cosigning);
          return new Granted(own.origin(), cosigner.name(), from, intake.remarks());
        }
      }
    });
  }

  private long append(
      OwnLedger own, NodeKeys keys, Secrets rootKeys, String name, Secrets cosigning)
      throws Stop, IOException {
    List<EntrySigner> signers = rootKeys.of(Secrets.ROOT).stream().map(EntrySigner::of).toList();
    KeyChanges changes = new KeyChanges(own.origin(), signers);
    try (LedgerWriter writer =
        Stop.value(LedgerWriter.open(own.folder().ledger(), keys.checkpointSigners()))) {
      LedgerReader ledger = own.folder().open();
      Registry registry = own.folder().registry(ledger, changes.root());
      List<Envelope> entries = changes.cosigning(registry, ledger.size(), name, cosigning, why);
      Rotation.require(entries, registry, ledger.size());
      Stop.value(writer.append(Founding.admitted(entries, signers)));
      SignedHead.remember(own, writer.checkpoint());
      return writer.checkpoint().size();
    }
  }
}
