package org.detente.assessment;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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

/// A ledger of New START written line by line. Unless a line says otherwise, what it tells was
/// known on its own day.
final class Entries implements Facts {
  private final List<Fact> facts = new ArrayList<>();

  /// The life of the treaty as far as nobody disputes it.
  static Entries ofNewStart() {
    return new Entries()
        .joint("2010-04-08", ActKind.SIGNATURE)
        .joint("2011-02-05", ActKind.ENTRY_INTO_FORCE)
        .extension("2021-02-03", Period.ofYears(5), Treaty.US, Treaty.RU);
  }

  Entries joint(String at, ActKind act) {
    return add(at, Treaty.US, act(act, List.of(Treaty.US, Treaty.RU)));
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
    return add(at, by, act(act, List.of()));
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
    ImpreciseDate valid = date(at);
    int position = facts.size();
    facts.add(
        new Fact(
            new EntryRef("test", position, "h" + position),
            by,
            Treaty.ID,
            "entry",
            valid,
            null,
            valid.certainFrom(),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            body));
    return this;
  }

  private static Body.Act act(ActKind act, List<Party> parties) {
    return new Body.Act(
        act.word(), parties, List.of(), List.of(), List.of(), null, Map.of(), null, null, null);
  }

  /// The last line was known on another day than it tells of.
  Entries known(String known) {
    return change(f ->
        with(
            f,
            date(known).certainFrom(),
            f.validUntil(),
            f.ref(),
            f.about(),
            f.says(),
            f.corrects(),
            f.retracts()));
  }

  /// The last line holds until a day.
  Entries until(String day) {
    return change(f ->
        with(f, f.known(), date(day), f.ref(), f.about(), f.says(), f.corrects(), f.retracts()));
  }

  Entries ref(String ref) {
    return change(f ->
        with(f, f.known(), f.validUntil(), ref, f.about(), f.says(), f.corrects(), f.retracts()));
  }

  Entries about(String finding, String says) {
    return change(f ->
        with(
            f,
            f.known(),
            f.validUntil(),
            f.ref(),
            List.of(finding),
            says,
            f.corrects(),
            f.retracts()));
  }

  Entries corrects(String older) {
    return change(
        f -> with(f, f.known(), f.validUntil(), f.ref(), f.about(), f.says(), older, f.retracts()));
  }

  Entries retracts(String older) {
    return change(
        f -> with(f, f.known(), f.validUntil(), f.ref(), f.about(), f.says(), f.corrects(), older));
  }

  private Entries change(UnaryOperator<Fact> change) {
    facts.add(change.apply(facts.removeLast()));
    return this;
  }

  private static Fact with(
      Fact f,
      Instant known,
      @Nullable ImpreciseDate until,
      @Nullable String ref,
      List<String> about,
      @Nullable String says,
      @Nullable String corrects,
      @Nullable String retracts) {
    return new Fact(
        f.entry(),
        f.attributedTo(),
        f.instrument(),
        f.kind(),
        f.valid(),
        until,
        known,
        f.source(),
        ref,
        about,
        says,
        f.note(),
        corrects,
        retracts,
        f.answers(),
        f.body());
  }

  static ImpreciseDate date(String text) {
    return ImpreciseDate.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  @Override
  public List<Fact> known(Known known) {
    return switch (known) {
      case Known.Everything all -> facts();
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
