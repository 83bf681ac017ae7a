package org.detente.register.body;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Bool;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.model.Body;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Source;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// Writes bodies of entries. What is absent or empty has no key, so that one body has one text, and
/// [BodyReader] reads back what was written.
public final class BodyWriter {
  private final Map<String, JsonValue> members = new TreeMap<>();

  private BodyWriter() {}

  /// The body as JSON, ready to be written canonically and signed.
  public static Obj write(EntryBody body) {
    BodyWriter writer = new BodyWriter();
    writer.common(body);
    writer.particular(body.body());
    return Obj.of(writer.members);
  }

  private void common(EntryBody body) {
    members.put("schema", new Int(EntryBody.SCHEMA));
    text("kind", body.kind().word());
    text("instrument", body.instrument());
    text("attributedTo", body.attributedTo().code());
    BodyWriter valid = new BodyWriter();
    boolean isByADay = body.valid().precision() == ImpreciseDate.Precision.BY;
    valid.text(isByADay ? "by" : "from", body.valid().written());
    valid.date("until", body.validUntil());
    object("valid", valid);
    date("known", body.known());
    text("knownBasis", body.knownIsDayAdded() ? "added" : null);
    Source source = body.source();
    if (source != null) {
      object("source", source(source));
    }
    text("ref", body.ref());
    texts("about", body.about());
    text("says", body.says());
    text("note", body.note());
    text("corrects", body.corrects());
    text("retracts", body.retracts());
    text("answers", body.answers());
  }

  private static BodyWriter source(Source source) {
    BodyWriter writer = new BodyWriter();
    writer.text("publisher", source.publisher());
    writer.text("url", source.url());
    writer.text("grade", source.grade().word());
    writer.text("seen", source.seen());
    writer.text("seenAs", source.seenAs());
    writer.text("knownFrom", source.knownFrom());
    writer.text("sha256", source.sha256());
    return writer;
  }

  private void particular(Body body) {
    switch (body) {
      case Body.Declaration declaration -> declaration(declaration);
      case Body.Notification notification -> {
        text("message", notification.message());
        text("act", notification.act());
        texts("to", notification.to().stream().map(Party::code).toList());
        map("fields", notification.fields(), BodyWriter::value);
      }
      case Body.Act act -> act(act);
      case Body.Statement statement -> {
        text("speaker", statement.speaker());
        map("totals", statement.totals(), Int::new);
      }
      case Body.Observation observation -> observation(observation);
      case Body.Claim claim -> {
        text("event", claim.event());
        map("fields", claim.fields(), BodyWriter::value);
      }
      case Body.Adoption adoption -> text("sha256", adoption.sha256());
      case Body.Other other -> map("fields", other.fields(), BodyWriter::value);
    }
  }

  private void declaration(Body.Declaration declaration) {
    text("message", declaration.message());
    map("totals", declaration.totals(), Int::new);
    list("items", declaration.items(), BodyWriter::item);
    map("breakdown", declaration.breakdown(), BodyWriter::counts);
    if (declaration.complete()) {
      members.put("complete", new Bool(true));
    }
  }

  private static JsonValue item(Body.Item item) {
    BodyWriter row = new BodyWriter();
    item.fields().forEach((key, value) -> row.members.put(key, value(value)));
    if (item.times() != 1) {
      row.members.put("times", new Int(item.times()));
    }
    return Obj.of(row.members);
  }

  private static JsonValue counts(Map<String, Long> counts) {
    BodyWriter writer = new BodyWriter();
    counts.forEach((type, number) -> writer.members.put(type, new Int(number)));
    return Obj.of(writer.members);
  }

  private void act(Body.Act act) {
    text("act", act.act());
    texts("parties", act.parties().stream().map(Party::code).toList());
    texts("keeps", act.keeps());
    texts("withholds", act.withholds());
    texts("to", act.to());
    text("pledge", act.pledge());
    map("position", act.position(), Str::new);
    text("length", length(act));
    text("ground", act.ground());
    date("through", act.through());
    texts("toward", act.toward().stream().map(Party::code).toList());
    date("effect", act.effect());
  }

  private static @Nullable String length(Body.Act act) {
    return act.indefinite() ? "open" : act.length() == null ? null : act.length().toString();
  }

  private void observation(Body.Observation observation) {
    text("event", observation.event());
    map("fields", observation.fields(), BodyWriter::value);
    Body.SeenBy seenBy = observation.seenBy();
    if (seenBy != null) {
      BodyWriter seen = new BodyWriter();
      seen.text("declaration", seenBy.declaration() == null ? null : seenBy.declaration().code());
      seen.texts("observations", seenBy.observations());
      object("seenBy", seen);
    }
  }

  private static JsonValue value(Value value) {
    return switch (value) {
      case Value.Text(String text) -> new Str(text);
      case Value.Whole(long number) -> new Int(number);
      case Value.Truth(boolean truth) -> new Bool(truth);
      case Value.Date(ImpreciseDate date) -> new Str(date.text());
    };
  }

  private void text(String key, @Nullable String text) {
    if (text != null) {
      members.put(key, new Str(text));
    }
  }

  private void date(String key, @Nullable ImpreciseDate date) {
    text(key, date == null ? null : date.text());
  }

  private void object(String key, BodyWriter written) {
    members.put(key, Obj.of(written.members));
  }

  private void texts(String key, List<String> texts) {
    list(key, texts, Str::new);
  }

  private <T> void list(String key, List<T> items, Function<T, JsonValue> write) {
    if (!items.isEmpty()) {
      members.put(key, new Arr(items.stream().map(write).toList()));
    }
  }

  private <T> void map(String key, Map<String, T> map, Function<T, JsonValue> write) {
    if (!map.isEmpty()) {
      Map<String, JsonValue> written = new TreeMap<>();
      map.forEach((name, value) -> written.put(name, write.apply(value)));
      members.put(key, Obj.of(written));
    }
  }
}
