package org.detente.assessment.life;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Life;
import org.detente.agreement.Question;
import org.detente.agreement.Question.Effect;
import org.detente.agreement.Question.Option;
import org.detente.assessment.fold.Dossier;

/// The questions of another instrument that an instrument takes over: who leaves the one leaves the
/// other, and what a notice of withdrawal from the one did is asked of both.
public final class Adoption {
  private Adoption() {}

  /// An agreement with the questions it takes over besides its own. Where its own bears the name of
  /// one, the notice counts as the text of the other has it.
  ///
  /// @param others agreements by id
  /// @param dossiers what is known of each, by id
  public static Agreement questions(
      Agreement agreement, Map<String, Agreement> others, Function<String, Dossier> dossiers) {
    Life.Term term = agreement.life().term();
    Agreement other = term.endsWith() == null ? null : others.get(term.endsWith());
    Life.Withdrawal withdraw = other == null ? null : other.life().withdraw();
    if (!term.each() || other == null || withdraw == null) {
      return agreement;
    }
    Map<String, Question> taken = new LinkedHashMap<>();
    for (Life.Contested contested : withdraw.contested().values()) {
      Optional.ofNullable(other.questions().get(contested.question()))
          .filter(question -> !agreement.questions().containsKey(question.id()))
          .ifPresent(question ->
              taken.put(question.id(), of(other, question, dossiers.apply(other.id()))));
    }
    return agreement.asking(taken);
  }

  private static Question of(Agreement other, Question question, Dossier dossier) {
    Map<String, Option> options = new LinkedHashMap<>();
    question.options().forEach((name, option) -> options.put(name, of(other, option, dossier)));
    return new Question(
        question.id(), question.asks(), question.defaultOption(), question.alarm(), options);
  }

  // A text that holds it is the other's, and so is the act that fixes a day.
  private static Option of(Agreement other, Option option, Dossier dossier) {
    List<String> heldBy =
        option.heldBy().stream()
            .map(holder -> other.text().containsKey(holder) ? other.id() + "/" + holder : holder)
            .toList();
    Map<String, Effect> effects = new LinkedHashMap<>();
    option.effects().forEach((field, effect) -> effects.put(field, of(effect, dossier)));
    return new Option(
        option.name(), option.says(), heldBy, option.heldFrom(), option.hypothetical(), effects);
  }

  private static Effect of(Effect effect, Dossier dossier) {
    return effect instanceof Effect.LeavesAt(Anchor at)
        ? dossier
            .instant(at)
            .<Effect>map(day -> new Effect.LeavesAt(new Anchor.Dated(day, Period.ZERO)))
            .orElse(effect)
        : effect;
  }
}
