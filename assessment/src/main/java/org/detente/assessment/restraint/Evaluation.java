package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.agreement.Life;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Question;
import org.detente.agreement.Restraint;
import org.detente.agreement.Restraint.Enough;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.life.Gate;
import org.detente.assessment.life.Standing;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.EntryRef;
import org.detente.model.Party;
import org.detente.model.Value;

/// One restraint read one way: what is on record of its condition and of what it forswears, and
/// what that establishes.
///
/// Only what happened from its beginning on counts; what it was declared in spite of does not.
final class Evaluation {
  private final Setting setting;
  private final Restraint restraint;
  private final Interpretation under;
  private final Timeline<Gate> gates;
  private final Optional<Instant> begun;
  private final List<Sighting> ofCondition;
  private final List<Sighting> ofRefrained;

  Evaluation(Setting setting, Restraint restraint, Interpretation under) {
    this.setting = setting;
    this.restraint = restraint;
    this.under = under;
    this.gates = setting.gates(restraint, under);
    this.begun =
        gates.steps().stream()
            .filter(step -> step.value() == Gate.OPEN || step.value() == Gate.RESTING)
            .map(Timeline.Step::from)
            .findFirst();
    this.ofCondition = sinceBegun(conditionSightings());
    this.ofRefrained =
        restraint.refrain() == null
            ? List.of()
            : sinceBegun(
                Sighting.of(restraint.refrain(), setting.dossier()).stream()
                    .map(this::own)
                    .toList());
  }

  // Of a rule that binds every party, what this one did.
  private Sighting own(Sighting sighting) {
    String field = restraint.whose();
    if (field == null) {
      return sighting;
    }
    Value doer = sighting.row().get("event." + field);
    return sighting.and(
        doer == null
            ? Answer.UNKNOWN
            : doer.equals(new Value.Text(restraint.declarant().code()))
                ? Answer.TRUE
                : Answer.FALSE);
  }

  private List<Sighting> conditionSightings() {
    Restraint.Condition condition = restraint.condition();
    if (condition == null) {
      return List.of();
    }
    Places places = Places.of(setting.agreement(), condition, under);
    return Sighting.of(condition.watched(), setting.dossier()).stream()
        .map(sighting -> narrowed(sighting.and(places.contain(sighting.row())), condition))
        .toList();
  }

  private Sighting narrowed(Sighting sighting, Restraint.Condition condition) {
    Sighting narrowed = sighting;
    for (String question : condition.and()) {
      Optional<Question.Effect> effect = under.effect(question, "where");
      if (effect.isPresent() && effect.get() instanceof Question.Effect.Narrowed test) {
        narrowed = narrowed.and(test.where().test(sighting.row()));
      }
    }
    return narrowed;
  }

  private List<Sighting> sinceBegun(List<Sighting> sightings) {
    return sightings.stream()
        .filter(s -> s.meets() != Answer.FALSE)
        .filter(s -> begun.isPresent() && !s.at().isBefore(begun.get()))
        .toList();
  }

  Interpretation under() {
    return under;
  }

  Timeline<Gate> gates() {
    return gates;
  }

  /// What may be an event of the condition: it meets the rule, or nobody can say.
  List<Sighting> ofCondition() {
    return ofCondition;
  }

  /// What may be the declarant's doing what it forswore.
  List<Sighting> ofRefrained() {
    return ofRefrained;
  }

  private Set<Party> parties() {
    return setting.agreement().parties().keySet();
  }

  /// When what it hangs on occurred, with enough evidence, earliest first.
  List<Occurrence> occurred() {
    return Occurrence.established(ofCondition, restraint.seenBy(), parties());
  }

  /// When the declarant did what it forswore: by its own word, or by as many observers as the file
  /// asks for.
  List<Occurrence> done() {
    List<Enough> enough = new ArrayList<>(List.of(new Enough.Declared(restraint.declarant())));
    restraint.seenBy().stream().filter(e -> e instanceof Enough.Seen).forEach(enough::add);
    return Occurrence.established(ofRefrained, enough, parties()).stream()
        .filter(one -> gates.at(one.at()) != Gate.RESTING)
        .filter(one -> restraint.whose() == null || gates.at(one.at()) != Gate.NOT_YET)
        .toList();
  }

  /// All that happened to it, its condition having occurred as given.
  Undertaking undertaking(List<Occurrence> occurred) {
    List<Happening> happenings = new ArrayList<>();
    declarations().ifPresent(happenings::add);
    gates.steps().stream()
        .filter(step -> begun.filter(step.from()::equals).isPresent())
        .findFirst()
        .ifPresent(step ->
            happenings.add(new Happening(step.from(), Happening.Kind.BEGUN, step.causes())));
    occurred.stream()
        .findFirst()
        .ifPresent(one -> happenings.add(of(one, Happening.Kind.OCCURRED)));
    done().forEach(one -> happenings.add(of(one, Happening.Kind.DONE)));
    release().ifPresent(happenings::add);
    gates.steps().stream()
        .filter(step -> step.value() == Gate.ENDED)
        .findFirst()
        .ifPresent(step ->
            happenings.add(new Happening(step.from(), Happening.Kind.ENDED, step.causes())));
    return new Undertaking(
        setting.id(restraint), Mirrors.target(setting, restraint), List.copyOf(happenings));
  }

  private static Happening of(Occurrence occurrence, Happening.Kind kind) {
    return new Happening(occurrence.at(), kind, occurrence.entries());
  }

  // An act that is to take effect later was announced at the latest when it became known.
  private Optional<Happening> declarations() {
    List<Deed> deeds =
        setting.dossier().deeds(ActKind.RESTRAINT, restraint.declarant()).stream()
            .filter(this::speaksOfThis)
            .toList();
    return earliest(
        deeds,
        deed -> deed.fact().known().isBefore(deed.at()) ? deed.fact().known() : deed.at(),
        Happening.Kind.DECLARED);
  }

  /// The declarant's word that it ends: by the act named for it in the life of the file, or by an
  /// `end-of-restraint`.
  Optional<Happening> release() {
    List<Deed> deeds =
        new ArrayList<>(setting.dossier().deeds(ActKind.END_OF_RESTRAINT, restraint.declarant()));
    Life.Ending end = setting.agreement().life().end();
    if (end != null
        && end.by().equals(restraint.declarant())
        && !end.declaration().equals(ActKind.END_OF_RESTRAINT.word())) {
      setting.dossier().deeds(end.declaration()).stream()
          .filter(deed -> deed.by().contains(end.by()))
          .forEach(deeds::add);
    }
    return earliest(
        deeds.stream().filter(this::speaksOfThis).toList(), Deed::at, Happening.Kind.RELEASED);
  }

  private boolean speaksOfThis(Deed deed) {
    List<String> to = deed.act().to();
    return to.isEmpty() || Standing.covers(to, Setting.rule(restraint));
  }

  private static Optional<Happening> earliest(
      List<Deed> deeds, java.util.function.Function<Deed, Instant> date, Happening.Kind kind) {
    return deeds.stream()
        .map(date)
        .min(Instant::compareTo)
        .map(at -> {
          TreeSet<EntryRef> entries = new TreeSet<>();
          deeds.stream().filter(d -> date.apply(d).equals(at)).forEach(d -> entries.add(d.entry()));
          return new Happening(at, kind, List.copyOf(entries));
        });
  }
}
