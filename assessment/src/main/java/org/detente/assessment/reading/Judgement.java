package org.detente.assessment.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.detente.assessment.course.Course;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.Verdict;

/// A rule's verdict under every interpretation, and the one verdict that follows from them.
///
/// Where the interpretations that decide agree, theirs is the verdict; where they differ, it is
/// `contested`. Where an open question has nobody on record for any option, all its readings are
/// looked at, and if they differ the verdict is `unknown`, for nobody disputes anything yet.
public final class Judgement<V extends Verdict> {
  private final List<Branch<V>> branches;
  private final Timeline<V> verdict;
  private final int leading;

  /// The verdict under one interpretation.
  public record Branch<V extends Verdict>(Interpretation under, Timeline<V> verdicts) {}

  /// @param branches one for each interpretation
  /// @param contested the verdict where held readings differ
  /// @param unknown the verdict where readings differ that nobody holds
  public Judgement(List<Branch<V>> branches, V contested, V unknown) {
    this.branches = List.copyOf(branches);
    List<Branch<V>> deciding = branches.stream().filter(it -> it.under().decides()).toList();
    boolean nobody = deciding.isEmpty();
    List<Branch<V>> weighed = nobody ? this.branches : deciding;
    this.leading = branches.indexOf(weighed.getFirst());
    V differ = nobody ? unknown : contested;
    this.verdict =
        weighed.size() == 1
            ? weighed.getFirst().verdicts()
            : Timeline.together(timelines(weighed))
                .map(values -> Set.copyOf(values).size() == 1 ? values.getFirst() : differ);
  }

  /// The verdict over time.
  public Timeline<V> verdict() {
    return verdict;
  }

  /// The place, in the order of the interpretations, of the first that decides; of the first where
  /// none does.
  public int leading() {
    return leading;
  }

  private static <V extends Verdict> List<Timeline<V>> timelines(List<Branch<V>> branches) {
    return branches.stream().map(Branch::verdicts).toList();
  }

  /// The questions that make a difference at an instant.
  public Set<String> questions(Glance valid) {
    if (branches.size() == 1) {
      return Set.of();
    }
    Set<String> biting = new LinkedHashSet<>();
    for (String question : branches.getFirst().under().choices().keySet()) {
      if (differs(question, valid)) {
        biting.add(question);
      }
    }
    return biting;
  }

  private boolean differs(String question, Glance valid) {
    return branches.stream()
        .anyMatch(one ->
            branches.stream()
                .anyMatch(other ->
                    differOnlyIn(question, one.under(), other.under())
                        && !one.verdicts().at(valid).equals(other.verdicts().at(valid))));
  }

  private static boolean differOnlyIn(String question, Interpretation one, Interpretation other) {
    return one.choices().keySet().stream()
        .filter(q -> !q.equals(question))
        .allMatch(q -> Objects.equals(one.choices().get(q), other.choices().get(q)));
  }

  /// The readings to show at an instant: every combination of the questions that make a difference
  /// then; none where all readings agree.
  public List<Finding.Reading> readings(Glance valid, Dossier dossier) {
    Set<String> biting = questions(valid);
    if (biting.isEmpty()) {
      return List.of();
    }
    List<Finding.Reading> readings = new ArrayList<>();
    Set<Map<String, String>> seen = new LinkedHashSet<>();
    for (Branch<V> branch : branches) {
      Map<String, String> under = branch.under().under(biting);
      if (seen.add(under)) {
        readings.add(
            new Finding.Reading(
                under,
                branch.under().heldBy(biting),
                !branch.under().holds(biting),
                branch.verdicts().at(valid),
                positions(under, valid, dossier)));
      }
    }
    return List.copyOf(readings);
  }

  /// The readings over time: every combination of the questions that make a difference at some
  /// time; none where all readings always agree.
  public List<Course.Reading> overTime() {
    if (branches.size() == 1) {
      return List.of();
    }
    Set<String> biting = new LinkedHashSet<>();
    for (Branch<V> branch : branches) {
      branch.verdicts().steps().forEach(step -> biting.addAll(questions(Glance.at(step.from()))));
    }
    List<Course.Reading> readings = new ArrayList<>();
    Set<Map<String, String>> seen = new LinkedHashSet<>();
    for (Branch<V> branch : branches) {
      Map<String, String> under = branch.under().under(biting);
      if (!biting.isEmpty() && seen.add(under)) {
        readings.add(
            new Course.Reading(
                under,
                branch.under().heldBy(biting),
                !branch.under().holds(biting),
                branch.verdicts()));
      }
    }
    return List.copyOf(readings);
  }

  private static List<EntryRef> positions(
      Map<String, String> under, Glance valid, Dossier dossier) {
    return dossier.deeds(ActKind.POSITION).stream()
        .filter(deed -> valid.reaches(deed.at()))
        .filter(deed -> takes(deed, under))
        .map(Deed::entry)
        .sorted()
        .toList();
  }

  private static boolean takes(Deed deed, Map<String, String> under) {
    return deed.act().position().entrySet().stream()
        .anyMatch(position -> position.getValue().equals(under.get(position.getKey())));
  }
}
