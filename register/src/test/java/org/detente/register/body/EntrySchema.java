package org.detente.register.body;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.json.JsonValue;
import org.detente.register.record.PublicRecord;

/// The published schema of bodies, asked for its opinion.
final class EntrySchema {
  private static final String ID = "https://detente.example/entry-1.schema.json";

  private final Schema schema;

  private EntrySchema(Schema schema) {
    this.schema = schema;
  }

  /// What any body satisfies.
  static EntrySchema ofBodies() {
    return at("");
  }

  /// What a body in a public record satisfies.
  static EntrySchema ofPublicRecord() {
    return at("#/$defs/publicRecord");
  }

  private static EntrySchema at(String fragment) {
    String text = text();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text)));
    return new EntrySchema(registry.getSchema(SchemaLocation.of(ID + fragment)));
  }

  static String text() {
    try {
      return Files.readString(
          PublicRecord.home().resolve("docs/schema/entry-1.schema.json"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the schema objects to; empty when it accepts.
  List<String> objections(JsonValue body) {
    String json = new String(CanonicalJson.write(body), StandardCharsets.UTF_8);
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
