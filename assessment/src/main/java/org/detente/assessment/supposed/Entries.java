package org.detente.assessment.supposed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Predicate;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.ImpreciseDate;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// The facts that stand for a supposed event and its notices: one of the event in each agreement
/// that speaks of it, and one for each message that performs a duty.
///
/// @param known when they are known
record Entries(Event event, Instant known) {
  /// A place that no ledger has.
  private static final String LEDGER = "supposed";

  // What the event and its notice both name, and no rule asks for: the same in both.
  private static final Value ALIKE = new Value.Text("supposed");

  List<Fact> all(Collection<Agreement> agreements) {
    List<Fact> all = new ArrayList<>();
    for (Agreement agreement : agreements) {
      if (agreement.vocabulary().rows().containsKey(event.name())) {
        all.add(seen(agreement, all.size()));
      }
      Set<String> sent = new HashSet<>();
      for (Duty duty : agreement.duties()) {
        if (event.notice().isPresent()
            && duty instanceof Duty.Owed owed
            && owed.trigger() instanceof Duty.Trigger.On on
            && on.event().equals(event.name())
            && sent.add(owed.send())) {
          all.add(notice(agreement, owed, event.notice().get(), all.size()));
        }
      }
    }
    return all;
  }

  private Fact seen(Agreement agreement, int place) {
    Map<String, Value> fields = new LinkedHashMap<>(fields(agreement, event));
    alike(agreement).forEach(name -> fields.putIfAbsent(name, ALIKE));
    Body.Observation seen = new Body.Observation(event.name(), fields, null);
    return fact(agreement, "observation", event.at(), Event.REF, seen, place);
  }

  private Fact notice(Agreement agreement, Duty.Owed owed, Instant at, int place) {
    Map<String, Value> known = new LinkedHashMap<>(fields(agreement, event));
    alike(agreement).forEach(name -> known.putIfAbsent(name, ALIKE));
    Map<String, Value> fields = new LinkedHashMap<>();
    agreement
        .vocabulary()
        .rows()
        .getOrDefault(owed.send(), Map.of())
        .forEach((name, field) -> {
          Value value =
              known.getOrDefault(
                  name, field.type() == Vocabulary.Type.DATE ? new Value.Date(event.at()) : ALIKE);
          if (fits(field, value)) {
            fields.put(name, value);
          }
        });
    ImpreciseDate given = ImpreciseDate.parse(at.toString()).orElseThrow();
    Body.Notification notice = new Body.Notification(owed.send(), "original", fields);
    return fact(agreement, "notification", given, null, notice, place);
  }

  private Fact fact(
      Agreement agreement,
      String kind,
      ImpreciseDate valid,
      @Nullable String ref,
      Body body,
      int place) {
    String hash = "0".repeat(64);
    return new Fact(
        new EntryRef(LEDGER, place, hash),
        event.by(),
        agreement.id(),
        kind,
        valid,
        null,
        known,
        null,
        ref,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        body);
  }

  /// Texts of the event that a notice repeats, nobody told, and on which it does not hang whether
  /// the event is one.
  private List<String> alike(Agreement agreement) {
    Set<String> asked = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed
          && owed.trigger() instanceof Duty.Trigger.On on
          && on.event().equals(event.name())) {
        Optional.ofNullable(on.where()).map(Predicate::names).ifPresent(asked::addAll);
        owed.exceptions().forEach(exempt -> asked.addAll(exempt.when().names()));
        Optional.ofNullable(owed.match()).map(Predicate::names).ifPresent(repeated::addAll);
      }
    }
    return agreement.vocabulary().rows().getOrDefault(event.name(), Map.of()).entrySet().stream()
        .filter(field -> field.getValue().type() == Vocabulary.Type.STRING)
        .map(Map.Entry::getKey)
        .filter(name -> repeated.contains("event." + name) && !asked.contains("event." + name))
        .toList();
  }

  private static boolean fits(Field field, Value value) {
    return switch (value) {
      case Value.Text _ -> field.type() == Vocabulary.Type.STRING;
      case Value.Whole _ -> field.type() == Vocabulary.Type.INT;
      case Value.Truth _ -> field.type() == Vocabulary.Type.BOOL;
      case Value.Date _ -> field.type() == Vocabulary.Type.DATE;
    };
  }

  /// The event's fields in the words of an agreement: those that it knows, as it types them.
  static Map<String, Value> fields(Agreement agreement, Event event) {
    Map<String, Value> fields = new LinkedHashMap<>();
    agreement
        .vocabulary()
        .rows()
        .getOrDefault(event.name(), Map.of())
        .forEach((name, field) -> {
          String written = name.equals("party") ? event.by().code() : event.fields().get(name);
          if (written != null) {
            value(written, field.type()).ifPresent(value -> fields.put(name, value));
          }
        });
    return fields;
  }

  /// A value as it is written; empty where it is none of that type.
  static Optional<Value> value(String written, Vocabulary.Type type) {
    return switch (type) {
      case STRING -> Optional.of(new Value.Text(written));
      case INT ->
          written.matches("[0-9]{1,15}")
              ? Optional.of(new Value.Whole(Long.parseLong(written)))
              : Optional.empty();
      case BOOL ->
          written.matches("true|false")
              ? Optional.of(new Value.Truth(written.equals("true")))
              : Optional.empty();
      case DATE -> ImpreciseDate.parse(written).map(Value.Date::new);
    };
  }
}
