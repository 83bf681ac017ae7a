package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.assessment.Assessment;
import org.detente.assessment.Listing;
import org.detente.assessment.Named;
import org.detente.model.ActKind;
import org.detente.model.AsOf;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Finding;
import org.detente.model.ImpreciseDate;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Value;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// A ledger written line by line in short hand: `at` or `at>known`, then what it tells.
final class Journal implements Facts {
  private final List<Fact> facts = new ArrayList<>();
  private final Set<Party> keepers;

  Journal(Party... keepers) {
    this.keepers = Set.of(keepers);
  }

  /// In force since 5 February 2011, for twenty years.
  static Journal ofPact(Party... keepers) {
    return new Journal(keepers).act("2011-02-05", ActKind.ENTRY_INTO_FORCE, Pact.XN, Pact.XS);
  }

  Journal act(String at, ActKind act, Party... by) {
    return add(at, by[0], act(act, List.of(by), List.of()), "", List.of(), "");
  }

  Journal withholds(String at, Party by, String... rules) {
    Body.Act act = act(ActKind.COUNTERMEASURE, List.of(), List.of(rules));
    return add(at, by, act, "", List.of(), "");
  }

  private static Body.Act act(ActKind act, List<Party> parties, List<String> withholds) {
    List<Party> joint = parties.size() > 1 ? parties : List.of();
    return new Body.Act(
        act.word(), joint, List.of(), withholds, List.of(), null, Map.of(), null, null, null);
  }

  Journal waives(String at, Party by, String answers) {
    return add(at, by, act(ActKind.WAIVER, List.of(), List.of()), "", List.of(), answers);
  }

  Journal event(String at, String ref, String event, String... fields) {
    return add(at, Pact.XN, new Body.Observation(event, fields(fields), null), ref, List.of(), "");
  }

  Journal launch(String at, String ref, Party by, String area) {
    return event(
        at,
        ref,
        "launch",
        "party",
        by.code(),
        "missile",
        "icbm",
        "platform",
        "silo",
        "launch_area",
        area);
  }

  Journal notice(String at, Party by, String message, String... fields) {
    return add(
        at, by, new Body.Notification(message, "original", fields(fields)), "", List.of(), "");
  }

  Journal cancels(String at, Party by, String message, String answers) {
    return add(at, by, new Body.Notification(message, "cancel", Map.of()), "", List.of(), answers);
  }

  Journal launchNotice(String at, Party by, String area, String planned) {
    return notice(
        at,
        by,
        "launch-notification",
        "missile",
        "icbm",
        "platform",
        "silo",
        "launch_area",
        area,
        "impact_area",
        "east",
        "planned_date",
        planned);
  }

  Journal change(String at, String subject) {
    return event(
        at, subject, "change", "party", "XN", "subject", subject, "category", "icbm-launcher");
  }

  Journal changed(String at, String subject) {
    return notice(
        at, Pact.XN, "change-notification", "subject", subject, "category", "icbm-launcher");
  }

  Journal data(String at, Party by) {
    Body data =
        new Body.Declaration("data-exchange", Map.of("launchers", 7L), List.of(), Map.of(), false);
    return add(at, by, data, "", List.of(), "");
  }

  Journal claim(String at, Party by, String event, String about, String answers) {
    return add(at, by, new Body.Claim(event, Map.of()), "", List.of(about), answers);
  }

  /// The last line takes back the entry of that ref.
  Journal takenBack(String at, String ref) {
    add(at, Pact.XN, new Body.Observation("launch", Map.of(), null), "", List.of(), "");
    Fact f = facts.removeLast();
    facts.add(
        fact(f.entry(), f.attributedTo(), f.valid(), f.known(), "", List.of(), ref, "", f.body()));
    return this;
  }

  private Journal add(
      String at, Party by, Body body, String ref, List<String> about, String answers) {
    String[] times = at.split(">", -1);
    ImpreciseDate valid = date(times[0]);
    Instant known = times.length == 1 ? valid.certainFrom() : date(times[1]).certainFrom();
    int position = facts.size();
    EntryRef entry =
        new EntryRef(
            "test",
            position,
            String.format(java.util.Locale.ROOT, "%08x", position) + "ff".repeat(28));
    facts.add(fact(entry, by, valid, known, ref, about, "", answers, body));
    return this;
  }

  private static Fact fact(
      EntryRef entry,
      Party by,
      ImpreciseDate valid,
      Instant known,
      String ref,
      List<String> about,
      String retracts,
      String answers,
      Body body) {
    return new Fact(
        entry,
        by,
        Pact.ID,
        "entry",
        valid,
        null,
        known,
        null,
        orNull(ref),
        about,
        about.isEmpty() ? null : "says so",
        null,
        null,
        orNull(retracts),
        orNull(answers),
        body);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Map<String, Value> fields(String... pairs) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      boolean date = pairs[i].startsWith("planned_");
      fields.put(
          pairs[i], date ? new Value.Date(date(pairs[i + 1])) : new Value.Text(pairs[i + 1]));
    }
    return fields;
  }

  static ImpreciseDate date(String text) {
    return ImpreciseDate.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  /// A finding as of an instant, known at the same or, after `>`, at another.
  Finding ask(Agreement agreement, String asOf, String finding) {
    String[] times = asOf.split(">", -1);
    Instant valid = date(times[0]).from();
    Known known = times.length == 1 ? new Known.Everything() : new Known.At(date(times[1]).from());
    return Named.among(
            Assessment.assess(List.of(agreement), this, new AsOf(valid, known), Listing.ALL)
                .findings(),
            agreement.id() + "/duties." + finding,
            valid)
        .orElseThrow(() -> new AssertionError("no finding " + finding));
  }

  /// The verdict with what is told beside it: `missed since 2024-05-01T06:00Z (note; note)`.
  String told(Agreement agreement, String asOf, String finding) {
    Finding found = ask(agreement, asOf, finding);
    String since = found.since() == null ? "" : " since " + found.since();
    String notes =
        found.notes().isEmpty()
            ? ""
            : " (" + String.join("; ", found.notes().stream().map(Words::of).toList()) + ")";
    return found.verdict().word() + since.replace(":00Z", "Z") + notes;
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
    return keepers;
  }
}
