package org.detente.assessment;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.ImpreciseDate;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// A ledger on several instruments, written line by line; what a line tells was known on its own
/// day, or on the day after the slash: `2024-04-20/2024-07-01`.
final class Chronicle implements Facts {
  private final List<Fact> facts = new ArrayList<>();

  Chronicle act(String at, String instrument, ActKind act, Party... by) {
    return act(at, instrument, act, null, by);
  }

  Chronicle act(String at, String instrument, ActKind act, @Nullable Period length, Party... by) {
    List<Party> parties = by.length == 1 ? List.of() : List.of(by);
    return add(
        at,
        instrument,
        by[0],
        null,
        new Body.Act(
            act.word(),
            parties,
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
    return add(at, instrument, by, null, new Body.Observation(event, fields, seenBy));
  }

  Chronicle claimed(
      String at, String instrument, Party by, String event, Map<String, Value> fields) {
    return add(at, instrument, by, null, new Body.Claim(event, fields));
  }

  Chronicle totals(String at, String instrument, Party by, Map<String, Long> totals) {
    return add(
        at,
        instrument,
        by,
        null,
        new Body.Declaration("data-exchange", totals, List.of(), Map.of(), false));
  }

  Chronicle said(
      String at, String instrument, Party by, String speaker, String about, String says) {
    Chronicle with = add(at, instrument, by, says, new Body.Statement(speaker, Map.of()));
    Fact last = facts.removeLast();
    facts.add(fact(last.entry(), by, instrument, at, List.of(about), says, last.body()));
    return with;
  }

  private Chronicle add(String at, String instrument, Party by, @Nullable String says, Body body) {
    int position = facts.size();
    EntryRef entry = new EntryRef("test", position, "h" + position);
    facts.add(fact(entry, by, instrument, at, List.of(), says, body));
    return this;
  }

  private static Fact fact(
      EntryRef entry,
      Party by,
      String instrument,
      String at,
      List<String> about,
      @Nullable String says,
      Body body) {
    int slash = at.indexOf('/');
    ImpreciseDate valid = date(slash < 0 ? at : at.substring(0, slash));
    ImpreciseDate known = slash < 0 ? valid : date(at.substring(slash + 1));
    return new Fact(
        entry,
        by,
        instrument,
        "entry",
        valid,
        null,
        known.certainFrom(),
        null,
        null,
        about,
        says,
        null,
        null,
        null,
        null,
        body);
  }

  static ImpreciseDate date(String text) {
    return ImpreciseDate.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  @Override
  public List<Fact> known(Known known) {
    return switch (known) {
      case Known.Everything all -> List.copyOf(facts);
      case Known.At(Instant instant) ->
          facts.stream().filter(fact -> !fact.known().isAfter(instant)).toList();
      case Known.First first -> facts.stream().limit(first.entries()).toList();
    };
  }

  @Override
  public List<LedgerHead> ledgers() {
    return List.of(new LedgerHead("test", facts.size(), "00"));
  }

  @Override
  public Optional<Instant> recordThrough(Known known) {
    return Optional.empty();
  }

  @Override
  public Set<Party> keepers() {
    return Set.of();
  }
}
