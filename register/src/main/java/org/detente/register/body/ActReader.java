package org.detente.register.body;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.ledger.json.JsonValue;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;

/// Reads acts: which terms belong to which act, and which an act cannot be without.
final class ActReader {
  private static final Reading<ActKind> ACT = Readings.word(ActKind.class, "act");
  private static final Map<String, List<ActKind>> TERMS = new LinkedHashMap<>();
  private static final Map<ActKind, String> NEEDS = new EnumMap<>(ActKind.class);

  static {
    TERMS.put("keeps", List.of(ActKind.SUSPENSION, ActKind.COUNTERMEASURE));
    TERMS.put("withholds", List.of(ActKind.COUNTERMEASURE));
    TERMS.put("to", List.of(ActKind.ADHERENCE));
    TERMS.put("pledge", List.of(ActKind.ADHERENCE));
    TERMS.put("position", List.of(ActKind.POSITION));
    TERMS.put("length", List.of(ActKind.EXTENSION));
    TERMS.put("ground", List.of(ActKind.SUSPENSION, ActKind.COUNTERMEASURE, ActKind.WITHDRAWAL));
    TERMS.put("through", List.of(ActKind.COVERAGE));
    TERMS.put("toward", List.of(ActKind.SUSPENSION, ActKind.RESUMPTION));
    TERMS.put("effect", List.of(ActKind.SUSPENSION, ActKind.RESUMPTION, ActKind.WITHDRAWAL));
    NEEDS.put(ActKind.COUNTERMEASURE, "withholds");
    NEEDS.put(ActKind.ADHERENCE, "to");
    NEEDS.put(ActKind.POSITION, "position");
    NEEDS.put(ActKind.EXTENSION, "length");
    NEEDS.put(ActKind.COVERAGE, "through");
  }

  private static final Optional<JsonValue> OPEN = Optional.of(new JsonValue.Str("open"));

  private final Members members;
  private final Party attributedTo;
  private final ImpreciseDate notified;

  /// @param notified when it was done
  ActReader(Members members, Party attributedTo, ImpreciseDate notified) {
    this.members = members;
    this.attributedTo = attributedTo;
    this.notified = notified;
  }

  Body.Act read() {
    ActKind act = members.required("act", ACT).orElse(ActKind.DRAFT);
    if (members.has("act")) {
      terms(act);
    }
    List<Party> parties = members.list("parties", Readings.party());
    boolean open = members.optional("length", (value, _, _) -> Optional.of(value)).equals(OPEN);
    return new Body.Act(
        act.word(),
        parties,
        members.list("keeps", Readings.rule()),
        members.list("withholds", Readings.rule()),
        members.list("to", Readings.rule()),
        members.optional("pledge", Readings.name()).orElse(null),
        members.map("position", Readings.name(), Readings.name()),
        open ? null : members.optional("length", Readings.length()).orElse(null),
        members.optional("ground", Readings.text(2_000)).orElse(null),
        members.optional("through", Readings.day()).orElse(null),
        toward(parties),
        members.optional("effect", this::effect).orElse(null),
        open);
  }

  private List<Party> toward(List<Party> parties) {
    List<Party> toward = members.list("toward", Readings.party());
    List<Party> whose = parties.isEmpty() ? List.of(attributedTo) : parties;
    for (int i = 0; i < toward.size(); i++) {
      if (whose.contains(toward.get(i))) {
        members
            .objections()
            .to(members.path("toward").item(i), "record.toward-itself", toward.get(i).code());
      }
    }
    return toward;
  }

  // An act takes effect on the day it is notified, or later.
  private Optional<ImpreciseDate> effect(JsonValue value, Where path, Objections objections) {
    Optional<ImpreciseDate> effect = Readings.date().read(value, path, objections);
    if (effect.isPresent() && effect.get().certainFrom().isBefore(notified.certainFrom())) {
      return objections.refuse(path, "record.effect-first", effect.get().text(), notified.text());
    }
    return effect;
  }

  private void terms(ActKind act) {
    TERMS.forEach((term, acts) -> {
      if (members.has(term) && !acts.contains(act)) {
        String owners = String.join(", ", acts.stream().map(ActKind::word).toList());
        members
            .objections()
            .toKey(members.path(term), "record.act-foreign", term, owners, act.word());
      }
    });
    String needed = NEEDS.get(act);
    if (needed != null && !members.has(needed)) {
      members.objections().to(members.path(), "record.act-lacks", act.word(), needed);
    }
  }
}
