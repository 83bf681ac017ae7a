package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.predicate.Scope;

/// What a rule's predicates and instants can speak of: the fields of the event that brings it about
/// (`event.`), those of the notice that performs it (`n.`), and its period.
///
/// @param event fields by name; empty where no event brings it about
/// @param notice fields by name; empty where no notice performs it
/// @param onEvent whether an event brings it about, which then has an instant of its own
/// @param periodic whether it comes about period by period
/// @param known whether any of this is known; not where a rule names what does not exist, so that
///   one mistake makes one message
record Reach(
    Map<String, Field> event,
    Map<String, Field> notice,
    boolean onEvent,
    boolean periodic,
    boolean known) {
  static final String OCCURRED = "event.occurred";
  static final String PERIOD_START = "period.start";
  static final String PERIOD_END = "period.end";
  static final String EXEMPTION_END = "exemption.end";
  static final String PERIOD_LAST_DAY = "period.last-day";

  /// Nothing but the instrument's life.
  static final Reach LIFE = new Reach(Map.of(), Map.of(), false, false, true);

  /// Nobody can say what.
  static final Reach UNKNOWN = new Reach(Map.of(), Map.of(), false, false, false);

  /// An event alone.
  static Reach ofEvent(Map<String, Field> event) {
    return new Reach(event, Map.of(), true, false, true);
  }

  /// The notice alone.
  Reach noticeOnly() {
    return new Reach(Map.of(), notice, false, false, known);
  }

  /// The event alone.
  Reach eventOnly() {
    return new Reach(event, Map.of(), onEvent, false, known);
  }

  /// What both reach, for a question that several rules ask.
  Reach and(Reach other) {
    return new Reach(
        common(event, other.event),
        common(notice, other.notice),
        onEvent && other.onEvent,
        periodic && other.periodic,
        known && other.known);
  }

  private static Map<String, Field> common(Map<String, Field> one, Map<String, Field> other) {
    Map<String, Field> common = new LinkedHashMap<>(one);
    common.entrySet().removeIf(entry -> !entry.getValue().equals(other.get(entry.getKey())));
    return common;
  }

  /// Whether the event says whose it is.
  boolean hasParty() {
    Field party = event.get("party");
    return party != null && party.type() == Vocabulary.Type.STRING;
  }

  /// The names its predicates may use.
  Scope scope() {
    Map<String, Field> fields = new LinkedHashMap<>();
    event.forEach((name, field) -> fields.put("event." + name, field));
    notice.forEach((name, field) -> fields.put("n." + name, field));
    return new Scope(fields);
  }

  /// The instants its deadlines may name, besides acts.
  List<String> instants() {
    List<String> instants = new ArrayList<>();
    if (onEvent) {
      instants.addAll(List.of(OCCURRED, EXEMPTION_END));
    }
    if (periodic) {
      instants.addAll(List.of(PERIOD_START, PERIOD_END, PERIOD_LAST_DAY));
    }
    dates("event.", event, instants);
    dates("n.", notice, instants);
    return instants;
  }

  private static void dates(String prefix, Map<String, Field> row, List<String> instants) {
    row.forEach((name, field) -> {
      if (field.type() == Vocabulary.Type.DATE) {
        instants.add(prefix + name);
      }
    });
  }
}
