package org.detente.assessment.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.model.Party;

/// One way to read an agreement: an option chosen for each question a rule is touched by.
///
/// @param choices by question, in order of their names
public record Interpretation(SequencedMap<String, Choice> choices) {

  /// Reading without any question.
  public static final Interpretation PLAIN = new Interpretation(new LinkedHashMap<>());

  /// An option chosen.
  ///
  /// @param held it is the default, or somebody was on record for it at the point asked on the
  ///   known axis
  public record Choice(Question question, Question.Option option, boolean held) {
    boolean isDefault() {
      return option.name().equals(question.defaultOption());
    }
  }

  public Interpretation {
    choices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(choices));
  }

  /// Every combination of options of these questions of an agreement.
  ///
  /// @param upTo the instant of the known axis with which `held-from` is compared; empty when
  ///   nothing is known
  public static List<Interpretation> over(
      Agreement agreement, NavigableSet<String> questions, Optional<Instant> upTo) {
    List<Question> asked = new ArrayList<>();
    for (String id : questions) {
      Question question = agreement.questions().get(id);
      if (question == null) {
        throw new IllegalArgumentException("no question named " + id + " in " + agreement.id());
      }
      asked.add(question);
    }
    return over(asked, upTo);
  }

  /// Every combination of options of these questions, which may be of several agreements.
  public static List<Interpretation> over(List<Question> questions, Optional<Instant> upTo) {
    List<Interpretation> all = List.of(PLAIN);
    for (Question question : questions) {
      List<Interpretation> longer = new ArrayList<>();
      for (Interpretation shorter : all) {
        for (Question.Option option : question.options().values()) {
          longer.add(shorter.choosing(question, option, upTo));
        }
      }
      all = longer;
    }
    return List.copyOf(all);
  }

  private Interpretation choosing(
      Question question, Question.Option option, Optional<Instant> upTo) {
    boolean held = option.name().equals(question.defaultOption()) || isHeld(option, upTo);
    SequencedMap<String, Choice> longer = new LinkedHashMap<>(choices);
    longer.put(question.id(), new Choice(question, option, held));
    return new Interpretation(longer);
  }

  private static boolean isHeld(Question.Option option, Optional<Instant> upTo) {
    Instant from = option.heldFrom();
    return !option.hypothetical()
        && (from == null || (upTo.isPresent() && !upTo.get().isBefore(from)));
  }

  /// The same, with the choices that another makes besides.
  public Interpretation and(Interpretation other) {
    SequencedMap<String, Choice> both = new LinkedHashMap<>(choices);
    both.putAll(other.choices);
    return new Interpretation(both);
  }

  /// What the chosen option of a question changes in a field; empty where it changes nothing there.
  public Optional<Question.Effect> effect(String question, String field) {
    Choice choice = choices.get(question);
    return choice == null
        ? Optional.empty()
        : Optional.ofNullable(choice.option().effects().get(field));
  }

  /// The same, for a matter between some parties alone: an option that only others are on record
  /// for is held by nobody.
  ///
  /// @param question which question is theirs alone
  public Interpretation between(Agreement agreement, String question, Collection<Party> concerned) {
    Choice choice = choices.get(question);
    if (choice == null || choice.isDefault() || isHeldAmong(agreement, choice, concerned)) {
      return this;
    }
    SequencedMap<String, Choice> theirs = new LinkedHashMap<>(choices);
    theirs.put(question, new Choice(choice.question(), choice.option(), false));
    return new Interpretation(theirs);
  }

  private static boolean isHeldAmong(
      Agreement agreement, Choice choice, Collection<Party> concerned) {
    return choice.option().heldBy().stream()
        .anyMatch(holder ->
            agreement.text().containsKey(holder) || concerned.contains(new Party(holder)));
  }

  /// Those whose verdict counts; all of them where none does, because nobody holds any.
  public static List<Interpretation> counting(List<Interpretation> all) {
    List<Interpretation> deciding = all.stream().filter(Interpretation::decides).toList();
    return deciding.isEmpty() ? all : deciding;
  }

  /// Whether it makes every choice that the other makes, and makes it alike.
  public boolean includes(Interpretation other) {
    return choices.entrySet().containsAll(other.choices.entrySet());
  }

  /// The choices that all of these make alike.
  ///
  /// @param some at least one
  public static Interpretation common(List<Interpretation> some) {
    SequencedMap<String, Choice> common = new LinkedHashMap<>(some.getFirst().choices);
    some.forEach(other -> common.entrySet().retainAll(other.choices.entrySet()));
    return new Interpretation(common);
  }

  /// Whether its verdict counts: it takes the default of each question that has one, and of each
  /// open question an option that is held.
  public boolean decides() {
    return choices.values().stream()
        .allMatch(choice -> choice.question().open() ? choice.held() : choice.isDefault());
  }

  /// Whether the options chosen for these questions are all held.
  public boolean holds(Set<String> questions) {
    return questions.stream().map(choices::get).allMatch(choice -> choice != null && choice.held());
  }

  /// The names of the options chosen for these questions.
  public SequencedMap<String, String> under(Set<String> questions) {
    SequencedMap<String, String> names = new LinkedHashMap<>();
    choices.forEach((question, choice) -> {
      if (questions.contains(question)) {
        names.put(question, choice.option().name());
      }
    });
    return Collections.unmodifiableSequencedMap(names);
  }

  /// Who is on record for the options chosen for these questions, each once, in the file's order.
  public List<String> heldBy(Set<String> questions) {
    Set<String> holders = new LinkedHashSet<>();
    choices.forEach((question, choice) -> {
      if (questions.contains(question)) {
        holders.addAll(choice.option().heldBy());
      }
    });
    return List.copyOf(holders);
  }
}
