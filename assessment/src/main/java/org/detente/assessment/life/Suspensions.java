package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
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
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.jspecify.annotations.Nullable;

/// One party's suspensions and resumptions: when its duties rest, read one way or another.
///
/// Where the text gives a right to suspend, they rest from the declared instant on. Where it gives
/// none, that is the named question's to say, by an option's field `rests`; where the file names no
/// question either, nothing rests.
final class Suspensions {
  private final Life.@Nullable Suspension rule;
  private final Party party;
  private final List<Deed> acts;

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
    this.acts = new ArrayList<>(dossier.deeds(ActKind.SUSPENSION, party));
    acts.addAll(dossier.deeds(ActKind.RESUMPTION, party));
    acts.sort(Deed.ORDER);
  }

  private static boolean suspends(Deed deed) {
    return deed.act().act().equals(ActKind.SUSPENSION.word());
  }

  /// The questions that decide whether duties rest, once a suspension is declared that the text
  /// does not provide for.
  NavigableSet<String> questions() {
    NavigableSet<String> questions = new TreeSet<>();
    if (rule != null
        && !rule.provided()
        && rule.question() != null
        && acts.stream().anyMatch(Suspensions::suspends)) {
      questions.add(rule.question());
    }
    return questions;
  }

  /// When duties rest over time, read one way.
  Timeline<Rest> under(Interpretation interpretation) {
    List<Timeline.Step<Rest>> steps = new ArrayList<>();
    if (takesEffect(interpretation)) {
      Rest rest = Rest.NONE;
      for (Deed deed : acts) {
        rest = suspends(deed) ? rest.furtherTo(deed.act().keeps()) : Rest.NONE;
        steps.add(new Timeline.Step<>(deed.at(), rest, deed.cause()));
      }
    }
    return Timeline.ofLatest(Rest.NONE, steps);
  }

  private boolean takesEffect(Interpretation interpretation) {
    if (rule == null || rule.provided() || rule.question() == null) {
      return rule != null && rule.provided();
    }
    return interpretation
        .effect(rule.question(), "rests")
        .equals(Optional.of(new Question.Effect.Rests(true)));
  }

  /// The suspension last declared by an instant and not ended by then.
  Optional<Deed> standing(Instant valid) {
    return acts.stream()
        .filter(deed -> !deed.at().isAfter(valid))
        .reduce((earlier, later) -> later)
        .filter(Suspensions::suspends);
  }

  /// Suspensions of which the file says nothing, so that they change nothing.
  List<Remark> remarks() {
    boolean weighed = rule != null && (rule.provided() || rule.question() != null);
    return acts.stream()
        .filter(deed -> !weighed && suspends(deed))
        .map(deed ->
            new Remark(
                deed.at(), Phrase.of("life.suspension-not-provided", party.code()), deed.cause()))
        .toList();
  }
}
