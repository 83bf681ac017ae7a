package org.detente.assessment;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// A ledger on several instruments, written line by line; what a line tells was known on its own
/// day, or on the day after the slash: `2024-04-20/2024-07-01`.
final class Chronicle extends Written {
  Chronicle act(String at, String instrument, ActKind act, Party... by) {
    return act(at, instrument, act, null, by);
  }

  Chronicle act(String at, String instrument, ActKind act, @Nullable Period length, Party... by) {
    Body.Act plain = act(act, by);
    return add(
        at,
        instrument,
        by[0],
        new Body.Act(
            plain.act(),
            plain.parties(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Map.of(),
            length,
            null,
            null));
  }

  Chronicle seen(
      String at,
      String instrument,
      Party by,
      String event,
      Map<String, Value> fields,
      Body.@Nullable SeenBy seenBy) {
    return add(at, instrument, by, new Body.Observation(event, fields, seenBy));
  }

  Chronicle claimed(
      String at, String instrument, Party by, String event, Map<String, Value> fields) {
    return add(at, instrument, by, new Body.Claim(event, fields));
  }

  Chronicle totals(String at, String instrument, Party by, Map<String, Long> totals) {
    return add(
        at,
        instrument,
        by,
        new Body.Declaration("data-exchange", totals, List.of(), Map.of(), false));
  }

  Chronicle said(
      String at, String instrument, Party by, String speaker, String about, String says) {
    add(at, instrument, by, new Body.Statement(speaker, Map.of()));
    change(line -> line.about(about, says));
    return this;
  }

  private Chronicle add(String at, String instrument, Party by, Body body) {
    int slash = at.indexOf('/');
    write(instrument, by, date(slash < 0 ? at : at.substring(0, slash)), body);
    if (slash >= 0) {
      change(line -> line.known(date(at.substring(slash + 1)).certainFrom()));
    }
    return this;
  }
}
