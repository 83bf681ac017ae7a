package org.detente.register.body;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.model.ActKind;
import org.detente.model.Body;

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
    NEEDS.put(ActKind.COUNTERMEASURE, "withholds");
    NEEDS.put(ActKind.ADHERENCE, "to");
    NEEDS.put(ActKind.POSITION, "position");
    NEEDS.put(ActKind.EXTENSION, "length");
    NEEDS.put(ActKind.COVERAGE, "through");
  }

  private final Members members;

  ActReader(Members members) {
    this.members = members;
  }

  Body.Act read() {
    ActKind act = members.required("act", ACT).orElse(ActKind.DRAFT);
    if (members.has("act")) {
      terms(act);
    }
    return new Body.Act(
        act.word(),
        members.list("parties", Readings.party()),
        members.list("keeps", Readings.rule()),
        members.list("withholds", Readings.rule()),
        members.list("to", Readings.rule()),
        members.optional("pledge", Readings.name()).orElse(null),
        members.map("position", Readings.name(), Readings.name()),
        members.optional("length", Readings.length()).orElse(null),
        members.optional("ground", Readings.text(2_000)).orElse(null),
        members.optional("through", Readings.day()).orElse(null));
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
