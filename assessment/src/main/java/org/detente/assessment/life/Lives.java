package org.detente.assessment.life;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Choice;
import org.detente.agreement.Life;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.reading.Judgement;
import org.detente.model.Party;
import org.detente.model.Verdict.OfLife;

/// The course of an instrument's life under every way to read how it began, and whose exit ended
/// it.
public final class Lives {
  private final NavigableSet<String> questions = new TreeSet<>();
  private final List<Way> ways;
  private final Judgement<OfLife> judgement;

  /// Its course, read one way.
  public record Way(Interpretation under, LifeCourse course) {}

  /// Folds the acts of an instrument.
  ///
  /// @param upTo the instant of the known axis with which `held-from` is compared; empty when
  ///   nothing is known
  public Lives(
      Agreement agreement, Dossier dossier, Dependence dependence, Optional<Instant> upTo) {
    if (agreement.life().inForceFrom() instanceof Choice.Asked<Anchor>(String question)) {
      questions.add(question);
    }
    Life.Withdrawal withdrawal = agreement.life().withdraw();
    if (withdrawal != null) {
      withdrawal.contested().keySet().stream()
          .filter(withdrawal::concernsOthers)
          .forEach(party -> questions.addAll(Exits.questions(agreement, dossier, party)));
      dependence.exits().keySet().stream()
          .filter(withdrawal::concernsOthers)
          .forEach(party -> questions.addAll(dependence.questions(party)));
    }
    this.ways =
        Interpretation.over(agreement, questions, upTo).stream()
            .map(under -> new Way(under, LifeCourse.of(agreement, dossier, dependence, under)))
            .toList();
    this.judgement =
        new Judgement<>(
            ways.stream()
                .map(way -> new Judgement.Branch<>(way.under(), way.course().life()))
                .toList(),
            OfLife.CONTESTED,
            OfLife.UNKNOWN);
  }

  /// The questions on which the beginning and the end hang, where there are such.
  public NavigableSet<String> questions() {
    return questions;
  }

  public List<Way> ways() {
    return ways;
  }

  /// The course under a way to read these and other questions.
  public LifeCourse under(Interpretation under) {
    return ways.stream()
        .filter(way -> under.includes(way.under()))
        .map(Way::course)
        .findFirst()
        .orElseThrow();
  }

  /// The course that explanations tell: the first whose verdict counts.
  public LifeCourse shown() {
    return under(Interpretation.counting(ways.stream().map(Way::under).toList()).getFirst());
  }

  /// What is known, as it is for a party: with the day on which it came to be bound, in the course
  /// that explanations tell.
  public Dossier seenBy(Party party, Dossier dossier) {
    Beginning begun = shown().bound().get(party);
    return begun == null
        ? dossier
        : dossier.seenBy(
            new Deed(begun.deed().fact(), begun.deed().act(), begun.at(), Set.of(party)));
  }

  /// The verdict that follows from all of them.
  public Judgement<OfLife> judgement() {
    return judgement;
  }
}
