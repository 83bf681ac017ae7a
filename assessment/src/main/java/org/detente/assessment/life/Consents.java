package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Glance;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.UtcCalendar;
import org.detente.model.Verdict.OfLife;

/// Who has consented to be bound, and the entry into force that follows of itself once enough have.
public final class Consents {
  private Consents() {}

  /// One party's consent, `[from, until)`.
  ///
  /// @param until when it was taken back
  record Consent(Instant from, Optional<Instant> until, Deed deed) {}

  /// The consents of a party, earliest first; the next begins when the one before was taken back.
  static List<Consent> of(Party party, Life.Joining joining, Dossier dossier) {
    List<Deed> given = new ArrayList<>();
    joining.by().forEach(act -> given.addAll(by(party, act, dossier)));
    given.sort(Deed.ORDER);
    List<Deed> takenBack = dossier.deeds(ActKind.RATIFICATION_WITHDRAWN, party);
    List<Consent> consents = new ArrayList<>();
    Instant next = Instant.MIN;
    for (Deed deed : given) {
      if (deed.at().isBefore(next)) {
        continue;
      }
      Optional<Instant> until =
          takenBack.stream().map(Deed::at).filter(at -> at.isAfter(deed.at())).findFirst();
      consents.add(new Consent(deed.at(), until, deed));
      next = until.orElse(Instant.MAX);
    }
    return consents;
  }

  /// Whether a party's consent stands at an instant.
  static boolean stands(Party party, Life.Joining joining, Dossier dossier, Glance valid) {
    return of(party, joining, dossier).stream()
        .anyMatch(consent ->
            valid.reaches(consent.from()) && consent.until().filter(valid::reaches).isEmpty());
  }

  private static List<Deed> by(Party party, String act, Dossier dossier) {
    return dossier.deeds(act).stream().filter(deed -> deed.by().contains(party)).toList();
  }

  /// What is known of an agreement with its entry into force among it, where that follows from who
  /// consented and no entry tells it.
  public static Dossier entered(Agreement agreement, Dossier dossier) {
    Life.Consent rule = agreement.life().consent();
    Optional<String> act = agreement.life().beginningAct();
    if (rule == null || act.isEmpty() || dossier.first(act.get()).isPresent()) {
      return dossier;
    }
    return enough(agreement, rule, dossier)
        .flatMap(last -> entry(act.get(), rule, last, dossier))
        .map(dossier::with)
        .orElse(dossier);
  }

  /// The consent with which enough have consented.
  private static Optional<Deed> enough(Agreement agreement, Life.Consent rule, Dossier dossier) {
    Life.Joining joining = agreement.life().joining();
    if (joining == null) {
      return Optional.empty();
    }
    Map<Instant, List<Change>> changes = new TreeMap<>();
    for (Party party : agreement.parties().keySet()) {
      for (Consent consent : of(party, joining, dossier)) {
        add(changes, consent.from(), new Change(party, true, consent.deed()));
        consent
            .until()
            .ifPresent(until -> add(changes, until, new Change(party, false, consent.deed())));
      }
    }
    Set<Party> consenting = new HashSet<>();
    for (List<Change> atOnce : changes.values()) {
      atOnce.stream().filter(change -> !change.given()).forEach(c -> consenting.remove(c.by()));
      atOnce.stream().filter(Change::given).forEach(change -> consenting.add(change.by()));
      if (consenting.size() >= rule.number() && consenting.containsAll(rule.needed())) {
        // Of several at one instant none is the last; the order of their codes is at least the same
        // in every ledger.
        return atOnce.stream()
            .filter(Change::given)
            .max(Comparator.comparing(Change::by))
            .map(Change::deed);
      }
    }
    return Optional.empty();
  }

  private record Change(Party by, boolean given, Deed deed) {}

  private static void add(Map<Instant, List<Change>> changes, Instant at, Change change) {
    changes.computeIfAbsent(at, _ -> new ArrayList<>()).add(change);
  }

  /// Who must still consent before an instrument that waits for it enters into force; empty where
  /// the file does not say whose consent it takes.
  static Optional<Reason> awaited(
      Agreement agreement, Dossier dossier, LifeCourse course, Glance valid) {
    Life.Consent rule = agreement.life().consent();
    Life.Joining joining = agreement.life().joining();
    boolean waits =
        course.life().at(valid) != OfLife.NOT_YET
            && course.beginning().filter(begun -> valid.reaches(begun.at())).isEmpty();
    if (rule == null || joining == null || !waits) {
      return Optional.empty();
    }
    List<Party> lacking =
        rule.needed().stream()
            .filter(party -> !stands(party, joining, dossier, valid))
            .sorted()
            .toList();
    long consenting =
        agreement.parties().keySet().stream()
            .filter(party -> stands(party, joining, dossier, valid))
            .count();
    Phrase phrase =
        lacking.isEmpty()
            ? Phrase.of("life.consent-number", rule.number(), consenting)
            : Phrase.of(
                "life.consent-lacking",
                rule.needed().size(),
                lacking.size(),
                Wording.list(lacking));
    return Optional.of(Leaves.leaf(phrase, agreement.life().inForceCites(), List.of()));
  }

  private static Optional<Deed> entry(String act, Life.Consent rule, Deed last, Dossier dossier) {
    Instant own = UtcCalendar.plus(last.at(), rule.plus());
    Optional<Instant> notBefore =
        rule.notBefore() == null ? Optional.of(own) : dossier.instant(rule.notBefore());
    Body.Act entry =
        new Body.Act(
            act, List.of(), List.of(), List.of(), List.of(), null, Map.of(), null, null, null);
    return notBefore
        .map(day -> List.of(own, day).stream().max(Comparator.naturalOrder()).orElseThrow())
        .map(at -> new Deed(last.fact(), entry, at, last.by()));
  }
}
