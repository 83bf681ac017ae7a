package org.detente.node.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.keys.Role;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.signature.MlDsa44Secret;
import org.detente.ledger.signature.SecretKey;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.gathering.SeenByWitnesses;
import org.detente.node.home.LedgerFolder;
import org.detente.node.home.OwnLedger;
import org.detente.node.keys.KeyFile;
import org.detente.node.keys.Passphrase;
import org.detente.node.keys.Secrets;

/// The private keys of a node, in memory while it signs: those for entries and those for
/// checkpoints, an Ed25519 key and an ML-DSA-44 key of each, which sign together.
final class NodeKeys implements AutoCloseable {
  private final Secrets secrets;
  private final List<EntrySigner> entrySigners;
  private final List<NoteSigner> checkpointSigners;

  /// Keys of both roles for a ledger.
  NodeKeys(String origin, Secrets secrets) {
    this.secrets = secrets;
    this.entrySigners = secrets.of(Role.ENTRY.word()).stream().map(EntrySigner::of).toList();
    this.checkpointSigners =
        secrets.of(Role.CHECKPOINT.word()).stream().map(key -> signer(origin, key)).toList();
  }

  private static NoteSigner signer(String origin, SecretKey key) {
    return switch (key) {
      case Ed25519Secret classical -> NoteSigner.ed25519(origin, classical);
      case MlDsa44Secret quantum -> NoteSigner.mlDsa44(origin, quantum);
    };
  }

  /// Opens the keys of a ledger with its passphrase.
  static NodeKeys open(OwnLedger own, Passphrase.Source passphrases) throws Stop, IOException {
    Path older = own.privately().resolve("entry.key");
    if (Files.notExists(file(own)) && Files.exists(older)) {
      throw Stop.at(Kind.INPUT, "keys.unsealed", older.toString());
    }
    KeyFile file = KeyFile.read(file(own));
    if (!file.origin().equals(own.origin())) {
      throw Stop.at(Kind.INPUT, "keys.other-ledger", file(own).toString(), file.origin());
    }
    try (Passphrase passphrase = passphrases.ask(file(own).toString(), /* chosen= */ false)) {
      return new NodeKeys(own.origin(), file.open(passphrase));
    }
  }

  /// The file of a node's keys.
  static Path file(OwnLedger own) {
    return own.privately().resolve("signing.keys");
  }

  /// The file of the keys that are to follow, while they are being registered.
  static Path nextFile(OwnLedger own) {
    return own.privately().resolve("signing.keys.next");
  }

  EntrySigner[] entrySigners() {
    return entrySigners.toArray(EntrySigner[]::new);
  }

  List<NoteSigner> checkpointSigners() {
    return checkpointSigners;
  }

  /// The keys themselves.
  Secrets secrets() {
    return secrets;
  }

  /// Admits what these keys signed.
  Admission admission() {
    return Admission.under(entrySigners.stream().map(EntrySigner::key).toList());
  }

  /// Stops where others are registered as those in use now: what these sign would not hold; and
  /// where the ledger does not continue what was signed before.
  void requireGood(OwnLedger own) throws Stop, IOException {
    SignedHead signed = SignedHead.of(own);
    LedgerFolder.Opened opened = own.folder().openWithKeys();
    signed.require(opened.ledger());
    SeenByWitnesses.require(own, opened.ledger());
    KeyRing ring = opened.keys();
    long size = opened.ledger().size();
    Set<EntryKey> mine = new HashSet<>(admission().keys());
    Set<VerifierKey> heads =
        checkpointSigners.stream().map(NoteSigner::verifierKey).collect(Collectors.toSet());
    boolean good =
        ring.admissionsAt(size).stream().anyMatch(it -> mine.equals(new HashSet<>(it.keys())))
            && heads.equals(new HashSet<>(ring.checkpointKeysAt(size + 1)));
    if (!good) {
      throw Stop.at(Kind.INPUT, "keys.not-registered", file(own).toString());
    }
  }

  /// Whether these are still the keys on disk: a change of keys replaces them, under the lock of
  /// the ledger.
  boolean areCurrent(OwnLedger own) throws Stop, IOException {
    Set<String> mine = secrets.held().stream().map(Secrets.Held::name).collect(Collectors.toSet());
    return Files.notExists(nextFile(own))
        && names(KeyFile.read(file(own))).collect(Collectors.toSet()).equals(mine);
  }

  private static Stream<String> names(KeyFile file) {
    return file.keys().stream().map(key -> key.role() + ' ' + key.id());
  }

  /// Forgets the private halves.
  @Override
  public void close() {
    secrets.close();
  }
}
