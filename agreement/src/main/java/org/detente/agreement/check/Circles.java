package org.detente.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Restraint;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Party;

/// Nothing of a file stands in its own place (E415): no duty is replaced, over others, by itself,
/// no restraint mirrors itself, and no party succeeds, over others, to itself. Two restraints that
/// mirror one another are no circle: each looks at the other just before the instant, and both
/// begin by holding.
final class Circles implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Map<String, List<Duty.Exempt>> exceptions = new HashMap<>();
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed) {
        exceptions.put(duty.name(), owed.exceptions());
      }
    }
    for (Duty duty : agreement.duties()) {
      for (Duty.Exempt exempt : exceptions.getOrDefault(duty.name(), List.of())) {
        List<String> way = new ArrayList<>(List.of(duty.name()));
        if (exempt.instead() != null && leadsBack(exempt.instead(), way, exceptions)) {
          List<String> path = List.of("duties", duty.name(), "exceptions", exempt.name());
          Rules.in(path, exempt.cites(), problems)
              .add(
                  Defect.CIRCULAR,
                  places.value(Rules.and(path, "instead").toArray(String[]::new)),
                  String.join(" > ", way));
        }
      }
    }
    for (Restraint restraint : agreement.restraints()) {
      String itself = restraint.name();
      if (itself.equals(restraint.mirror())
          || (agreement.id() + "/" + itself).equals(restraint.mirror())) {
        Rules.in(List.of("restraints", itself), restraint.cites(), problems)
            .add(
                Defect.CIRCULAR,
                places.value("restraints", itself, "mirror"),
                itself + " > " + itself);
      }
    }
    successions(agreement, places, problems);
  }

  private static void successions(Agreement agreement, Places places, Problems problems) {
    for (Party party : agreement.memberships().keySet()) {
      List<String> way = new ArrayList<>(List.of(party.code()));
      Party next = agreement.membership(party).succeeds();
      while (next != null && !way.contains(next.code())) {
        way.add(next.code());
        next = agreement.membership(next).succeeds();
      }
      if (party.equals(next)) {
        way.add(party.code());
        problems.add(
            Defect.CIRCULAR,
            places.value("parties", party.code(), "succeeds"),
            String.join(" > ", way));
        return;
      }
    }
  }

  // Whether `next` leads to the first of the way, which then is written out.
  private static boolean leadsBack(
      String next, List<String> way, Map<String, List<Duty.Exempt>> exceptions) {
    if (next.equals(way.getFirst())) {
      way.add(next);
      return true;
    }
    if (way.contains(next)) {
      return false;
    }
    way.add(next);
    for (Duty.Exempt exempt : exceptions.getOrDefault(next, List.of())) {
      if (exempt.instead() != null && leadsBack(exempt.instead(), way, exceptions)) {
        return true;
      }
    }
    way.removeLast();
    return false;
  }
}
