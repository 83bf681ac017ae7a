package org.detente.node.contract;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON document in the making. Members are written in the order of the calls; a null value
/// leaves its key out.
final class Json {
  /// The number of this family of answers; it would change only if a key were renamed or removed.
  static final int SCHEMA = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /// The bytes of one object and the newline that ends it.
  static byte[] document(Consumer<Json> members) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      Json json = new Json(out);
      out.writeStartObject();
      json.number("schema", (long) SCHEMA);
      members.accept(json);
      out.writeEndObject();
      out.writeRaw('\n');
    }
    return bytes.toByteArray();
  }

  void text(String key, @Nullable Object value) {
    if (value != null) {
      out.writeStringProperty(key, value.toString());
    }
  }

  void number(String key, @Nullable Long value) {
    if (value != null) {
      out.writeNumberProperty(key, value);
    }
  }

  /// A member whose value is JSON already; it stands there to the byte.
  void raw(String key, String json) {
    out.writeName(key);
    out.writeRawValue(json);
  }

  void truth(String key, boolean value) {
    out.writeBooleanProperty(key, value);
  }

  /// An object member; left out when `value` is null.
  <T> void object(String key, @Nullable T value, Consumer<T> members) {
    if (value != null) {
      out.writeObjectPropertyStart(key);
      members.accept(value);
      out.writeEndObject();
    }
  }

  /// An array of objects; an empty one is written, for a reader may loop over it.
  <T> void objects(String key, Iterable<T> values, Consumer<T> members) {
    out.writeArrayPropertyStart(key);
    for (T value : values) {
      out.writeStartObject();
      members.accept(value);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// An array of texts; an empty one is written.
  void texts(String key, Iterable<?> values) {
    out.writeArrayPropertyStart(key);
    for (Object value : values) {
      out.writeString(value.toString());
    }
    out.writeEndArray();
  }
}
