package org.detente.node.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.verify.KeysFile;

/// The private keys of a node, in memory while it signs: one for entries, one for checkpoints.
final class NodeKeys implements AutoCloseable {
  private final Ed25519Secret entrySecret;
  private final Ed25519Secret checkpointSecret;
  private final EntrySigner entrySigner;
  private final NoteSigner checkpointSigner;

  private NodeKeys(String origin, Ed25519Secret entrySecret, Ed25519Secret checkpointSecret) {
    this.entrySecret = entrySecret;
    this.checkpointSecret = checkpointSecret;
    this.entrySigner = EntrySigner.of(entrySecret);
    this.checkpointSigner = NoteSigner.ed25519(origin, checkpointSecret);
  }

  /// Makes the keys that are not there yet.
  static void makeMissing(Path folder, SecureRandom random) throws IOException {
    entryFile(folder).makeIfMissing(random);
    checkpointFile(folder).makeIfMissing(random);
  }

  /// Reads the keys of a ledger.
  static NodeKeys read(Path folder, String origin) throws Stop, IOException {
    Ed25519Secret entry = entryFile(folder).read();
    return new NodeKeys(origin, entry, checkpointFile(folder).read());
  }

  private static SecretFile entryFile(Path folder) {
    return new SecretFile(folder.resolve("entry.key"), "entry");
  }

  private static SecretFile checkpointFile(Path folder) {
    return new SecretFile(folder.resolve("checkpoint.key"), "checkpoint");
  }

  EntrySigner entrySigner() {
    return entrySigner;
  }

  List<NoteSigner> checkpointSigners() {
    return List.of(checkpointSigner);
  }

  /// Admits what these keys signed.
  Admission admission() {
    return Admission.under(entrySigner.key());
  }

  /// The public halves, good from position 0 on.
  KeyRing.Batch publicHalves() {
    return new KeyRing.Batch(
        0, KeyRing.Batch.OPEN, List.of(entrySigner.key()), List.of(checkpointSigner.verifierKey()));
  }

  /// Stops where a keys file names other keys as those in use: what they sign would not hold.
  void requireNamedBy(Path file) throws Stop {
    KeyRing ring = Stop.value(KeysFile.read(file)).ring();
    long last = KeyRing.Batch.OPEN - 1;
    boolean named =
        ring.admissionsAt(last).stream().anyMatch(it -> it.keys().contains(entrySigner.key()))
            && ring.checkpointKeysAt(last).contains(checkpointSigner.verifierKey());
    if (!named) {
      throw Stop.at(Kind.INPUT, "submit.other-keys", file.toString());
    }
  }

  /// Forgets the private halves.
  @Override
  public void close() {
    entrySecret.close();
    checkpointSecret.close();
  }
}
