package org.detente.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.detente.register.file.Yaml;

/// Real ledgers in folders of a test.
final class Ledgers {
  private Ledgers() {}

  /// A ledger of these bodies, each written in YAML without its `schema`.
  static LedgerReader of(Path folder, String origin, String... bodies) {
    return of(folder, origin, Arrays.stream(bodies).map(Ledgers::body).toList());
  }

  /// A ledger of these bodies.
  static LedgerReader of(Path folder, String origin, List<JsonValue> bodies) {
    EntrySigner signer = EntrySigner.of(secret(1));
    Admission admission = Admission.under(signer.key());
    List<Admitted> entries = new ArrayList<>();
    for (JsonValue body : bodies) {
      entries.add(Envelope.sign(body, signer).then(admission::admit).expect());
    }
    NoteSigner checkpoints = NoteSigner.ed25519(origin, secret(2));
    try (LedgerWriter writer = LedgerWriter.create(folder, origin, List.of(checkpoints)).expect()) {
      writer.append(entries).expect();
    }
    return LedgerReader.open(folder).expect();
  }

  private static JsonValue body(String yaml) {
    return Yaml.value("schema: 1\n" + yaml);
  }

  private static Ed25519Secret secret(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return new Ed25519Secret(seed);
  }
}
