package org.detente.assessment;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// A ledger of New START written line by line. Unless a line says otherwise, what it tells was
/// known on its own day.
final class Entries extends Written {
  /// The life of the treaty as far as nobody disputes it.
  static Entries ofNewStart() {
    return new Entries()
        .joint("2010-04-08", ActKind.SIGNATURE)
        .joint("2011-02-05", ActKind.ENTRY_INTO_FORCE)
        .extension("2021-02-03", Period.ofYears(5), Treaty.US, Treaty.RU);
  }

  Entries joint(String at, ActKind act) {
    return add(at, Treaty.US, act(act, Treaty.US, Treaty.RU));
  }

  Entries extension(String at, @Nullable Period length, Party... parties) {
    return add(
        at,
        parties[0],
        new Body.Act(
            ActKind.EXTENSION.word(),
            List.of(parties),
            List.of(),
            List.of(),
            List.of(),
            null,
            Map.of(),
            length,
            null,
            null));
  }

  Entries act(String at, Party by, ActKind act) {
    return add(at, by, act(act));
  }

  Entries suspension(String at, Party by, String... keeps) {
    return add(
        at,
        by,
        new Body.Act(
            ActKind.SUSPENSION.word(),
            List.of(),
            List.of(keeps),
            List.of(),
            List.of(),
            null,
            Map.of(),
            null,
            null,
            null));
  }

  Entries adherence(String at, Party by, String... to) {
    return add(
        at,
        by,
        new Body.Act(
            ActKind.ADHERENCE.word(),
            List.of(),
            List.of(),
            List.of(),
            List.of(to),
            "a-pledge",
            Map.of(),
            null,
            null,
            null));
  }

  Entries position(String at, Party by, String question, String option) {
    return add(
        at,
        by,
        new Body.Act(
            ActKind.POSITION.word(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Map.of(question, option),
            null,
            null,
            null));
  }

  /// Totals for a day; a number below zero leaves its key out.
  Entries totals(String at, Party by, long delivery, long warheads, long launchers) {
    Map<String, Long> totals = new java.util.TreeMap<>();
    Map.of("deployed-delivery", delivery, "deployed-warheads", warheads, "launchers", launchers)
        .forEach((key, number) -> {
          if (number >= 0) {
            totals.put(key, number);
          }
        });
    return add(at, by, new Body.Declaration("data-exchange", totals, List.of(), Map.of(), false));
  }

  Entries items(String at, Party by, Body.Item... items) {
    return add(
        at, by, new Body.Declaration("data-exchange", Map.of(), List.of(items), Map.of(), true));
  }

  Entries breakdown(String at, Party by, Map<String, Map<String, Long>> breakdown) {
    return add(at, by, new Body.Declaration("data-exchange", Map.of(), List.of(), breakdown, true));
  }

  static Body.Item item(String kind, boolean deployed, @Nullable Integer vehicles, long times) {
    Map<String, Value> fields = new java.util.HashMap<>(Treaty.item(kind, deployed));
    if (vehicles != null) {
      fields.put("reentry_vehicles", new Value.Whole(vehicles));
    }
    return new Body.Item(fields, times);
  }

  Entries add(String at, Party by, Body body) {
    write(Treaty.ID, by, date(at), body);
    return this;
  }

  /// The last line was known on another day than it tells of.
  Entries known(String known) {
    change(line -> line.known(date(known).certainFrom()));
    return this;
  }

  /// The last line holds until a day.
  Entries until(String day) {
    change(line -> line.until(date(day)));
    return this;
  }

  Entries ref(String ref) {
    change(line -> line.ref(ref));
    return this;
  }

  Entries about(String finding, String says) {
    change(line -> line.about(finding, says));
    return this;
  }

  Entries corrects(String older) {
    change(line -> line.corrects(older));
    return this;
  }

  Entries retracts(String older) {
    change(line -> line.retracts(older));
    return this;
  }
}
