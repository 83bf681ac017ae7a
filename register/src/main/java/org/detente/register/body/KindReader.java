package org.detente.register.body;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.model.Body;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Value;

/// Reads what is particular to a kind. What cannot be read is objected to and stands as something
/// empty in the result, which nobody sees then.
final class KindReader {
  private static final List<String> MESSAGE_ACTS =
      List.of(
          "original",
          "correct",
          "extend",
          "postpone",
          "cancel",
          "withdraw",
          "acknowledge",
          "object",
          "reply",
          "nil");
  private static final String TIMES = "times";

  private final Members members;
  private final String instrument;
  private final Party attributedTo;
  private final ImpreciseDate valid;

  KindReader(Members members, String instrument, Party attributedTo, ImpreciseDate valid) {
    this.members = members;
    this.instrument = instrument;
    this.attributedTo = attributedTo;
    this.valid = valid;
  }

  Body read(Kind kind) {
    return switch (kind) {
      case DECLARATION -> declaration();
      case NOTIFICATION ->
          new Body.Notification(
              name("message"),
              members.required("act", Readings.choice(MESSAGE_ACTS, "message-act")).orElse(""),
              members.list("to", Readings.party()),
              fields());
      case ACT -> new ActReader(members, attributedTo, valid).read();
      case STATEMENT -> {
        needsSays();
        yield new Body.Statement(
            members.optional("speaker", Readings.text(200)).orElse(null), totals());
      }
      case OBSERVATION ->
          new Body.Observation(
              name("event"), fields(), members.optional("seenBy", KindReader::seenBy).orElse(null));
      case CLAIM -> {
        needsSays();
        yield new Body.Claim(name("event"), fields());
      }
      case AGREEMENT ->
          new Body.Adoption(instrument, members.required("sha256", Readings.sha256()).orElse(""));
      case MEETING, RELATION, TRANSFER, INSPECTION -> new Body.Other(kind.word(), fields());
    };
  }

  private Body declaration() {
    String message = name("message");
    List<Body.Item> items = members.rows("items", KindReader::item);
    Map<String, Map<String, Long>> breakdown =
        members.map("breakdown", Readings.name(), Members.mapOf(Readings.text(100), count()));
    boolean listed = members.has("items") || members.has("breakdown");
    if (!listed && !members.has("totals")) {
      members.objections().to(members.path(), "record.declares-nothing");
    }
    boolean complete = members.optional("complete", Readings.onlyTrue()).orElse(false);
    if (complete && !listed) {
      members.objections().toKey(members.path("complete"), "record.complete-of-what");
    }
    return new Body.Declaration(message, totals(), items, breakdown, complete);
  }

  private static Optional<Body.Item> item(JsonValue value, Where path, Objections objections) {
    return Members.of(value, path, objections)
        .map(row -> {
          long times = row.optional(TIMES, Readings.number(1, Int.MAX)).orElse(1L);
          Map<String, Value> fields = new LinkedHashMap<>();
          for (String key : row.keys()) {
            if (!key.equals(TIMES)) {
              Readings.name().read(new JsonValue.Str(key), row.path(key), objections);
              row.optional(key, Readings.value()).ifPresent(v -> fields.put(key, v));
            }
          }
          if (row.keys().isEmpty()) {
            objections.to(path, "record.empty");
          }
          return new Body.Item(Collections.unmodifiableMap(fields), times);
        });
  }

  private static Optional<Body.SeenBy> seenBy(JsonValue value, Where path, Objections objections) {
    return Members.of(value, path, objections)
        .map(seen -> {
          seen.only(List.of("declaration", "observations"));
          if (seen.keys().isEmpty()) {
            objections.to(path, "record.empty");
          }
          return new Body.SeenBy(
              seen.optional("declaration", Readings.party()).orElse(null),
              seen.list("observations", Readings.text(120)));
        });
  }

  private void needsSays() {
    if (!members.has("says")) {
      members.objections().to(members.path(), "record.missing-key", "says");
    }
  }

  private String name(String key) {
    return members.required(key, Readings.name()).orElse("");
  }

  private Map<String, Value> fields() {
    return members.map("fields", Readings.name(), Readings.value());
  }

  private Map<String, Long> totals() {
    return members.map("totals", Readings.name(), count());
  }

  private static Reading<Long> count() {
    return Readings.number(0, Int.MAX);
  }
}
