package org.detente.node.submission;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.register.body.BodyReader;
import org.detente.register.body.EntryBody;
import org.detente.register.file.BodyFile;

/// What depends on whose ledger it is. In a party's own the node says from when an entry is known;
/// in a public one the body says so itself, by its source.
enum Keeping {
  PARTY,
  PUBLIC;

  /// Reads what was handed in.
  BodyFile.Result read(String name, byte[] bytes) {
    return switch (this) {
      case PARTY -> BodyFile.ofPartyLedger(name, bytes);
      case PUBLIC -> BodyFile.ofPublicRecord(name, bytes);
    };
  }

  /// Reads what stands in the ledger.
  BodyReader bodies() {
    return switch (this) {
      case PARTY -> BodyReader.ofPartyLedger();
      case PUBLIC -> BodyReader.ofPublicRecord();
    };
  }

  /// The body as it is signed.
  EntryBody stamped(EntryBody body, Instant taken) {
    return switch (this) {
      case PARTY -> body.knownFrom(taken);
      case PUBLIC -> body;
    };
  }

  /// What two bodies have in common that are the same entry: all that their writers wrote.
  JsonValue written(JsonValue body) {
    if (this == PUBLIC || !(body instanceof Obj(var members))) {
      return body;
    }
    Map<String, JsonValue> rest = new TreeMap<>(members);
    rest.remove("known");
    return Obj.of(rest);
  }
}
