package org.detente.agreement.yaml;

import java.util.Iterator;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.problem.SourceText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the one document of a file.
public final class YamlReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(YamlText.MOST_BYTES).build();

  private YamlReader() {}

  /// The root node, or null when the file is refused; why is added to `problems`.
  public static @Nullable Node read(byte[] bytes, SourceText source, Problems problems) {
    if (!YamlText.admit(bytes, source, problems)) {
      return null;
    }
    try {
      return document(new Parse(SETTINGS).parseString(source.text()).iterator(), source, problems);
    } catch (MarkedYamlEngineException e) {
      Syntax.explain(e, problems);
    } catch (YamlEngineException e) {
      problems.add(Defect.NOT_YAML, Position.START, String.valueOf(e.getMessage()));
    }
    return null;
  }

  private static @Nullable Node document(
      Iterator<Event> events, SourceText source, Problems problems) {
    events.next(); // the stream begins
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      problems.add(Defect.EMPTY_FILE, Position.START);
      return null;
    }
    Node root = new Composer(events, source.text(), problems).compose(events.next(), 1);
    if (root == null) {
      return null;
    }
    events.next(); // the document ends
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      problems.add(Defect.SECOND_DOCUMENT, Composer.position(after));
      return null;
    }
    return problems.refuse() ? null : root;
  }
}
