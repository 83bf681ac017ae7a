package org.detente.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.fold.Neighbours;
import org.detente.assessment.life.Adoption;
import org.detente.assessment.life.Consents;
import org.detente.assessment.life.Memberships;
import org.detente.assessment.restraint.Setting;

/// Several instruments assessed, each beside those it rests on.
final class Instruments {
  private Instruments() {}

  /// All of these, by id in the order given, from what is known of them.
  ///
  /// @throws IllegalArgumentException when two have one id
  static Map<String, InstrumentAssessment> assessed(
      Collection<Agreement> agreements, Knowledge knowledge) {
    Neighbours neighbours = neighbours(byId(agreements), Dossier.sort(knowledge));
    Map<String, Setting> settings = new LinkedHashMap<>();
    Map<String, InstrumentAssessment> instruments = new LinkedHashMap<>();
    for (Agreement agreement : agreements) {
      InstrumentAssessment instrument =
          new InstrumentAssessment(agreement.id(), neighbours, knowledge, settings);
      settings.put(agreement.id(), instrument.setting());
      instruments.put(agreement.id(), instrument);
    }
    return instruments;
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
