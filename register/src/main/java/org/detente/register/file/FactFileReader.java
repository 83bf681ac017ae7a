package org.detente.register.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.model.Nearest;
import org.detente.register.body.BodyReader;
import org.detente.register.body.EntryBody;
import org.detente.register.body.Objection;
import org.detente.register.body.Objections;
import org.detente.register.body.SourceReader;
import org.detente.register.body.Where;
import org.jspecify.annotations.Nullable;

/// Reads one file of facts: its head first, then its items, each as a body of a public record.
final class FactFileReader {
  private static final List<String> HEAD =
      List.of("detente-facts", "instrument", "looked-for", "sources", "facts");

  private static final Where SOURCES = Where.ROOT.key("sources");
  private static final Where FACTS = Where.ROOT.key("facts");

  private final String name;
  private final Places places = new Places();
  private final List<Trouble> troubles = new ArrayList<>();
  private final Set<String> usedSources = new HashSet<>();

  FactFileReader(String name) {
    this.name = name;
  }

  FactFile.Result read(byte[] bytes) {
    FactFile file = null;
    try {
      file = file(YamlText.read(bytes, places));
    } catch (YamlText.Stop stop) {
      troubles.add(new Trouble(name, stop.place(), stop.phrase()));
    }
    return file != null && troubles.isEmpty()
        ? new FactFile.Result.Accepted(file)
        : new FactFile.Result.Refused(List.copyOf(troubles));
  }

  private @Nullable FactFile file(JsonValue document) {
    if (!(document instanceof Obj head)) {
      trouble(Place.START, "record.file.empty");
      return null;
    }
    keys(head);
    version(head);
    String instrument = text(head, "instrument");
    String lookedFor = text(head, "looked-for");
    Obj sources = sources(head);
    if (!troubles.isEmpty()) {
      return null;
    }
    List<WrittenFact> facts = facts(head, instrument, sources);
    for (String source : sources.members().keySet()) {
      if (troubles.isEmpty() && !usedSources.contains(source)) {
        trouble(places.ofKey(SOURCES.key(source)), "record.file.unused-source", source);
      }
    }
    return new FactFile(name, instrument, lookedFor, facts);
  }

  private void keys(Obj head) {
    for (String key : head.members().keySet()) {
      if (!HEAD.contains(key)) {
        Place place = places.ofKey(Where.ROOT.key(key));
        Optional<String> meant = Nearest.to(key, HEAD);
        if (meant.isPresent()) {
          trouble(place, "record.misspelt-key", key, meant.get());
        } else {
          trouble(place, "record.unknown-key", key, String.join(", ", HEAD));
        }
      }
    }
    for (String key : HEAD) {
      if (troubles.isEmpty() && head.get(key).isEmpty()) {
        trouble(Place.START, "record.missing-key", key);
      }
    }
  }

  private void version(Obj head) {
    if (head.members().get("detente-facts") instanceof Int(long version)
        && version != FactFile.VERSION) {
      trouble(
          places.of(Where.ROOT.key("detente-facts")),
          "record.file.version",
          FactFile.VERSION,
          version);
    }
  }

  private String text(Obj head, String key) {
    if (head.members().get(key) instanceof Str(String text)) {
      return text;
    }
    if (head.get(key).isPresent()) {
      trouble(places.of(Where.ROOT.key(key)), "record.file.head-text", key);
    }
    return "";
  }

  private Obj sources(Obj head) {
    if (!(head.members().get("sources") instanceof Obj sources)) {
      if (head.get("sources").isPresent()) {
        trouble(places.of(SOURCES), "record.file.head-sources");
      }
      return Obj.of(Map.of());
    }
    Objections objections = new Objections();
    sources
        .members()
        .forEach((key, source) -> SourceReader.read(source, SOURCES.key(key), objections));
    add(objections.list(), Where.ROOT);
    return sources;
  }

  private List<WrittenFact> facts(Obj head, String instrument, Obj sources) {
    List<WrittenFact> facts = new ArrayList<>();
    if (!(head.members().get("facts") instanceof Arr(List<JsonValue> items))) {
      trouble(places.of(FACTS), "record.file.head-facts");
      return facts;
    }
    for (int i = 0; i < items.size(); i++) {
      Where path = FACTS.item(i);
      if (items.get(i) instanceof Obj item) {
        fact(item, path, instrument, sources).ifPresent(facts::add);
      } else {
        trouble(places.of(path), "record.file.head-facts");
      }
    }
    return facts;
  }

  private Optional<WrittenFact> fact(Obj item, Where path, String instrument, Obj sources) {
    Map<String, JsonValue> members = new TreeMap<>(item.members());
    members.putIfAbsent("schema", new Int(EntryBody.SCHEMA));
    members.putIfAbsent("instrument", new Str(instrument));
    if (members.get("source") instanceof Str(String source)) {
      Optional<JsonValue> named = source(source, path.key("source"), sources);
      if (named.isEmpty()) {
        return Optional.empty();
      }
      members.put("source", named.get());
    }
    return switch (BodyReader.ofPublicRecord().read(Obj.of(members))) {
      case BodyReader.Result.Accepted(EntryBody body) -> fact(body, path, instrument);
      case BodyReader.Result.Refused(List<Objection> objections) -> {
        add(objections, path);
        yield Optional.empty();
      }
    };
  }

  private Optional<WrittenFact> fact(EntryBody body, Where path, String instrument) {
    String ref = body.ref();
    if (ref == null) {
      trouble(places.of(path), "record.file.no-ref");
      return Optional.empty();
    }
    if (!body.instrument().equals(instrument)) {
      trouble(places.of(path.key("instrument")), "record.file.other-instrument", instrument);
    }
    return Optional.of(new WrittenFact(name, places.of(path), ref, body));
  }

  private Optional<JsonValue> source(String source, Where path, Obj sources) {
    usedSources.add(source);
    Optional<JsonValue> named = sources.get(source);
    if (named.isEmpty()) {
      Optional<String> meant = Nearest.to(source, sources.members().keySet());
      if (meant.isPresent()) {
        trouble(places.of(path), "record.file.misspelt-source", source, meant.get());
      } else {
        trouble(places.of(path), "record.file.no-such-source", source);
      }
    }
    return named;
  }

  /// Objections have paths from the body's root; here the body stands at `path`.
  private void add(List<Objection> objections, Where path) {
    objections.forEach(it -> troubles.add(Trouble.of(name, it, path, places)));
  }

  private void trouble(Place place, String key, Object... parts) {
    troubles.add(Trouble.at(name, place, key, parts));
  }
}
