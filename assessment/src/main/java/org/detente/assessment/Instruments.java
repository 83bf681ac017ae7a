package org.detente.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.agreement.Agreement;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.fold.Neighbours;
import org.detente.assessment.life.Adoption;
import org.detente.assessment.life.Consents;
import org.detente.assessment.life.Memberships;
import org.detente.assessment.restraint.Setting;

/// Several instruments, each to be assessed beside those it rests on. Safe for many threads.
final class Instruments {
  private final Neighbours neighbours;
  private final Knowledge knowledge;
  private final Map<String, Ground> grounds = new ConcurrentHashMap<>();

  /// @throws IllegalArgumentException when two have one id
  Instruments(Collection<Agreement> agreements, Knowledge knowledge) {
    this.neighbours = neighbours(byId(agreements), Dossier.sort(knowledge));
    this.knowledge = knowledge;
  }

  /// All of these, by id in the order given, from what is known of them.
  ///
  /// @throws IllegalArgumentException when two have one id
  static Map<String, InstrumentAssessment> assessed(
      Collection<Agreement> agreements, Knowledge knowledge) {
    Instruments instruments = new Instruments(agreements, knowledge);
    Map<String, InstrumentAssessment> assessed = new LinkedHashMap<>();
    agreements.forEach(it -> assessed.put(it.id(), instruments.assessed(it.id())));
    return assessed;
  }

  /// One of them, which is among them.
  InstrumentAssessment assessed(String id) {
    return new InstrumentAssessment(ground(id), neighbours, knowledge, this::setting);
  }

  // Found when it is first asked for: of most that another names no more is asked than is known of
  // it.
  private Ground ground(String id) {
    return grounds.computeIfAbsent(id, it -> Ground.of(it, neighbours, knowledge));
  }

  private Optional<Setting> setting(String id) {
    return neighbours.agreement(id).map(agreement -> ground(agreement.id()).setting());
  }

  // Who joined an open instrument is a party, and what entered into force by consent is in force,
  // for whoever looks at it; and what is asked of an exit from one is asked of all that end with
  // it.
  private static Neighbours neighbours(
      Map<String, Agreement> agreements, Map<String, Dossier> dossiers) {
    Map<String, Agreement> joined = new HashMap<>();
    Map<String, Dossier> entered = new HashMap<>(dossiers);
    agreements.forEach((id, agreement) -> {
      Dossier known = dossiers.getOrDefault(id, Dossier.empty());
      Agreement whole = Memberships.joined(agreement, known);
      joined.put(id, whole);
      entered.put(id, Consents.entered(whole, known));
    });
    joined.replaceAll((_, whole) ->
        Adoption.questions(
            whole, agreements, other -> entered.getOrDefault(other, Dossier.empty())));
    return new Neighbours(joined, entered);
  }

  /// @throws IllegalArgumentException when two have one id
  private static Map<String, Agreement> byId(Collection<Agreement> agreements) {
    Map<String, Agreement> byId = new HashMap<>();
    for (Agreement agreement : agreements) {
      if (byId.put(agreement.id(), agreement) != null) {
        throw new IllegalArgumentException("two agreements are called " + agreement.id());
      }
    }
    return byId;
  }
}
