package org.detente.assessment.restraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Region;
import org.detente.agreement.Restraint;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timeline.Glance;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Reason;

/// Why a restraint reads as it does at an instant: what was forsworn, on what it hangs, what is on
/// record of that, each reading, and its end.
final class RestraintReasons {
  private final Agreement agreement;
  private final Restraint restraint;
  private final RestraintCourse course;
  private final Glance valid;

  RestraintReasons(Agreement agreement, Restraint restraint, RestraintCourse course, Glance valid) {
    this.agreement = agreement;
    this.restraint = restraint;
    this.course = course;
    this.valid = valid;
  }

  Reason explain(List<Reason> notes, List<Finding.Reading> readings) {
    List<Reason> because = new ArrayList<>();
    because.add(
        Leaves.leaf(
            Phrase.of(
                restraint.refrain() == null ? "restraint.line" : "restraint.forsworn",
                restraint.declarant().code(),
                restraint.title()),
            restraint.cites(),
            List.of()));
    hanging().ifPresent(because::add);
    Optional.ofNullable(restraint.mirror())
        .map(other -> Reason.of(Phrase.of("restraint.mirrors", other)))
        .ifPresent(because::add);
    because.addAll(occurrences());
    because.addAll(done());
    release().ifPresent(because::add);
    because.addAll(notes);
    because.addAll(Leaves.readings(agreement, readings));
    because.add(Leaves.next(course.verdicts(), valid));
    Phrase verdict = Wording.verdict(course.verdicts().at(valid));
    return Leaves.withUnchecked(
        new Reason(verdict, List.of(), course.verdicts().stepAt(valid).causes(), because));
  }

  // The condition, below it the regions whose lists are ours, and what is on record of it.
  private Optional<Reason> hanging() {
    Restraint.Condition condition = restraint.condition();
    if (condition == null) {
      return Optional.empty();
    }
    List<Reason> below = new ArrayList<>();
    Set<Region> regions = new LinkedHashSet<>();
    for (RestraintCourse.Reading reading : course.readings()) {
      regions.addAll(Places.of(agreement, condition, reading.evaluation().under()).regions());
    }
    regions.stream()
        .filter(region -> !region.everywhere())
        .map(RestraintReasons::region)
        .forEach(below::add);
    below.addAll(sightings());
    return Optional.of(
        new Reason(
            Phrase.of("restraint.hangs", Wording.act(condition.watched().event())),
            condition.cites(),
            List.of(),
            below));
  }

  private static Reason region(Region region) {
    return Leaves.leaf(
        Phrase.of(
            region.ours() ? "restraint.region-ours" : "restraint.region",
            Wording.act(region.name()),
            Wording.list(region.countries())),
        region.cites(),
        List.of());
  }

  private List<Reason> sightings() {
    Map<EntryRef, Sighting> all = new LinkedHashMap<>();
    for (RestraintCourse.Reading reading : course.readings()) {
      for (Sighting sighting : reading.evaluation().ofCondition()) {
        if (valid.reaches(sighting.at())) {
          all.merge(sighting.fact().entry(), sighting, (a, b) -> a.meets() == Answer.TRUE ? a : b);
        }
      }
    }
    return all.values().stream()
        .sorted(Comparator.comparing(Sighting::at).thenComparing(s -> s.fact().entry()))
        .map(this::sighting)
        .toList();
  }

  private Reason sighting(Sighting sighting) {
    Set<String> who = new LinkedHashSet<>();
    agreement.parties().keySet().stream()
        .filter(sighting::isDeclaredBy)
        .forEach(party -> who.add(party.code()));
    sighting.observers(agreement.parties().keySet()).stream().sorted().forEach(who::add);
    if (who.isEmpty()) {
      who.add(sighting.fact().attributedTo().code());
    }
    return Leaves.leaf(
        Phrase.of(
            sighting.meets() == Answer.TRUE ? "restraint.sighting" : "restraint.sighting-unclear",
            sighting.fact().valid().text(),
            Wording.list(who)),
        List.of(),
        List.of(sighting.fact().entry()));
  }

  private List<Reason> occurrences() {
    return distinct(
        course.readings().stream()
            .flatMap(one -> one.evaluation().occurred().stream().limit(1))
            .toList(),
        "restraint.occurred",
        restraint.condition() == null ? List.of() : restraint.condition().cites());
  }

  private List<Reason> done() {
    return distinct(
        course.readings().getFirst().evaluation().done(), "restraint.done", restraint.cites());
  }

  private List<Reason> distinct(List<Occurrence> all, String key, List<Citation> cites) {
    return new LinkedHashSet<>(all)
        .stream()
            .filter(one -> valid.reaches(one.at()))
            .sorted(Comparator.comparing(Occurrence::at).thenComparing(o -> o.entries().getFirst()))
            .map(one ->
                Leaves.leaf(
                    Phrase.of(key, Wording.date(one.at()), one.how(), restraint.declarant().code()),
                    cites,
                    one.entries()))
            .toList();
  }

  private Optional<Reason> release() {
    Life.Ending end = agreement.life().end();
    return course
        .readings()
        .getFirst()
        .evaluation()
        .release()
        .filter(release -> valid.reaches(release.at()))
        .map(release ->
            Leaves.leaf(
                Phrase.of(
                    "restraint.released-by",
                    restraint.declarant().code(),
                    Wording.date(release.at())),
                end == null ? List.of() : end.cites(),
                release.entries()));
  }

  /// The articles the restraint rests on, each once.
  List<Citation> cites() {
    Set<Citation> cites = new LinkedHashSet<>(restraint.cites());
    if (restraint.condition() != null) {
      cites.addAll(restraint.condition().cites());
    }
    return List.copyOf(cites);
  }
}
