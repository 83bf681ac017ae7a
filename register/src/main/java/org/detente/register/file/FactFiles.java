package org.detente.register.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.detente.register.body.EntryBody;
import org.jspecify.annotations.Nullable;

/// What only shows when all files of a record are read together: a `ref` names one entry of its
/// instrument, and `corrects`, `retracts` and `answers` name an entry that stands before.
public final class FactFiles {
  private final Map<String, Map<String, WrittenFact>> named = new HashMap<>();
  private final List<Trouble> troubles = new ArrayList<>();

  private FactFiles() {}

  /// The troubles between the facts, in the order of files and items. A link by hash is left to
  /// whoever has the ledger.
  ///
  /// @param files in the order in which their facts become entries
  public static List<Trouble> check(List<FactFile> files) {
    FactFiles check = new FactFiles();
    files.forEach(file -> file.facts().forEach(check::fact));
    return List.copyOf(check.troubles);
  }

  private void fact(WrittenFact fact) {
    EntryBody body = fact.body();
    Map<String, WrittenFact> earlier =
        named.computeIfAbsent(body.instrument(), id -> new HashMap<>());
    link(fact, body.corrects(), true, earlier);
    link(fact, body.retracts(), true, earlier);
    link(fact, body.answers(), false, earlier);
    WrittenFact first = earlier.putIfAbsent(fact.ref(), fact);
    if (first != null) {
      trouble(fact, "record.file.ref-twice", fact.ref(), first.where());
    }
  }

  private void link(
      WrittenFact fact, @Nullable String name, boolean own, Map<String, WrittenFact> earlier) {
    if (name == null || name.matches("[0-9a-f]{64}")) {
      return;
    }
    WrittenFact older = earlier.get(name);
    if (older == null) {
      Optional<String> meant = Nearest.to(name, earlier.keySet());
      if (meant.isPresent()) {
        trouble(fact, "record.file.misspelt-ref", name, meant.get());
      } else {
        trouble(fact, "record.file.no-such-ref", name);
      }
      return;
    }
    Party by = older.body().attributedTo();
    boolean same = by.equals(fact.body().attributedTo());
    if (own && !same) {
      trouble(fact, "record.file.not-own", name, by.code());
    } else if (!own && same) {
      trouble(fact, "record.file.answers-own", name);
    }
  }

  private void trouble(WrittenFact fact, String key, Object... parts) {
    troubles.add(Trouble.at(fact.file(), fact.place(), key, parts));
  }
}
