package org.detente.assessment.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Membership;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfParticipation;
import org.jspecify.annotations.Nullable;

/// Why a party stands where it stands in an instrument, and two toward one another.
final class PartyReasons {
  private final Agreement agreement;
  private final Dossier dossier;
  private final LifeCourse course;
  private final LifeReasons ofInstrument;

  PartyReasons(Agreement agreement, Dossier dossier, LifeCourse course, LifeReasons ofInstrument) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.course = course;
    this.ofInstrument = ofInstrument;
  }

  Reason of(
      PartyCourse party,
      Timeline<OfParticipation> verdicts,
      Standing standing,
      List<Finding.Reading> readings,
      Glance valid) {
    List<Reason> because = new ArrayList<>(ofInstrument.term(valid));
    because.addAll(own(party, null, valid));
    if (standing.state() == OfParticipation.ADHERING_VOLUNTARILY) {
      because.add(Reason.of(adheres(standing)));
    }
    for (Remark remark : party.remarks()) {
      if (valid.reaches(remark.at())) {
        because.add(Leaves.leaf(remark.phrase(), List.of(), remark.entries()));
      }
    }
    return result(verdicts, because, readings, valid);
  }

  Reason ofPair(
      PartyCourse from,
      PartyCourse to,
      Timeline<OfParticipation> verdicts,
      List<Finding.Reading> readings,
      Glance valid) {
    List<Reason> because = new ArrayList<>(ofInstrument.term(valid));
    List.of(side(from, to.party(), valid), side(to, from.party(), valid)).stream()
        .filter(side -> !side.because().isEmpty())
        .forEach(because::add);
    return result(verdicts, because, readings, valid);
  }

  private Reason result(
      Timeline<OfParticipation> verdicts,
      List<Reason> because,
      List<Finding.Reading> readings,
      Glance valid) {
    because.addAll(Leaves.readings(agreement, readings));
    because.add(Leaves.next(verdicts, valid));
    Timeline.Step<OfParticipation> step = verdicts.stepAt(valid);
    return Leaves.withUnchecked(
        new Reason(Wording.verdict(step.value()), List.of(), step.causes(), because));
  }

  private Reason side(PartyCourse party, Party other, Glance valid) {
    return new Reason(
        Phrase.of("life.side", party.party().code()),
        List.of(),
        List.of(),
        own(party, other, valid));
  }

  /// What a party did that bears on where it stands.
  ///
  /// @param other toward whom; null means toward all
  private List<Reason> own(PartyCourse party, @Nullable Party other, Glance valid) {
    List<Reason> lines = new ArrayList<>(joined(party, valid));
    course.exitsOf(party.party()).stream()
        .filter(exit -> valid.reaches(exit.notice()))
        .forEach(exit -> lines.add(exitLine(exit)));
    SuspensionReasons suspensions = new SuspensionReasons(agreement);
    party.suspension(valid, other).ifPresent(act -> lines.add(suspensions.line(act)));
    party.notified(valid, other).forEach(act -> lines.add(suspensions.toCome(act)));
    return lines;
  }

  /// How it came to be a party, where that is more than the instrument's own entry into force.
  private List<Reason> joined(PartyCourse party, Glance valid) {
    List<Reason> lines = new ArrayList<>();
    Party code = party.party();
    Membership member = agreement.membership(code);
    succession(code, member, valid).ifPresent(lines::add);
    applies(party, valid).ifPresent(lines::add);
    Beginning begun = course.bound().get(code);
    Life.Joining joining = agreement.life().joining();
    if (joining != null && begun != null && valid.reaches(begun.at())) {
      lines.add(
          Leaves.leaf(
              Phrase.of(
                  begun.deed().isAtLatest() ? "life.joined-at-latest" : "life.joined",
                  Wording.date(begun.at()),
                  Wording.act(begun.deed().act().act()),
                  Wording.date(begun.deed().at())),
              joining.cites(),
              begun.deed().cause()));
    }
    takenBack(party, valid).forEach(lines::add);
    renounced(party, valid).ifPresent(lines::add);
    return lines;
  }

  // What it applies before anything binds it.
  private Optional<Reason> applies(PartyCourse party, Glance valid) {
    Life.Provisional rule = agreement.life().provisional();
    return rule == null
        ? Optional.empty()
        : party
            .application()
            .filter(deed -> valid.reaches(deed.at()))
            .map(deed ->
                Leaves.leaf(
                    Phrase.of("life.applies", Wording.date(deed.at()), Wording.list(rule.only())),
                    rule.cites(),
                    deed.cause()));
  }

  private Optional<Reason> succession(Party party, Membership member, Glance valid) {
    if (member.succeeds() == null || (member.from() != null && valid.isBefore(member.from()))) {
      return Optional.empty();
    }
    String of = member.succeeds().code();
    Optional<Deed> act = dossier.deeds(ActKind.SUCCESSION, party).stream().findFirst();
    if (act.isPresent()) {
      return Optional.of(
          Leaves.leaf(
              Phrase.of("life.succession", of, Wording.date(act.get().at())),
              member.cites(),
              act.get().cause()));
    }
    String key = member.silent() ? "life.succession-silent" : "life.succession-none";
    return Optional.of(Leaves.leaf(Phrase.of(key, of), member.cites(), List.of()));
  }

  private List<Reason> takenBack(PartyCourse party, Glance valid) {
    return party.consents().stream()
        .filter(consent -> consent.until().filter(valid::reaches).isPresent())
        .map(consent ->
            Leaves.leaf(
                takenBack(consent), agreement.life().inForceCites(), consent.deed().cause()))
        .toList();
  }

  private static Optional<Reason> renounced(PartyCourse party, Glance valid) {
    return party
        .renounced()
        .filter(deed -> valid.reaches(deed.at()))
        .map(deed ->
            Leaves.leaf(
                Phrase.of(
                    party.signature().filter(Deed::isAtLatest).isPresent()
                        ? "life.signature-withdrawn-at-latest"
                        : "life.signature-withdrawn",
                    party.signature().map(Deed::at).map(Wording::date).orElse(""),
                    Wording.date(deed.at())),
                List.of(),
                deed.cause()));
  }

  private static Phrase takenBack(Consents.Consent consent) {
    return Phrase.of(
        consent.deed().isAtLatest()
            ? "life.ratification-withdrawn-at-latest"
            : "life.ratification-withdrawn",
        Wording.act(consent.deed().act().act()),
        Wording.date(consent.from()),
        consent.until().map(Wording::date).orElse(""));
  }

  private Reason exitLine(Exit exit) {
    if (exit.elsewhere() != null) {
      return elsewhereLine(exit.elsewhere(), exit);
    }
    Life.Withdrawal rule = agreement.life().withdraw();
    Phrase phrase =
        exit.revoked().isPresent()
            ? Phrase.of(
                "life.notice-revoked",
                Wording.date(exit.notice()),
                Wording.date(exit.revoked().get()))
            : exit.question() == null
                ? Phrase.of("life.notice", Wording.date(exit.notice()), Wording.date(exit.over()))
                : Phrase.of("life.notice-asked", Wording.date(exit.notice()));
    return Leaves.leaf(phrase, rule == null ? List.of() : rule.cites(), exit.entries());
  }

  private Reason elsewhereLine(String instrument, Exit exit) {
    String notice = Wording.date(exit.notice());
    Phrase asked = Phrase.of("life.exit-with-asked", instrument, notice);
    Phrase phrase =
        exit.question() != null
            ? asked
            : exit.revoked()
                .map(day ->
                    Phrase.of("life.exit-with-revoked", instrument, notice, Wording.date(day)))
                .orElse(Phrase.of("life.exit-with", instrument, notice, Wording.date(exit.over())));
    return Leaves.leaf(phrase, agreement.life().term().cites(), exit.entries());
  }

  private static Phrase adheres(Standing standing) {
    return Phrase.of("life.adheres", Wording.list(standing.adheresTo()));
  }

  /// What is shown beside a party's state.
  List<Phrase> notes(PartyCourse party, Standing standing, Glance valid) {
    List<Phrase> notes = new ArrayList<>(LifeFindings.remarks(party.remarks(), valid));
    if (standing.state() == OfParticipation.ADHERING_VOLUNTARILY) {
      notes.add(adheres(standing));
    }
    if (!standing.applies().isEmpty()) {
      applies(party, valid).map(Reason::phrase).ifPresent(notes::add);
    }
    Membership member = agreement.membership(party.party());
    if (member.silent()) {
      succession(party.party(), member, valid).map(Reason::phrase).ifPresent(notes::add);
    }
    takenBack(party, valid).stream().map(Reason::phrase).forEach(notes::add);
    if (standing.state() == OfParticipation.NONE) {
      renounced(party, valid).map(Reason::phrase).ifPresent(notes::add);
    }
    if (isIn(standing) && course.life().at(valid) == Verdict.OfLife.IN_FORCE) {
      suspensions(party, standing, valid, notes);
    }
    return List.copyOf(notes);
  }

  private static boolean isIn(Standing standing) {
    return switch (standing.state()) {
      case BOUND, RESTING, LEAVING -> true;
      default -> false;
    };
  }

  private static void suspensions(
      PartyCourse party, Standing standing, Glance valid, List<Phrase> notes) {
    Optional<Suspensions.Effective> stands = party.suspension(valid, null);
    stands
        .map(Suspensions.Effective::deed)
        .filter(deed -> !deed.act().keeps().isEmpty())
        .ifPresent(deed -> notes.add(SuspensionReasons.keeps(deed)));
    stands
        .filter(act -> !act.from().equals(act.deed().at()))
        .ifPresent(act -> notes.add(SuspensionReasons.standing(act)));
    party.apart().stream()
        .map(other -> party.suspension(valid, other))
        .flatMap(Optional::stream)
        .distinct()
        .filter(act -> !act.deed().act().toward().isEmpty() && !standing.rests())
        .forEach(act -> notes.add(SuspensionReasons.standing(act)));
    party.notified(valid, null).forEach(act -> notes.add(SuspensionReasons.notified(act)));
  }

  /// What is shown beside the state of two.
  List<Phrase> pairNotes(PartyCourse from, Party to, Glance valid) {
    List<Phrase> notes = new ArrayList<>();
    if (course.life().at(valid) == Verdict.OfLife.IN_FORCE) {
      from.suspension(valid, to).ifPresent(act -> notes.add(SuspensionReasons.standing(act)));
      from.notified(valid, to).forEach(act -> notes.add(SuspensionReasons.notified(act)));
    }
    return List.copyOf(notes);
  }
}
