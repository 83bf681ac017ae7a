package org.detente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.signature.MlDsa44Secret;
import org.detente.ledger.store.LedgerWriter;

/// Ledgers of invented declarations between states that do not exist, about as long as real ones.
final class SampleLedger {
  /// How many entries a group commit takes: a full bundle.
  static final int GROUP = 256;

  private static final String ORIGIN = "detente.example/bench";
  private static final EntrySigner SIGNER = EntrySigner.of(secret(1));
  private static final Admission ADMISSION = Admission.under(SIGNER.key());
  static final List<NoteSigner> HEAD_SIGNERS =
      List.of(NoteSigner.ed25519(ORIGIN, secret(2)), NoteSigner.mlDsa44(ORIGIN, quantumSecret(4)));
  static final KeyRing KEYS =
      KeyRing.ofKeys(
          List.of(SIGNER.key()), HEAD_SIGNERS.stream().map(NoteSigner::verifierKey).toList());

  /// The keys of the checkpoints alone.
  static final KeyRing HEAD_KEYS =
      KeyRing.ofKeys(List.of(), HEAD_SIGNERS.stream().map(NoteSigner::verifierKey).toList());

  private SampleLedger() {}

  /// A key from the number of its role.
  static Ed25519Secret secret(int role) {
    return new Ed25519Secret(seed(role));
  }

  /// The same of ML-DSA-44.
  static MlDsa44Secret quantumSecret(int role) {
    return new MlDsa44Secret(seed(role));
  }

  private static byte[] seed(int role) {
    byte[] seed = new byte[32];
    seed[0] = (byte) role;
    return seed;
  }

  static EntryKey key() {
    return SIGNER.key();
  }

  /// The signed entries at `[from, until)`, made on all cores; the same every time.
  static List<Admitted> entries(int from, int until) {
    return IntStream.range(from, until).parallel().mapToObj(SampleLedger::entry).toList();
  }

  private static Admitted entry(int number) {
    return Envelope.sign(body(number), SIGNER).then(ADMISSION::admit).expect();
  }

  /// The entry of a number, signed with a further key too.
  static Admitted entry(int number, EntrySigner further) {
    Admission both = Admission.under(List.of(SIGNER.key(), further.key()));
    return Envelope.sign(body(number), SIGNER, further).then(both::admit).expect();
  }

  private static JsonValue body(int number) {
    byte[] payload =
        ("{\"attributedTo\":\"XN\",\"instrument\":\"sample\",\"kind\":\"declaration\","
                + "\"known\":\"2026-01-01\",\"message\":\"data-exchange\",\"schema\":1,"
                + "\"source\":{\"grade\":\"official\",\"publisher\":\"Ministry of Norvia\","
                + "\"seen\":\"2026-01-02\",\"url\":\"https://norvia.example/data/"
                + number
                + "\"},\"totals\":{\"deployed-delivery\":527,\"deployed-warheads\":"
                + (1444 + number)
                + ",\"launchers\":779},\"valid\":{\"from\":\"2025-12-31\"}}")
            .getBytes(UTF_8);
    return CanonicalJson.read(payload).expect();
  }

  /// Opens a new ledger in a folder, in the place of what was there.
  static LedgerWriter create(Path folder) throws IOException {
    clear(folder);
    Files.createDirectories(folder.getParent());
    return LedgerWriter.create(folder, ORIGIN, HEAD_SIGNERS).expect();
  }

  /// A ledger of so many entries, made unless an earlier run has left it.
  static Path ofSize(Path target, int size) throws IOException {
    Path folder = target.resolve("ledger-" + size);
    Path whole = target.resolve("ledger-" + size + ".whole");
    if (Files.notExists(whole)) {
      System.err.println("bench: making a ledger of " + size + " entries in " + target);
      try (LedgerWriter writer = create(folder)) {
        int step = 64 * GROUP;
        for (int from = 0; from < size; from += step) {
          writer.append(entries(from, Math.min(size, from + step))).expect();
        }
      }
      Files.createFile(whole);
    }
    return folder;
  }

  /// Removes a folder, and what a writer leaves beside it.
  static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.walk(folder)) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
