package org.detente.node.record;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.node.Stop;
import org.detente.register.body.BodyWriter;
import org.detente.register.body.EntryBody;

/// The keys of one batch. The private halves are in memory alone, and only until the batch is
/// closed.
final class Batch implements AutoCloseable {
  private static final int SEED = 32;

  private final Ed25519Secret entrySecret;
  private final Ed25519Secret checkpointSecret;
  private final EntrySigner entrySigner;
  private final NoteSigner checkpointSigner;

  /// Makes two keys.
  Batch(String origin, SecureRandom random) {
    this.entrySecret = secret(random);
    this.checkpointSecret = secret(random);
    this.entrySigner = EntrySigner.of(entrySecret);
    this.checkpointSigner = NoteSigner.ed25519(origin, checkpointSecret);
  }

  private static Ed25519Secret secret(SecureRandom random) {
    byte[] seed = new byte[SEED];
    random.nextBytes(seed);
    try {
      return new Ed25519Secret(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  NoteSigner checkpointSigner() {
    return checkpointSigner;
  }

  /// Signs what entries say, and admits each as anybody would who checks it.
  List<Admitted> sign(List<EntryBody> bodies) throws Stop {
    Admission admission = Admission.under(entrySigner.key());
    List<Admitted> signed = new ArrayList<>();
    for (EntryBody body : bodies) {
      signed.add(
          Stop.value(Envelope.sign(BodyWriter.write(body), entrySigner).then(admission::admit)));
    }
    return signed;
  }

  /// The public halves with the positions they are good for.
  KeyRing.Batch publicHalves(long from, long until) {
    return new KeyRing.Batch(from, until, entrySigner.key(), checkpointSigner.verifierKey());
  }

  /// Forgets the private halves.
  @Override
  public void close() {
    entrySecret.close();
    checkpointSecret.close();
  }
}
