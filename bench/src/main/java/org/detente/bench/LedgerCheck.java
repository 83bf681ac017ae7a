package org.detente.bench;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.FolderCheck;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.EntryVisitor;
import org.detente.ledger.store.FolderScan;

/// The check of a whole ledger folder on all cores: hashes only against bare SHA-256 over as many
/// entries of the same length, and with signatures against the bare verifier.
final class LedgerCheck {
  private static final double MOST_SECONDS_A_MILLION = 3;
  private static final double MOST_OF_VERIFIER = 1.1;

  private final Path target;

  LedgerCheck(Path target) {
    this.target = target;
  }

  void hashes(Report report, int size, int rounds) throws Exception {
    report.title("Ledger check, hashes only");
    Path folder = SampleLedger.ofSize(target, size);
    byte[] entry = SampleLedger.entries(0, 1).getFirst().bytes();
    Contest contest = Contest.of(2, rounds, () -> scan(folder, size), () -> hash(entry, size));
    report.times("check of " + size + " entries", contest.own());
    report.times("SHA-256 of as many, from memory", contest.bare());
    report.number("check : SHA-256", contest.ratio(), "x");
    double seconds = contest.own().medianMillis() / 1e3 * 1_000_000 / size;
    report.verdict(
        "seconds per 1,000,000 entries",
        seconds,
        "s",
        "under " + MOST_SECONDS_A_MILLION,
        seconds < MOST_SECONDS_A_MILLION);
  }

  private static void scan(Path folder, int size) {
    FolderScan scan = FolderScan.of(folder, _ -> EntryVisitor.NONE).expect();
    if (scan.checkpoint().size() != size || !scan.damage().isEmpty()) {
      throw new IllegalStateException("the sample ledger does not hold: " + scan.damage());
    }
  }

  static void hash(byte[] entry, int times) {
    IntStream.range(0, times / SampleLedger.GROUP)
        .parallel()
        .forEach(_ -> {
          MessageDigest sha256 = sha256();
          for (int i = 0; i < SampleLedger.GROUP; i++) {
            sha256.update((byte) 0);
            sha256.digest(entry);
          }
        });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  void signatures(Report report, int size, int rounds) throws Exception {
    report.title("Ledger check with signatures");
    Path folder = SampleLedger.ofSize(target, size);
    List<Signed> some = SampleLedger.entries(0, 512).stream().map(Signed::new).toList();
    Contest contest = Contest.of(1, rounds, () -> check(folder, size), () -> verify(some, size));
    report.times("check of " + size + " entries", contest.own());
    report.times("Bouncy Castle's verifier, as often", contest.bare());
    report.number(
        "seconds per 1,000,000 entries",
        contest.own().medianMillis() / 1e3 * 1_000_000 / size,
        "s");
    report.verdict(
        "check : verifier",
        contest.ratio(),
        "x",
        "at most " + MOST_OF_VERIFIER,
        contest.ratio() <= MOST_OF_VERIFIER);
  }

  private static void check(Path folder, int size) {
    CheckReport checked =
        FolderCheck.run(folder, SampleLedger.KEYS, Map.of(), CheckProgress.SILENT).expect();
    if (checked.exitCode() != 0 || checked.checkpoint().orElseThrow().size() != size) {
      throw new IllegalStateException("the sample ledger does not hold: " + checked);
    }
  }

  /// What the admission rule asks of each signature, and nothing else.
  private static void verify(List<Signed> some, int times) {
    byte[] key = SampleLedger.key().key().bytes();
    Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(key, 0);
    long good =
        IntStream.range(0, times)
            .parallel()
            .filter(i -> some.get(i % some.size()).isBy(point))
            .count();
    if (good != times) {
      throw new IllegalStateException("only " + good + " of " + times + " signatures hold");
    }
  }

  /// A message and its signature.
  private static final class Signed {
    private final byte[] message;
    private final byte[] signature;

    Signed(Admitted entry) {
      Envelope envelope = entry.envelope();
      message = envelope.signedBytes();
      signature = envelope.signatures().getFirst().bytes();
    }

    boolean isBy(Ed25519.PublicPoint point) {
      return Ed25519.validatePublicKeyFull(signature, 0)
          && Ed25519.verify(signature, 0, point, message, 0, message.length);
    }
  }
}
