package org.detente.assessment.duty;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.assessment.Assessment;
import org.detente.assessment.Listing;
import org.detente.assessment.Named;
import org.detente.assessment.Written;
import org.detente.model.ActKind;
import org.detente.model.AsOf;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Value;
import org.detente.model.Words;

/// A ledger written line by line in short hand: `at` or `at>known`, then what it tells.
final class Journal extends Written {
  private final String instrument;

  Journal(String instrument, Party... keepers) {
    super(keepers);
    this.instrument = instrument;
  }

  /// In force since 5 February 2011, for twenty years.
  static Journal ofPact(Party... keepers) {
    return new Journal(Pact.ID, keepers)
        .act("2011-02-05", ActKind.ENTRY_INTO_FORCE, Pact.XN, Pact.XS);
  }

  Journal act(String at, ActKind act, Party... by) {
    return add(at, by[0], act(act, by), "", List.of(), "");
  }

  Journal withholds(String at, Party by, String... rules) {
    Body.Act act =
        new Body.Act(
            ActKind.COUNTERMEASURE.word(),
            List.of(),
            List.of(),
            List.of(rules),
            List.of(),
            null,
            Map.of(),
            null,
            null,
            null);
    return add(at, by, act, "", List.of(), "");
  }

  Journal waives(String at, Party by, String answers) {
    return add(at, by, act(ActKind.WAIVER), "", List.of(), answers);
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

  /// The last line, a notice, is addressed to these alone.
  Journal to(Party... addressees) {
    Fact last = facts().getLast();
    if (!(last.body() instanceof Body.Notification it)) {
      throw new IllegalStateException("no notice: " + last);
    }
    Body addressed =
        new Body.Notification(it.message(), it.act(), List.of(addressees), it.fields());
    change(line -> line.saying(addressed));
    return this;
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
    change(line -> line.retracts(ref));
    return this;
  }

  private Journal add(
      String at, Party by, Body body, String ref, List<String> about, String answers) {
    String[] times = at.split(">", -1);
    write(instrument, by, date(times[0]), body);
    if (times.length > 1) {
      change(line -> line.known(date(times[1]).certainFrom()));
    }
    if (!ref.isEmpty()) {
      change(line -> line.ref(ref));
    }
    if (!about.isEmpty()) {
      change(line -> line.about(about.getFirst(), "says so"));
    }
    if (!answers.isEmpty()) {
      change(line -> line.answers(answers));
    }
    return this;
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
}
