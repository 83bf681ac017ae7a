package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Question;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.UtcCalendar;
import org.jspecify.annotations.Nullable;

/// One party's suspensions and resumptions: when its duties rest, toward all or toward some, read
/// one way or another.
///
/// Where the text gives a right to suspend, they rest from the day the suspension takes effect: the
/// day it names, or the end of the notice that the text asks for, or at once. Where it gives none,
/// that is the named question's to say, by an option's field `rests`; where the file names no
/// question either, nothing rests. A suspension that was declared until a day ends by itself then.
final class Suspensions {
  private final Life.@Nullable Suspension rule;
  private final Party party;
  private final List<Effective> acts;

  /// An act, and from when it takes effect.
  ///
  /// @param suspends whether it rests duties; if not, it has them go on, as a resumption does, or
  ///   the day until which a suspension was declared
  record Effective(Deed deed, Instant from, boolean suspends) {
    private static final Comparator<Effective> ORDER =
        Comparator.comparing(Effective::from).thenComparing(Effective::deed, Deed.ORDER);

    /// Until when it was declared; empty where it names no such day.
    Optional<Instant> until() {
      return Optional.ofNullable(deed.fact().validUntil()).map(ImpreciseDate::certainFrom);
    }

    boolean concerns(@Nullable Party other) {
      List<Party> toward = deed.act().toward();
      return toward.isEmpty() || (other != null && toward.contains(other));
    }

    // A suspension that was called off before it began never began.
    private boolean callsOff(Effective suspension) {
      return !suspends()
          && !deed.at().isBefore(suspension.deed.at())
          && from.isBefore(suspension.from)
          && (deed.act().toward().isEmpty()
              || deed.act().toward().containsAll(suspension.deed.act().toward()));
    }
  }

  /// Whether duties rest, and the rules kept all the same.
  record Rest(boolean rests, List<String> keeps) {
    static final Rest NONE = new Rest(false, List.of());

    // A later act of the same suspension that names no kept rule takes none of the named ones back.
    private Rest furtherTo(List<String> said) {
      return new Rest(true, said.isEmpty() ? keeps : said);
    }
  }

  Suspensions(Agreement agreement, Dossier dossier, Party party) {
    this.rule = agreement.life().suspend();
    this.party = party;
    List<Effective> all = new ArrayList<>();
    dossier.deeds(ActKind.SUSPENSION, party).forEach(deed -> all.add(effective(deed)));
    dossier
        .deeds(ActKind.RESUMPTION, party)
        .forEach(deed -> all.add(new Effective(deed, named(deed).orElse(deed.at()), false)));
    all.addAll(ends(all));
    all.sort(Effective.ORDER);
    this.acts =
        all.stream()
            .filter(act -> !act.suspends() || all.stream().noneMatch(o -> o.callsOff(act)))
            .toList();
  }

  private Effective effective(Deed deed) {
    Instant least =
        rule == null || rule.notice() == null
            ? deed.at()
            : UtcCalendar.plus(deed.at(), rule.notice());
    return new Effective(deed, named(deed).filter(least::isBefore).orElse(least), true);
  }

  // A suspension ends on the day that it names, unless another was declared meanwhile.
  private static List<Effective> ends(List<Effective> acts) {
    return acts.stream()
        .filter(Effective::suspends)
        .flatMap(act -> act.until().map(end -> new Effective(act.deed, end, false)).stream())
        .filter(end ->
            acts.stream()
                .noneMatch(other ->
                    other.suspends
                        && other.deed.at().isAfter(end.deed.at())
                        && !other.from.isAfter(end.from)))
        .toList();
  }

  private static Optional<Instant> named(Deed deed) {
    return Optional.ofNullable(deed.act().effect()).map(ImpreciseDate::certainFrom);
  }

  /// The questions that decide whether duties rest, once a suspension is declared that the text
  /// does not provide for.
  NavigableSet<String> questions() {
    NavigableSet<String> questions = new TreeSet<>();
    if (rule != null && !rule.provided()) {
      acts.stream()
          .filter(Effective::suspends)
          .map(this::question)
          .flatMap(Optional::stream)
          .forEach(questions::add);
    }
    return questions;
  }

  private Optional<String> question(Effective act) {
    if (rule == null) {
      return Optional.empty();
    }
    Life.Pairs pairs = act.deed().act().toward().isEmpty() ? null : rule.pairs();
    String ofPairs = pairs == null ? null : pairs.question();
    return Optional.ofNullable(ofPairs == null ? rule.question() : ofPairs);
  }

  /// The parties toward whom alone something was suspended or resumed at some time.
  NavigableSet<Party> toward() {
    NavigableSet<Party> toward = new TreeSet<>();
    acts.stream().filter(this::isWeighed).forEach(act -> toward.addAll(act.deed().act().toward()));
    return toward;
  }

  /// When duties rest over time, read one way.
  ///
  /// @param other toward whom; null means toward all
  Timeline<Rest> under(Interpretation interpretation, @Nullable Party other) {
    List<Timeline.Step<Rest>> steps = new ArrayList<>();
    Rest rest = Rest.NONE;
    for (Effective act : acts) {
      if (act.concerns(other) && takesEffect(act, interpretation)) {
        Deed deed = act.deed();
        rest = act.suspends() ? rest.furtherTo(deed.act().keeps()) : Rest.NONE;
        steps.add(new Timeline.Step<>(act.from(), rest, deed.cause()));
      }
    }
    return Timeline.ofLatest(Rest.NONE, steps);
  }

  private boolean takesEffect(Effective act, Interpretation interpretation) {
    if (!isWeighed(act)) {
      return false;
    }
    return rule == null
        || rule.provided()
        || !act.suspends()
        || question(act)
            .flatMap(question -> interpretation.effect(question, "rests"))
            .equals(Optional.of(new Question.Effect.Rests(true)));
  }

  /// Whether the file says what such an act does.
  private boolean isWeighed(Effective act) {
    return rule != null
        && (rule.provided() || rule.question() != null)
        && (act.deed().act().toward().isEmpty() || rule.pairs() != null);
  }

  /// The suspension last in effect at an instant and not ended by then.
  ///
  /// @param other toward whom; null means toward all
  Optional<Effective> standing(Glance valid, @Nullable Party other) {
    return acts.stream()
        .filter(act -> act.concerns(other) && valid.reaches(act.from()))
        .reduce((earlier, later) -> later)
        .filter(Effective::suspends);
  }

  /// Suspensions of which notice was given by an instant, and which take effect after it.
  ///
  /// @param other toward whom; null means toward all
  List<Effective> notified(Glance valid, @Nullable Party other) {
    return acts.stream()
        .filter(act -> act.suspends() && act.concerns(other) && isWeighed(act))
        .filter(act -> valid.reaches(act.deed().at()) && valid.isBefore(act.from()))
        .toList();
  }

  /// Suspensions of which the file says nothing, so that they change nothing.
  List<Remark> remarks() {
    return acts.stream()
        .filter(act -> !isWeighed(act) && act.suspends())
        .map(Effective::deed)
        .map(deed ->
            new Remark(
                deed.at(), Phrase.of("life.suspension-not-provided", party.code()), deed.cause()))
        .toList();
  }
}
