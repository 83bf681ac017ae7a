package org.detente.assessment.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detente.agreement.Duty;
import org.detente.agreement.Predicate;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Fact;
import org.jspecify.annotations.Nullable;

/// What became of each instance of a duty: its deadline, what answered it, what is said of it.
///
/// @param own what is known of the agreement in which the duty stands
/// @param silence what it says where nothing performed it
/// @param notices those that may perform it, earliest first
/// @param occasions what brought it about, earliest first
record Outcomes(
    Subject subject,
    Dossier own,
    Claims claims,
    Silence silence,
    List<Notice> notices,
    List<Occasion> occasions) {

  /// The outcomes under one reading, in the order of the occasions. Where something is dated too
  /// coarsely, both ends are tried; where they differ nobody knows.
  ///
  /// @param latest whether each is found as the last one, of which more may be said
  List<Outcome> under(Interpretation reading, Timeline<Gate> gate, boolean latest) {
    if (occasions.isEmpty()) {
      return List.of();
    }
    List<Outcome> early = outcomes(reading, gate, Moment.End.EARLY, Moment.End.EARLY, latest);
    if (isExact()) {
      return early;
    }
    List<List<Outcome>> others =
        List.of(
            outcomes(reading, gate, Moment.End.LATE, Moment.End.EARLY, latest),
            outcomes(reading, gate, Moment.End.EARLY, Moment.End.LATE, latest),
            outcomes(reading, gate, Moment.End.LATE, Moment.End.LATE, latest));
    return IntStream.range(0, early.size())
        .mapToObj(i -> early.get(i).or(others.stream().map(other -> other.get(i)).toList()))
        .toList();
  }

  private boolean isExact() {
    return occasions.stream().allMatch(occasion -> occasion.when().isExact())
        && notices.stream().allMatch(notice -> notice.given().isExact());
  }

  private List<Outcome> outcomes(
      Interpretation reading,
      Timeline<Gate> gate,
      Moment.End events,
      Moment.End given,
      boolean latest) {
    Duty.Owed owed = subject.rule().owed();
    Terms terms = Terms.of(owed.deadline(), reading, WorkingDays.of(subject));
    Marks marks = new Marks(events, given, terms.inHours(), own);
    Deadlines deadlines = new Deadlines(owed, terms, marks, gate);
    Answers answers = new Answers(owed, deadlines, notices, subject.addressees());
    return occasions.stream()
        .map(occasion -> outcome(occasion, deadlines, answers, latest))
        .toList();
  }

  private Outcome outcome(Occasion occasion, Deadlines deadlines, Answers answers, boolean latest) {
    Terms terms = deadlines.terms();
    Optional<States.Since> off = off(occasion);
    boolean applies = off.isEmpty() && !occasion.isExempt() && occasion.absent().isEmpty();
    Tally tally = tally(occasion, deadlines);
    Answers.Answer answer = applies && tally == null ? answers.next(occasion) : Answers.Answer.NONE;
    Notice notice = answer.notice();
    Instant mark = deadlines.mark(occasion, notice);
    Instant start = deadlines.start(occasion, notice);
    Due due = deadlines.due(occasion, notice);
    States.Performance performed =
        notice == null ? done(tally) : performance(notice, terms, deadlines.marks(), mark);
    boolean incomplete = mark == null && terms.mark() != null;
    boolean several = occasion.exempt().size() > 1;
    States states =
        new States(
            start,
            due,
            performed,
            (!occasion.absent().isEmpty() && occasion.exempt().isEmpty()) || several || incomplete,
            notice == null && (!answer.perhaps().isEmpty() || isPerhapsSpared(occasion)),
            exemptUntil(occasion),
            tally,
            terms.asARule(),
            silence.speaks(due),
            new States.Overlays(deadlines.gate(), claims.withheld(), claims.denied()),
            pleas(occasion, off, latest),
            occasion.entries());
    return new Outcome(
        occasion, terms, start, mark, due, null, answer, tally, performed, states.timeline());
  }

  private static @Nullable Instant exemptUntil(Occasion occasion) {
    boolean one = occasion.exempt().size() == 1;
    return !one ? null : occasion.lapses() == null ? Instant.MAX : occasion.lapses();
  }

  // What is to be done several times in a period is done when it was done often enough.
  private @Nullable Tally tally(Occasion occasion, Deadlines deadlines) {
    Duty.Times times =
        subject.rule().owed().trigger() instanceof Duty.Trigger.Periodic periodic
            ? periodic.times()
            : null;
    return times == null
        ? null
        : Tally.of(
            times, occasion, notices.stream().filter(this::counts).toList(), deadlines.marks());
  }

  private boolean counts(Notice notice) {
    Predicate.Test match = subject.rule().owed().match();
    return notice.reachesAll(subject.addressees())
        && (match == null || match.test(notice.row()) == Predicate.Answer.TRUE);
  }

  private static States.@Nullable Performance done(@Nullable Tally tally) {
    States.Since enough = tally == null ? null : tally.enough();
    return enough == null
        ? null
        : new States.Performance(enough.at(), false, false, enough.entry());
  }

  private static States.Performance performance(
      Notice notice, Terms terms, Marks marks, @Nullable Instant mark) {
    Instant at = marks.given(notice);
    return new States.Performance(
        at, notice.onlyBy(), mark != null && terms.tooEarly(mark, at), notice.fact().entry());
  }

  private Optional<States.Since> off(Occasion occasion) {
    Fact trigger = occasion.trigger();
    return occasion.takenBack() && trigger != null
        ? Optional.of(new States.Since(occasion.early(), trigger.entry()))
        : claims.cancelled(occasion).map(Outcomes::since);
  }

  private States.Pleas pleas(Occasion occasion, Optional<States.Since> off, boolean latest) {
    Optional<Deed> waived = claims.waived(occasion, latest);
    return new States.Pleas(
        off,
        spared(occasion),
        waived.map(deed -> new States.Since(deed.at(), deed.entry())),
        claims.notPerformed(occasion, latest).map(Outcomes::since),
        claims.performed(occasion, latest).map(Outcomes::since));
  }

  private static Optional<States.Since> spared(Occasion occasion) {
    return Optional.ofNullable(occasion.spared())
        .filter(Occasion.Spared::certain)
        .map(spared -> since(spared.event()));
  }

  private static boolean isPerhapsSpared(Occasion occasion) {
    return occasion.spared() != null && !occasion.spared().certain();
  }

  private static States.Since since(Fact fact) {
    return new States.Since(fact.valid().certainFrom(), fact.entry());
  }
}
