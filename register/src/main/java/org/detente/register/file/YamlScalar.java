package org.detente.register.file;

import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Bool;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Null;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.register.file.YamlText.Stop;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A scalar by the JSON schema of YAML 1.2: quoted ones are texts, plain ones what they look like.
record YamlScalar(LoadSettings settings, ScalarEvent event, Place place) {

  JsonValue value() throws Stop {
    String written = event.getValue();
    Tag tag =
        settings
            .getSchema()
            .getScalarResolver()
            .resolve(written, event.getImplicit().canOmitTagInPlainScalar() && event.isPlain());
    if (tag.equals(Tag.INT)) {
      return whole(written);
    } else if (tag.equals(Tag.FLOAT)) {
      throw new Stop(place, "record.not-whole", written);
    } else if (tag.equals(Tag.BOOL)) {
      return new Bool(written.equals("true"));
    } else if (tag.equals(Tag.NULL)) {
      return new Null();
    }
    return new Str(text(written, place));
  }

  private JsonValue whole(String written) throws Stop {
    try {
      long number = Long.parseLong(written);
      if (Math.abs(number) <= Int.MAX) {
        return new Int(number);
      }
    } catch (NumberFormatException beyondLong) {
      // Refused below, with what lies beyond 2^53-1.
    }
    throw new Stop(place, "record.number-too-large", written);
  }

  /// A text that JSON can carry.
  static String text(String text, Place place) throws Stop {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (Character.isSurrogate(c) && !paired) {
        throw new Stop(place, "record.lone-surrogate");
      } else if (c == 0) {
        throw new Stop(place, "record.control");
      }
      i += paired ? 1 : 0;
    }
    return text;
  }
}
