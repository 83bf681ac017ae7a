package org.detente.node.record;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.store.LedgerReader;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.verify.KeysFile;

/// What the ledger of a record holds, and the keys it was made with.
///
/// @param bodies what its entries say, by position
/// @param hashes their leaf hashes in hexadecimal, by position
/// @param batches the keys, each good for one run of positions
record Recorded(
    String origin, List<JsonValue> bodies, List<String> hashes, List<KeyRing.Batch> batches) {
  /// The name under which the public record's ledger is known.
  private static final String ORIGIN = "detente.example/record/1";

  long size() {
    return bodies.size();
  }

  /// The origin of a record's ledger, or of the one that is still to be made.
  static String origin(RecordFolder folder) throws Stop {
    return Files.exists(folder.ledger())
        ? Stop.value(LedgerReader.open(folder.ledger())).origin()
        : ORIGIN;
  }

  /// Reads a record's ledger; one without entries needs no keys.
  static Recorded read(RecordFolder folder) throws Stop {
    LedgerReader reader = Stop.value(LedgerReader.open(folder.ledger()));
    if (reader.size() == 0) {
      return new Recorded(reader.origin(), List.of(), List.of(), List.of());
    }
    List<JsonValue> bodies = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    for (long position = 0; position < reader.size(); position++) {
      bodies.add(Stop.value(reader.entry(position).then(Envelope::read)).body());
      hashes.add(Stop.value(reader.leafHash(position)).hex());
    }
    return new Recorded(reader.origin(), bodies, hashes, batches(folder, reader));
  }

  private static List<KeyRing.Batch> batches(RecordFolder folder, LedgerReader reader) throws Stop {
    KeysFile keys = Stop.value(KeysFile.read(folder.keys()));
    if (keys.size() != reader.size() || !keys.origin().equals(reader.origin())) {
      throw Stop.at(
          Kind.INPUT, "record.append.keys-apart", folder.keys().toString(), reader.size());
    }
    return keys.batches();
  }
}
