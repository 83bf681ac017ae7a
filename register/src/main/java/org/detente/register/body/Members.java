package org.detente.register.body;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.model.Nearest;

/// The members of one object, asked for by key; whatever is wrong is objected to at its path.
final class Members {
  private final Obj object;
  private final Where path;
  private final Objections objections;

  private Members(Obj object, Where path, Objections objections) {
    this.object = object;
    this.path = path;
    this.objections = objections;
  }

  /// The members of a value, if it is an object.
  static Optional<Members> of(JsonValue value, Where path, Objections objections) {
    return value instanceof Obj object
        ? Optional.of(new Members(object, path, objections))
        : Readings.wrongType("object", value, path, objections);
  }

  boolean has(String key) {
    return object.get(key).isPresent();
  }

  Set<String> keys() {
    return object.members().keySet();
  }

  Where path() {
    return path;
  }

  Where path(String key) {
    return path.key(key);
  }

  Objections objections() {
    return objections;
  }

  /// The value under a key, where there is one and it can be read.
  <T> Optional<T> optional(String key, Reading<T> reading) {
    return object.get(key).flatMap(value -> reading.read(value, path(key), objections));
  }

  /// The value under a key; a missing key is objected to.
  <T> Optional<T> required(String key, Reading<T> reading) {
    if (!has(key)) {
      objections.to(path, "record.missing-key", key);
    }
    return optional(key, reading);
  }

  /// A list without repetitions; empty where there is no such key. A list that is there holds
  /// something.
  <T> List<T> list(String key, Reading<T> reading) {
    List<T> items = rows(key, reading);
    Set<T> seen = new LinkedHashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i))) {
        objections.to(path(key).item(i), "record.given-twice", items.get(i).toString());
      }
    }
    return List.copyOf(seen);
  }

  /// A list that may repeat itself.
  <T> List<T> rows(String key, Reading<T> reading) {
    return optional(key, listOf(reading)).orElse(List.of());
  }

  /// A map by keys of one form; empty where there is no such key. A map that is there holds
  /// something. Keeps the order of the keys.
  <T> Map<String, T> map(String key, Reading<String> keys, Reading<T> values) {
    return optional(key, mapOf(keys, values)).orElse(Map.of());
  }

  /// Whether every key is one of these; the others are objected to.
  boolean only(Collection<String> known) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        unknown(key, known);
      }
    }
    return known.containsAll(keys());
  }

  /// Objects to a key that is none of these.
  void unknown(String key, Collection<String> known) {
    Optional<String> meant = Nearest.to(key, known);
    if (meant.isPresent()) {
      objections.toKey(path(key), "record.misspelt-key", key, meant.get());
    } else {
      objections.toKey(path(key), "record.unknown-key", key, String.join(", ", known));
    }
  }

  static <T> Reading<List<T>> listOf(Reading<T> reading) {
    return (value, path, objections) -> {
      if (!(value instanceof Arr(List<JsonValue> items))) {
        return Readings.wrongType("list", value, path, objections);
      } else if (items.isEmpty()) {
        return objections.refuse(path, "record.empty");
      }
      List<T> read = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        reading.read(items.get(i), path.item(i), objections).ifPresent(read::add);
      }
      return Optional.of(read);
    };
  }

  static <T> Reading<Map<String, T>> mapOf(Reading<String> keys, Reading<T> values) {
    return (value, path, objections) ->
        of(value, path, objections)
            .flatMap(members -> {
              if (members.keys().isEmpty()) {
                return objections.refuse(path, "record.empty");
              }
              Map<String, T> read = new LinkedHashMap<>();
              for (String key : members.keys()) {
                keys.read(new JsonValue.Str(key), members.path(key), objections);
                members.optional(key, values).ifPresent(v -> read.put(key, v));
              }
              return Optional.of(Collections.unmodifiableMap(read));
            });
  }
}
