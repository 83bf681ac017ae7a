package org.detente.node.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.model.Phrase;
import org.detente.node.Stop;
import org.detente.register.body.BodyWriter;
import org.detente.register.body.EntryBody;
import org.detente.register.file.FactFile;
import org.detente.register.file.Place;
import org.detente.register.file.Trouble;
import org.detente.register.file.WrittenFact;

/// The facts of the files against the entries of the ledger: which are new, and which entries no
/// longer have their fact.
final class Comparison {
  private final Recorded recorded;
  private final Set<JsonValue> bodies;
  private final Map<Name, Integer> positions = new HashMap<>();
  private final Set<JsonValue> written = new HashSet<>();
  private final Set<Name> named = new HashSet<>();
  private final List<EntryBody> fresh = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  /// By what a fact is known: its instrument and its `ref`.
  private record Name(String instrument, String ref) {}

  private Comparison(Recorded recorded) {
    this.recorded = recorded;
    this.bodies = new HashSet<>(recorded.bodies());
    for (int i = 0; i < recorded.bodies().size(); i++) {
      int position = i;
      name(recorded.bodies().get(i)).forEach(name -> positions.put(name, position));
    }
  }

  /// The facts that are not in the ledger yet, in the order of files and items. Stops where a fact
  /// was edited or taken out after it was appended.
  static List<EntryBody> fresh(List<FactFile> files, Recorded recorded) throws Stop {
    Comparison comparison = new Comparison(recorded);
    files.forEach(file -> file.facts().forEach(comparison::fact));
    comparison.takenOut();
    Stop.ifAny(comparison.troubles);
    return comparison.fresh;
  }

  private void fact(WrittenFact fact) {
    EntryBody body = fact.body();
    Name name = new Name(body.instrument(), fact.ref());
    JsonValue json = BodyWriter.write(body);
    written.add(json);
    named.add(name);
    if (bodies.contains(json)) {
      return;
    }
    Integer position = positions.get(name);
    if (position == null) {
      fresh.add(body);
      links(fact);
    } else {
      trouble(fact, "record.append.edited", fact.ref(), position);
    }
  }

  private void links(WrittenFact fact) {
    EntryBody body = fact.body();
    Stream.of(body.corrects(), body.retracts(), body.answers())
        .filter(link -> link != null && link.matches("[0-9a-f]{64}"))
        .filter(link -> !recorded.hashes().contains(link))
        .forEach(link -> trouble(fact, "record.append.no-such-hash", link));
  }

  private void trouble(WrittenFact fact, String key, Object... parts) {
    troubles.add(new Trouble(fact.file(), fact.place(), Phrase.of(key, parts)));
  }

  /// Entries that are the keeper's own, without a `ref`, have no fact and need none.
  private void takenOut() {
    for (int i = 0; i < recorded.bodies().size(); i++) {
      JsonValue body = recorded.bodies().get(i);
      for (Name name : name(body)) {
        if (!written.contains(body) && !named.contains(name)) {
          troubles.add(
              new Trouble(
                  name.instrument() + ".yaml",
                  Place.START,
                  Phrase.of("record.append.taken-out", name.ref(), i)));
        }
      }
    }
  }

  private static List<Name> name(JsonValue body) {
    return body instanceof Obj(var members)
            && members.get("instrument") instanceof Str(String instrument)
            && members.get("ref") instanceof Str(String ref)
        ? List.of(new Name(instrument, ref))
        : List.of();
  }
}
