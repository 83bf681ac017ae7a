package org.detente.assessment.duty;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Duty;
import org.detente.agreement.Vocabulary;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Rows;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// Which events show a change since the last update that is large enough. In whole numbers: a
/// change by N percent is one of which a hundred times is at least N times the figure before.
///
/// Asked about events in order of time. Of several events after one update only the first is told;
/// the next update is what later ones are compared with.
final class Changes {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private final Duty.Trigger.On on;
  private final Vocabulary vocabulary;
  private final List<Fact> updates;
  private final Set<List<Object>> told = new HashSet<>();

  /// What was found of an event.
  ///
  /// @param changes figures that changed enough
  /// @param absent what is not known, so that nobody can tell
  record Measured(List<Occasion.Change> changes, List<String> absent) {
    static final Measured NONE = new Measured(List.of(), List.of());
  }

  Changes(Duty.Trigger.On on, Vocabulary vocabulary, Dossier dossier, Party bearer) {
    this.on = on;
    this.vocabulary = vocabulary;
    this.updates =
        on.changed() == null
            ? List.of()
            : dossier.notifications(bearer).stream()
                .filter(fact ->
                    fact.body() instanceof Body.Notification message
                        && on.changed().since().contains(message.message()))
                .toList();
  }

  /// What the next event shows; empty where nothing large enough changed, or was told before.
  Optional<Measured> next(Fact event, Map<String, Value> row) {
    Duty.Changed changed = on.changed();
    if (changed == null) {
      return Optional.of(Measured.NONE);
    }
    List<Occasion.Change> changes = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    List<Object> against = new ArrayList<>(same(row));
    for (String field : changed.fields()) {
      if (!(row.get("event." + field) instanceof Value.Whole(long now))) {
        continue;
      }
      Figure before = before(event, field, row);
      against.add(before == null ? field : before.entry());
      if (before == null) {
        absent.add("update." + field);
      } else if (isLarge(before.value(), now, changed)) {
        changes.add(new Occasion.Change(field, before.value(), now, before.entry()));
      }
    }
    boolean tells = !changes.isEmpty() || !absent.isEmpty();
    return tells && told.add(against)
        ? Optional.of(new Measured(changes, changes.isEmpty() ? absent : List.of()))
        : Optional.empty();
  }

  static boolean isLarge(long before, long now, Duty.Changed changed) {
    // Figures are below 2^53 and what is asked for as well: their products need more room.
    BigInteger by = BigInteger.valueOf(now).subtract(BigInteger.valueOf(before)).abs();
    BigInteger least = BigInteger.valueOf(changed.by());
    return by.signum() > 0
        && (changed.percent()
            ? by.multiply(HUNDRED).compareTo(least.multiply(BigInteger.valueOf(before).abs())) >= 0
            : by.compareTo(least) >= 0);
  }

  private record Figure(long value, EntryRef entry) {}

  private @Nullable Figure before(Fact event, String field, Map<String, Value> row) {
    Figure latest = null;
    for (Fact update : updates) {
      if (update.valid().certainFrom().isAfter(event.valid().certainFrom())
          || !(update.body() instanceof Body.Notification message)) {
        continue;
      }
      Map<String, Value> given = Rows.of("event", message.fields(), message.message(), vocabulary);
      if (given.get("event." + field) instanceof Value.Whole(long value)
          && same(given).equals(same(row))) {
        latest = new Figure(value, update.entry());
      }
    }
    return latest;
  }

  private List<Object> same(Map<String, Value> row) {
    List<Object> same = new ArrayList<>();
    for (String field : on.changed() == null ? List.<String>of() : on.changed().same()) {
      Value value = row.get("event." + field);
      same.add(value == null ? "" : value);
    }
    return same;
  }
}
