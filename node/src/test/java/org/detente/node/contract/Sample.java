package org.detente.node.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Explanation;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Finding;
import org.detente.model.Force;
import org.detente.model.ImpreciseDate;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfDuty;
import org.detente.model.Verdict.OfLife;
import org.detente.model.Verdict.OfLimit;
import org.detente.model.Verdict.OfParticipation;
import org.detente.testkit.Fictional;

/// An answer about states that do not exist, with every key of the contract in use somewhere, and
/// every key that may be left out left out somewhere.
final class Sample {
  static final Instant DAY = Instant.parse("2030-03-01T00:00:00Z");
  private static final EntryRef ENTRY = new EntryRef("pact.example/1", 3, "ab".repeat(32));
  private static final EntryRef OTHER = new EntryRef("pact.example/1", 4, "cd".repeat(32));
  private static final Citation ARTICLE =
      new Citation("pact", "II.1", "At most 70.", "The pact", "https://example.org/pact", false);
  private static final Reason REASON =
      new Reason(
          Phrase.of("status.since", "2030-02-01"),
          List.of(ARTICLE),
          List.of(ENTRY),
          List.of(Reason.of(Phrase.of("status.age.today"))));

  private Sample() {}

  static Assessed assessed(Known known, LedgerHead... ledgers) {
    return new Assessed(
        new AsOf(DAY, known),
        Instant.parse("2030-02-12T00:00:00Z"),
        List.of(ledgers),
        List.of(new Assessed.AgreementRef("pact", "ef".repeat(32), true)),
        List.of(instrument()),
        List.of(duty(), life(), contested(), unknown(), over()));
  }

  static LedgerHead head(String origin, long size) {
    return new LedgerHead(origin, size, "01".repeat(32));
  }

  private static Assessed.Instrument instrument() {
    Party norvia = Fictional.NORVIA;
    Party sudal = Fictional.SUDAL;
    return new Assessed.Instrument(
        "pact",
        "Pact of \"Friends\" on ships \u2014 na\u00efve",
        "treaty",
        Force.LEGAL,
        OfLife.IN_FORCE,
        Map.of(sudal, OfParticipation.RESTING, norvia, OfParticipation.BOUND),
        List.of(new Assessed.Pair(norvia, sudal, OfParticipation.CONTESTED)));
  }

  private static Finding duty() {
    return new Finding(
        "pact/duties.notice@XN/first",
        Finding.Kind.DUTY,
        "pact",
        Fictional.NORVIA,
        Fictional.SUDAL,
        Force.LEGAL,
        OfDuty.MET,
        null,
        new Finding.Timing(
            Instant.parse("2030-01-31T06:00:00Z"),
            Instant.parse("2030-01-31T06:00:00Z"),
            true,
            Instant.parse("2030-02-01T06:00:00Z"),
            Instant.parse("2030-01-31T00:00:00Z"),
            Duration.ofHours(-1),
            Duration.ofHours(23),
            Instant.parse("2030-01-31T07:00:00Z"),
            Instant.parse("2030-02-02T00:00:00Z")),
        Instant.parse("2030-01-31T07:00:00Z"),
        /* sinceAtLatest= */ false,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Explanation.of(() -> REASON));
  }

  /// A finding with nothing in it that may be missing.
  private static Finding life() {
    return new Finding(
        "pact/life",
        Finding.Kind.LIFE,
        "pact",
        null,
        null,
        Force.LEGAL,
        OfLife.IN_FORCE,
        null,
        null,
        null,
        /* sinceAtLatest= */ false,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Explanation.of(() -> REASON));
  }

  private static Finding contested() {
    return new Finding(
        "pact/life@XS",
        Finding.Kind.LIFE,
        "pact",
        Fictional.SUDAL,
        null,
        Force.LEGAL,
        OfParticipation.CONTESTED,
        null,
        null,
        Instant.parse("2030-01-15T00:00:00Z"),
        /* sinceAtLatest= */ false,
        null,
        false,
        List.of(),
        List.of(ARTICLE),
        List.of(),
        List.of(ENTRY),
        List.of(
            reading("effective", List.of("XS"), false, OfParticipation.RESTING),
            reading("not-effective", List.of(), true, OfParticipation.BOUND)),
        new Finding.Next(Instant.parse("2031-01-01T00:00:00Z"), OfParticipation.FREE),
        Explanation.of(() -> REASON));
  }

  private static Finding unknown() {
    return new Finding(
        "pact/limits.ships@XN",
        Finding.Kind.LIMIT,
        "pact",
        Fictional.NORVIA,
        null,
        Force.LEGAL,
        OfLimit.UNKNOWN,
        new Finding.Count(null, 70L),
        null,
        null,
        /* sinceAtLatest= */ false,
        null,
        false,
        List.of(),
        List.of(ARTICLE),
        List.of(),
        List.of(),
        List.of(),
        null,
        Explanation.of(() -> REASON));
  }

  private static Finding over() {
    return new Finding(
        "pact/limits.ships@XS",
        Finding.Kind.LIMIT,
        "pact",
        Fictional.SUDAL,
        Fictional.ESTARA,
        Force.LEGAL,
        OfLimit.OVER,
        new Finding.Count(new Finding.Range(71, 75L), 70L),
        null,
        Instant.parse("2030-02-01T00:00:00Z"),
        /* sinceAtLatest= */ false,
        ImpreciseDate.parse("2030-01").orElseThrow(),
        true,
        List.of(Phrase.of("status.since", "2030-02-01")),
        List.of(ARTICLE),
        List.of(new Finding.Account(Fictional.NORVIA, "counts 80", List.of(OTHER))),
        List.of(ENTRY),
        List.of(),
        new Finding.Next(Instant.parse("2030-09-01T10:30:00Z"), OfLimit.UNKNOWN),
        Explanation.of(() -> REASON));
  }

  private static Finding.Reading reading(
      String option, List<String> heldBy, boolean hypothetical, OfParticipation verdict) {
    return new Finding.Reading(
        Map.of("suspension", option), heldBy, hypothetical, verdict, List.of(OTHER));
  }
}
