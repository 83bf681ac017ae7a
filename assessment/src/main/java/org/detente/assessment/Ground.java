package org.detente.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.detente.agreement.Agreement;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.fold.Neighbours;
import org.detente.assessment.life.Dependence;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.pledge.Borrowing;
import org.detente.assessment.restraint.Setting;
import org.detente.model.Party;

/// What every rule of an instrument rests on: its life, and where its parties stand.
///
/// @param borrowing what it takes from another
/// @param dependence how what it hangs on stands
/// @param parties in order of their codes
record Ground(
    Setting setting,
    Borrowing borrowing,
    Dependence dependence,
    SequencedMap<Party, PartyCourse> parties) {

  /// @param neighbours it and all it rests on, such as those whose limits it borrows
  static Ground of(String id, Neighbours neighbours, Knowledge knowledge) {
    Agreement agreement = neighbours.agreement(id).orElseThrow();
    Dossier dossier = neighbours.dossier(id);
    Borrowing borrowing = new Borrowing(agreement, neighbours);
    Dependence dependence = borrowing.dependence(knowledge.upTo());
    Lives lives = new Lives(agreement, dossier, dependence, knowledge.upTo());
    SequencedMap<Party, PartyCourse> parties = new LinkedHashMap<>();
    Map<Party, List<PartyCourse.Way>> ways = new LinkedHashMap<>();
    for (Party party : agreement.parties().keySet().stream().sorted().toList()) {
      PartyCourse course = new PartyCourse(agreement, dossier, lives, party);
      parties.put(party, course);
      ways.put(party, course.ways(knowledge.upTo()));
    }
    return new Ground(new Setting(agreement, dossier, lives, ways), borrowing, dependence, parties);
  }
}
