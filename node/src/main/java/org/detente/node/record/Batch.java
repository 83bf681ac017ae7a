package org.detente.node.record;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.signature.MlDsa44Secret;
import org.detente.ledger.signature.SecretKey;
import org.detente.node.Stop;
import org.detente.register.body.BodyWriter;
import org.detente.register.body.EntryBody;

/// The keys of one batch. The private halves are in memory alone, and only until the batch is
/// closed.
final class Batch implements AutoCloseable {
  private final SecretKey entrySecret;
  private final Ed25519Secret checkpointSecret;
  private final MlDsa44Secret quantumSecret;
  private final EntrySigner entrySigner;
  private final List<NoteSigner> checkpointSigners;

  /// Makes three keys.
  Batch(String origin, SecureRandom random) {
    this.entrySecret = made(random, Ed25519Secret::new);
    this.checkpointSecret = made(random, Ed25519Secret::new);
    this.quantumSecret = made(random, MlDsa44Secret::new);
    this.entrySigner = EntrySigner.of(entrySecret);
    this.checkpointSigners =
        List.of(
            NoteSigner.ed25519(origin, checkpointSecret),
            NoteSigner.mlDsa44(origin, quantumSecret));
  }

  private static <K extends SecretKey> K made(SecureRandom random, Function<byte[], K> key) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    try {
      return key.apply(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  List<NoteSigner> checkpointSigners() {
    return checkpointSigners;
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
    List<VerifierKey> checkpoint = checkpointSigners.stream().map(NoteSigner::verifierKey).toList();
    return new KeyRing.Batch(from, until, List.of(entrySigner.key()), checkpoint);
  }

  /// Forgets the private halves.
  @Override
  public void close() {
    entrySecret.close();
    checkpointSecret.close();
    quantumSecret.close();
  }
}
