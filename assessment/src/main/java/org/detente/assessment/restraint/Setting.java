package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Choice;
import org.detente.agreement.Restraint;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.life.Standing;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Party;

/// An agreement, what is known of it, and where its parties stand: what its restraints are judged
/// by.
///
/// @param ways each party's standing under each way to read the questions it is touched by
public record Setting(
    Agreement agreement, Dossier dossier, Lives lives, Map<Party, List<PartyCourse.Way>> ways) {

  /// `ru-inf-moratorium/no-deployment`
  String id(Restraint restraint) {
    return agreement.id() + "/" + restraint.name();
  }

  /// `restraints.no-deployment`
  static String rule(Restraint restraint) {
    return "restraints." + restraint.name();
  }

  private List<PartyCourse.Way> waysOf(Restraint restraint) {
    List<PartyCourse.Way> of = ways.getOrDefault(restraint.declarant(), List.of());
    if (of.isEmpty()) {
      throw new IllegalArgumentException(
          restraint.declarant() + " restrains itself and is no party");
    }
    return of;
  }

  /// The questions on which a restraint's verdict may hang, apart from those of what it mirrors.
  NavigableSet<String> questions(Restraint restraint) {
    NavigableSet<String> questions =
        new TreeSet<>(waysOf(restraint).getFirst().under().choices().keySet());
    Restraint.Condition condition = restraint.condition();
    if (condition != null) {
      questions.addAll(condition.and());
      if (condition.in() instanceof Choice.Asked<List<String>>(String question)) {
        questions.add(question);
      }
    }
    return questions;
  }

  /// Whether the restraint applies to its declarant, over time, read one way.
  Timeline<Gate> gates(Restraint restraint, Interpretation under) {
    PartyCourse.Way way =
        waysOf(restraint).stream()
            .filter(one -> under.includes(one.under()))
            .findFirst()
            .orElseThrow();
    Timeline<Gate> gates = Gate.of(agreement, rule(restraint), lives.under(way.under()), way);
    Timeline<Gate> signed =
        restraint.fromSignature() ? gates.combine(way.standings(), Setting::fromSignature) : gates;
    return restraint.bearers() == null
        ? signed
        : signed.combine(
            bears(restraint.bearers(), restraint.declarant()),
            (gate, bears) -> bears || gate == Gate.ENDED ? gate : Gate.NOT_YET);
  }

  private static Timeline<Boolean> bears(Restraint.Bearers bearers, Party party) {
    return Timeline.of(
        bearers.areAt(party, Instant.MIN),
        bearers.changes(party).stream()
            .map(at -> new Timeline.Step<>(at, bearers.areAt(party, at), List.of()))
            .toList());
  }

  private static Gate fromSignature(Gate gate, Standing standing) {
    boolean signed =
        switch (standing.state()) {
          // Where the gate is still to open it is a signatory that adheres.
          case SIGNATORY, RATIFIED, ADHERING_VOLUNTARILY -> true;
          default -> false;
        };
    return gate == Gate.NOT_YET && signed ? Gate.OPEN : gate;
  }
}
