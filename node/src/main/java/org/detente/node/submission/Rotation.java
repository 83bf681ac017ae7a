package org.detente.node.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.ledger.keys.Registry;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.detente.model.Phrase;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.Stop;
import org.detente.node.disk.SafeFile;
import org.detente.node.gathering.SeenByWitnesses;
import org.detente.node.home.OwnLedger;
import org.detente.node.keys.KeyFile;
import org.detente.node.keys.Passphrase;
import org.detente.node.keys.Passphrases;
import org.detente.node.keys.Secrets;

/// `detente keys rotate` and `detente keys revoke`: new keys take the place of a node's own, by
/// entries that the root signs, in one commit.
///
/// The new keys are on disk, under another name, before they are registered; a change cut off is
/// finished, or undone, by whoever comes next ([#settle]).
public final class Rotation {
  private final OwnLedger own;
  private final NodeFolder node;
  private final RotationOrder order;
  private final Passphrases passphrases;
  private final SecureRandom random;
  private final List<Phrase> remarks = new ArrayList<>();

  private Rotation(
      OwnLedger own, RotationOrder order, Passphrases passphrases, SecureRandom random) {
    this.own = own;
    this.node = new NodeFolder(own);
    this.order = order;
    this.passphrases = passphrases;
    this.random = random;
  }

  /// What came of it.
  public sealed interface Result {
    /// @param from the position from which the new keys sign entries
    record Done(String origin, long from, List<Phrase> remarks) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /// Changes the keys.
  ///
  /// @param passphrases asked for that of the root; then for that of the node, which keys that are
  ///   retired hand on, and of which others have a new one
  public static Result run(RotationOrder order, Passphrases passphrases, SecureRandom random) {
    try {
      OwnLedger own = Named.own(order.data());
      return new Rotation(own, order, passphrases, random).run();
    } catch (Stop stop) {
      return new Result.Refused(stop.reasons());
    } catch (IOException failed) {
      return new Result.Refused(List.of(Refusal.of(failed)));
    }
  }

  private Result run() throws Stop, IOException {
    Founding.requireThere(own);
    node.prepare();
    try (Secrets root = Secrets.open(order.root(), passphrases.root());
        NodeFolder.Lock _ = node.lock()) {
      settle(own);
      return order.why() == Reason.RETIRED ? retire(root) : revoke(root);
    }
  }

  private Result retire(Secrets root) throws Stop, IOException {
    Path file = NodeKeys.file(own);
    KeyFile old = KeyFile.read(file);
    try (Passphrase passphrase = passphrases.node().ask(file.toString(), /* chosen= */ false);
        NodeKeys keys = new NodeKeys(own.origin(), old.open(passphrase));
        Secrets fresh = Secrets.make(random, "entry", "checkpoint")) {
      keys.requireGood(own);
      Intake.Result intake = Intake.run(own, keys, node.inbox());
      remarks.addAll(intake.remarks());
      if (intake.held().isPresent()) {
        throw new Stop(List.of(intake.held().get()));
      }
      return change(root, fresh, keys.checkpointSigners(), passphrase);
    }
  }

  /// What waits in the inbox was signed with keys that are not to sign any more.
  private Result revoke(Secrets root) throws Stop, IOException {
    try (Passphrase passphrase =
            passphrases.node().ask(Words.of("keys.of-node"), /* chosen= */ true).requireLong();
        Secrets fresh = Secrets.make(random, "entry", "checkpoint")) {
      for (Path waiting : node.inbox().files()) {
        Path aside = node.inbox().setAside(waiting);
        remarks.add(
            Phrase.of("keys.set-aside", waiting.getFileName().toString(), aside.toString()));
      }
      return change(root, fresh, List.of(), passphrase);
    }
  }

  private Result change(Secrets root, Secrets fresh, List<NoteSigner> ending, Passphrase passphrase)
      throws Stop, IOException {
    List<EntrySigner> rootSigners = root.of(Secrets.ROOT).stream().map(EntrySigner::of).toList();
    KeyChanges changes = new KeyChanges(own.origin(), rootSigners);
    try (NodeKeys next = new NodeKeys(own.origin(), fresh)) {
      List<NoteSigner> signers =
          Stream.concat(ending.stream(), next.checkpointSigners().stream()).toList();
      try (LedgerWriter writer = Stop.value(LedgerWriter.open(own.folder().ledger(), signers))) {
        LedgerReader ledger = own.folder().open();
        SignedHead.of(own).require(ledger);
        SeenByWitnesses.require(own, ledger);
        Registry registry = own.folder().registry(ledger, changes.root());
        List<Envelope> entries =
            order.why() == Reason.RETIRED
                ? changes.rotation(registry, ledger.size(), fresh)
                : changes.revocation(registry, ledger.size(), fresh, order.why());
        require(entries, registry, ledger.size());
        KeyFile.write(
            NodeKeys.nextFile(own), own.origin(), fresh, passphrase, order.cost(), random);
        Stop.value(writer.append(Founding.admitted(entries, rootSigners)));
        SignedHead.remember(own, writer.checkpoint());
        SafeFile.replace(NodeKeys.nextFile(own), NodeKeys.file(own));
        SafeFile.syncFolder(own.privately());
        return new Result.Done(own.origin(), writer.checkpoint().size(), remarks);
      }
    }
  }

  /// Stops where somebody who checks the ledger would refuse one of the changes.
  static void require(List<Envelope> entries, Registry registry, long size) throws Stop {
    long position = size;
    for (Envelope entry : entries) {
      Stop.value(registry.take(position, entry));
      position++;
    }
  }

  /// Finishes a change of keys whose entries are in the ledger, and undoes one whose entries are
  /// not. Under the node's lock.
  static void settle(OwnLedger own) throws Stop, IOException {
    Path next = NodeKeys.nextFile(own);
    if (Files.notExists(next)) {
      return;
    }
    var opened = own.folder().openWithKeys();
    KeyRing ring = opened.keys();
    Set<String> good =
        ring.admissionsAt(opened.ledger().size()).stream()
            .flatMap(admission -> admission.keys().stream())
            .map(EntryKey::id)
            .collect(Collectors.toSet());
    boolean registered =
        KeyFile.read(next).keys().stream()
            .filter(key -> key.role().equals("entry"))
            .allMatch(key -> good.contains(key.id()));
    if (registered) {
      SafeFile.replace(next, NodeKeys.file(own));
    } else {
      Files.delete(next);
    }
    SafeFile.syncFolder(own.privately());
  }
}
