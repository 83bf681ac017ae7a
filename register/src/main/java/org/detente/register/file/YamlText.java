package org.detente.register.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.model.Phrase;
import org.detente.register.body.Where;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// YAML read from its events into JSON values, with the place of everything in it.
///
/// Stops at the first thing that is not the YAML of these files ([Stop]).
final class YamlText {
  /// The longest file read, in bytes.
  static final int MAX_BYTES = 4 << 20;

  /// The deepest nesting of lists and maps; a body needs 4, a file around it 2 more.
  static final int MAX_DEPTH = 16;

  private final LoadSettings settings =
      LoadSettings.builder().setCodePointLimit(MAX_BYTES).setUseMarks(true).build();
  private final Places places;
  private final Iterator<Event> events;
  private int depth;

  private YamlText(String text, Places places) {
    this.places = places;
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /// Why reading stopped, and where.
  static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient Phrase phrase;

    Stop(Place place, String key, Object... parts) {
      super(key, null, false, false);
      this.place = place;
      this.phrase = Phrase.of(key, parts);
    }

    Place place() {
      return place;
    }

    Phrase phrase() {
      return phrase;
    }
  }

  /// The value of a file's one document; the places of its parts go into `places`.
  static JsonValue read(byte[] bytes, Places places) throws Stop {
    return read(bytes, places, YamlText::document);
  }

  /// The values of a file's documents, none where it is empty; the parts of each have their places
  /// below the item of its number.
  static List<JsonValue> documents(byte[] bytes, Places places) throws Stop {
    return read(bytes, places, YamlText::documents);
  }

  /// What is read from the events of a file.
  @FunctionalInterface
  private interface Reading<T> {
    T from(YamlText text) throws Stop;
  }

  private static <T> T read(byte[] bytes, Places places, Reading<T> reading) throws Stop {
    try {
      return reading.from(new YamlText(decode(bytes), places));
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(YamlText::place).orElse(Place.START);
      throw new Stop(place, "record.file.not-yaml", e.getProblem());
    } catch (YamlEngineException e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Stop(Place.START, "record.file.not-yaml", first);
    }
  }

  private static String decode(byte[] bytes) throws Stop {
    if (bytes.length > MAX_BYTES) {
      throw new Stop(Place.START, "record.file.too-long", MAX_BYTES);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new Stop(Place.START, "record.file.not-utf8", in.position());
    }
    return out.flip().toString();
  }

  private JsonValue document() throws Stop {
    JsonValue value = null;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        case DocumentStart -> {
          if (value != null) {
            throw new Stop(place(event), "record.file.documents");
          }
        }
        default -> value = value(event, Where.ROOT);
      }
    }
    if (value == null) {
      throw new Stop(Place.START, "record.file.empty");
    }
    return value;
  }

  private List<JsonValue> documents() throws Stop {
    List<JsonValue> values = new ArrayList<>();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        default -> values.add(value(event, Where.ROOT.item(values.size())));
      }
    }
    return values;
  }

  private JsonValue value(Event event, Where path) throws Stop {
    Place place = place(event);
    places.value(path, place);
    plain(event, place);
    return switch (event.getEventId()) {
      case SequenceStart -> {
        descend(place);
        yield list(path);
      }
      case MappingStart -> {
        descend(place);
        yield map(path);
      }
      case Scalar -> new YamlScalar(settings, (ScalarEvent) event, place).value();
      default -> throw new Stop(place, "record.file.alias");
    };
  }

  private static void plain(Event event, Place place) throws Stop {
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new Stop(place, "record.file.alias");
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      throw new Stop(place, "record.file.tag");
    }
  }

  private void descend(Place place) throws Stop {
    if (++depth > MAX_DEPTH) {
      throw new Stop(place, "record.file.too-deep", MAX_DEPTH);
    }
  }

  private JsonValue list(Where path) throws Stop {
    List<JsonValue> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(value(event, path.item(items.size())));
      event = events.next();
    }
    depth--;
    return new Arr(items);
  }

  private JsonValue map(Where path) throws Stop {
    Map<String, JsonValue> members = new TreeMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Place place = place(event);
      plain(event, place);
      if (!(event instanceof ScalarEvent scalar)) {
        throw new Stop(place, "record.file.key-text");
      }
      String key = YamlScalar.text(scalar.getValue(), place);
      Where below = path.key(key);
      if (members.containsKey(key)) {
        throw new Stop(place, "record.file.duplicate-key", key, places.ofKey(below).line());
      }
      places.key(below, place);
      members.put(key, value(events.next(), below));
      event = events.next();
    }
    depth--;
    return Obj.of(members);
  }

  private static Place place(Event event) {
    return event.getStartMark().map(YamlText::place).orElse(Place.START);
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
