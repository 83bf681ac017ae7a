package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.detente.ledger.FictionalLog;
import org.detente.ledger.Samples;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.signature.SecretKey;
import org.detente.ledger.store.Disk;

/// A witness of the tests' log, with keys of both suites.
final class Watched {
  static final String NAME = "sudal.example/witness";
  static final List<SecretKey> SECRETS = List.of(Samples.secret(30), Samples.mlDsa44(31));
  static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOON);
  static final FictionalLog LOG = FictionalLog.ofTheTests();

  private Watched() {}

  /// The logs it knows.
  static TrustPolicy logs() {
    String log = "log " + Samples.CHECKPOINTS.verifierKey().text() + "\nquorum none\n";
    return PolicyText.read(log.getBytes(UTF_8)).expect();
  }

  static List<VerifierKey> keys() {
    return SECRETS.stream().map(it -> VerifierKey.cosigner(NAME, it.publicKey())).toList();
  }

  /// A new witness in a folder.
  static Witness founded(Path folder) {
    Witness.found(Disk.ofThisMachine(), folder).expect();
    return open(folder);
  }

  static Witness open(Path folder) {
    return open(Disk.ofThisMachine(), folder);
  }

  static Witness open(Disk disk, Path folder) {
    return Witness.open(disk, folder, NAME, SECRETS, logs()).expect();
  }

  /// The status of the reply to a request.
  static int status(Witness witness, AddCheckpoint request) {
    return witness.answer(request.bytes(), CLOCK).reply().status();
  }

  /// Has the log's heads of these sizes cosigned, one after the other.
  static void cosign(Witness witness, long... sizes) {
    long old = 0;
    for (long size : sizes) {
      Reply reply = witness.answer(LOG.request(old, size).bytes(), CLOCK).reply();
      if (reply instanceof Reply.Conflict(long known)) {
        reply = witness.answer(LOG.request(known, size).bytes(), CLOCK).reply();
      }
      if (reply.status() != 200) {
        throw new AssertionError(new String(reply.body(), UTF_8));
      }
      old = size;
    }
  }
}
