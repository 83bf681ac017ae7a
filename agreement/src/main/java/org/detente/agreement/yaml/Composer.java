package org.detente.agreement.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.model.Phrase;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Builds nodes from the parser's events, within the bounds of [YamlText].
///
/// It works on events rather than on the library's own tree because that tree is built by unbounded
/// recursion: ten thousand brackets would end the process before any bound is looked at. A refusal
/// is null, handed up at once.
final class Composer {
  /// A node under an anchor: how many values it spells and how deep it reaches.
  private record Anchored(Node node, int values, int depth) {}

  private final Iterator<Event> events;
  private final String text;
  private final Problems problems;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int values;
  private int aliases;
  private int deepest;
  private int points;
  private int units;

  Composer(Iterator<Event> events, String text, Problems problems) {
    this.events = events;
    this.text = text;
    this.problems = problems;
  }

  /// The node that begins with `event`, at that depth (the root is at 1); null when it is refused.
  @Nullable Node compose(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      return alias(alias, depth);
    }
    values++;
    deepest = Math.max(deepest, depth);
    if (values > YamlText.MOST_VALUES) {
      return refuse(Defect.TOO_MANY_VALUES, event, YamlText.MOST_VALUES);
    }
    if (depth > YamlText.MOST_DEPTH) {
      return refuse(Defect.TOO_DEEP, event, YamlText.MOST_DEPTH);
    }
    int valuesBefore = values - 1;
    int deepestBefore = deepest;
    deepest = depth;
    Node node = untagged(event, depth);
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    if (node != null && anchor.isPresent()) {
      Anchored anchored = new Anchored(node, values - valuesBefore, deepest - depth);
      anchors.put(anchor.get().getValue(), anchored);
    }
    deepest = Math.max(deepest, deepestBefore);
    return node;
  }

  private @Nullable Node alias(AliasEvent event, int depth) {
    Anchored named = anchors.get(event.getAlias().getValue());
    if (named == null) {
      // Also an alias inside its own anchor: a value cannot contain itself.
      return refuse(Defect.UNKNOWN_ALIAS, event, event.getAlias().getValue());
    }
    aliases++;
    values += named.values();
    deepest = Math.max(deepest, depth + named.depth());
    if (aliases > YamlText.MOST_ALIASES) {
      return refuse(Defect.TOO_MANY_ALIASES, event, YamlText.MOST_ALIASES);
    }
    if (values > YamlText.MOST_VALUES) {
      return refuse(Defect.TOO_MANY_VALUES, event, YamlText.MOST_VALUES);
    }
    if (deepest > YamlText.MOST_DEPTH) {
      return refuse(Defect.TOO_DEEP, event, YamlText.MOST_DEPTH);
    }
    return named.node();
  }

  private @Nullable Node untagged(Event event, int depth) {
    return switch (event) {
      case ScalarEvent scalar when scalar.getTag().isPresent() -> refuse(Defect.TAG, event);
      case SequenceStartEvent list when list.getTag().isPresent() -> refuse(Defect.TAG, event);
      case MappingStartEvent mapping when mapping.getTag().isPresent() -> refuse(Defect.TAG, event);
      case ScalarEvent scalar -> scalar(scalar);
      case SequenceStartEvent _ -> sequence(event, depth);
      case MappingStartEvent _ -> mapping(event, depth);
      default -> throw new IllegalStateException("no node begins with " + event);
    };
  }

  private Node scalar(ScalarEvent event) {
    String raw = text.substring(charIndex(event.getStartMark()), charIndex(event.getEndMark()));
    return Scalars.of(event, raw, position(event));
  }

  private @Nullable Node sequence(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      Node item = compose(next, depth + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    return new Node.Sequence(List.copyOf(items), position(start));
  }

  private @Nullable Node mapping(Event start, int depth) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      if (!(next instanceof ScalarEvent key) || key.getTag().isPresent()) {
        return refuse(Defect.COMPLEX_KEY, next);
      }
      Node value = compose(events.next(), depth + 1);
      if (value == null) {
        return null;
      }
      Node.Entry entry = new Node.Entry(position(key), value);
      Node.Entry first = entries.putIfAbsent(key.getValue(), entry);
      if (first != null) {
        Phrase where = Phrase.of("check.first-given", first.key().toString());
        problems.addNoted(Defect.DUPLICATE_KEY, entry.key(), where, key.getValue());
      }
    }
    return new Node.Mapping(entries, position(start));
  }

  private @Nullable Node refuse(Defect defect, Event event, Object... parts) {
    problems.add(defect, position(event), parts);
    return null;
  }

  static Position position(Event event) {
    return event.getStartMark().map(Syntax::position).orElse(Position.START);
  }

  // Marks count code points, a Java string UTF-16 units; marks never go back, so one pass over the
  // text is enough.
  private int charIndex(Optional<Mark> mark) {
    int index = mark.orElseThrow().getIndex();
    units = text.offsetByCodePoints(units, index - points);
    points = index;
    return units;
  }
}
