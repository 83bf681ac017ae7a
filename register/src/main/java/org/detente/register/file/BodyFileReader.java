package org.detente.register.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.model.Phrase;
import org.detente.register.body.BodyReader;
import org.detente.register.body.EntryBody;
import org.detente.register.body.Objection;
import org.detente.register.body.Objections;
import org.detente.register.body.Where;

/// Reads a file of bodies; `schema` may be left out, since a file of today is of today's version.
final class BodyFileReader {
  /// Stands for `known` in a body that the node has not taken in yet.
  static final String NOT_YET = "0001-01-01T00:00Z";

  private static final String KNOWN = "known";
  private static final String BASIS = "knownBasis";

  private final String name;
  private final boolean ofParty;
  private final BodyReader bodies;
  private final Places places = new Places();
  private final List<WrittenBody> read = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  BodyFileReader(String name, boolean ofParty) {
    this.name = name;
    this.ofParty = ofParty;
    this.bodies = ofParty ? BodyReader.ofPartyLedger() : BodyReader.ofPublicRecord();
  }

  BodyFile.Result read(byte[] bytes) {
    try {
      List<JsonValue> documents = YamlText.documents(bytes, places);
      for (int i = 0; i < documents.size(); i++) {
        document(documents.get(i), Where.ROOT.item(i));
      }
      if (read.isEmpty() && troubles.isEmpty()) {
        trouble(Where.ROOT, "record.file.no-body");
      }
    } catch (YamlText.Stop stop) {
      troubles.add(new Trouble(name, stop.place(), stop.phrase()));
    }
    return troubles.isEmpty()
        ? new BodyFile.Result.Accepted(new BodyFile(List.copyOf(read)))
        : new BodyFile.Result.Refused(List.copyOf(troubles));
  }

  private void document(JsonValue document, Where path) {
    if (document instanceof Arr(List<JsonValue> items)) {
      for (int i = 0; i < items.size(); i++) {
        body(items.get(i), path.item(i));
      }
    } else {
      body(document, path);
    }
  }

  private void body(JsonValue value, Where path) {
    if (!(value instanceof Obj body)) {
      trouble(path, "record.file.no-body");
      return;
    }
    Map<String, JsonValue> members = new TreeMap<>(body.members());
    members.putIfAbsent("schema", new Int(EntryBody.SCHEMA));
    if (ofParty) {
      leaveUnstamped(members, path);
    }
    switch (bodies.read(Obj.of(members))) {
      case BodyReader.Result.Accepted(EntryBody accepted) ->
          read.add(new WrittenBody(name, path, places, accepted));
      case BodyReader.Result.Refused(List<Objection> objections) ->
          objections.forEach(it -> troubles.add(Trouble.of(name, it, path, places)));
    }
  }

  /// Takes out from when the body says it is known, and objects to that.
  private void leaveUnstamped(Map<String, JsonValue> members, Where path) {
    Objections objections = new Objections();
    for (String key : List.of(KNOWN, BASIS)) {
      if (members.remove(key) != null) {
        objections.toKey(Where.ROOT.key(key), "record.file.known-by-node", key);
      }
    }
    objections.list().forEach(it -> troubles.add(Trouble.of(name, it, path, places)));
    members.put(KNOWN, new Str(NOT_YET));
  }

  private void trouble(Where path, String key) {
    troubles.add(new Trouble(name, places.of(path), Phrase.of(key)));
  }
}
