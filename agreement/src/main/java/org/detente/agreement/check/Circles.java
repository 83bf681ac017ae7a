package org.detente.agreement.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Cap;
import org.detente.agreement.Duty;
import org.detente.agreement.Limit;
import org.detente.agreement.Quota;
import org.detente.agreement.Restraint;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Party;

/// Nothing of a file stands in its own place (E415), and each circle is told once: no duty is
/// replaced, over others, by itself, no limit is worked out from itself or is a part of itself, no
/// quota is a share of itself, no restraint mirrors itself, and no party succeeds, over others, to
/// itself. Two restraints that mirror one another are no circle: each looks at the other just
/// before the instant, and both begin by holding.
final class Circles implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Map<String, List<Duty.Exempt>> exceptions = new HashMap<>();
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed) {
        exceptions.put(duty.name(), owed.exceptions());
      }
    }
    Function<String, List<String>> instead =
        name ->
            exceptions.getOrDefault(name, List.of()).stream()
                .flatMap(exempt -> Stream.ofNullable(exempt.instead()))
                .toList();
    Set<String> told = new HashSet<>();
    for (Duty duty : agreement.duties()) {
      for (Duty.Exempt exempt : exceptions.getOrDefault(duty.name(), List.of())) {
        List<String> way = new ArrayList<>(List.of(duty.name()));
        if (exempt.instead() != null
            && !told.contains(duty.name())
            && leadsBack(exempt.instead(), way, instead)) {
          told.addAll(way);
          List<String> path = List.of("duties", duty.name(), "exceptions", exempt.name());
          Rules.in(path, exempt.cites(), problems)
              .add(
                  Defect.CIRCULAR,
                  places.value(Rules.and(path, "instead").toArray(String[]::new)),
                  String.join(" > ", way));
        }
      }
    }
    limits(agreement, places, problems);
    quotas(agreement, places, problems);
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

  private static void limits(Agreement agreement, Places places, Problems problems) {
    Map<String, Set<String>> restOf = new HashMap<>();
    Map<String, Set<String>> partOf = new HashMap<>();
    for (Limit limit : agreement.limits()) {
      for (Limit.DatedValue value : limit.max()) {
        if (value.cap() instanceof Cap.Rest(String of, List<String> less)) {
          Set<String> from = restOf.computeIfAbsent(limit.name(), n -> new LinkedHashSet<>());
          from.add(of);
          from.addAll(less);
        }
      }
      if (limit.partOf() != null) {
        partOf.put(limit.name(), Set.of(limit.partOf()));
      }
    }
    Set<String> rests = new HashSet<>();
    Set<String> parts = new HashSet<>();
    for (Limit limit : agreement.limits()) {
      tell(limit, "max", restOf, rests, places, problems);
      tell(limit, "part-of", partOf, parts, places, problems);
    }
  }

  private static void quotas(Agreement agreement, Places places, Problems problems) {
    Map<String, List<String>> shareOf = new HashMap<>();
    for (Quota quota : agreement.quotas()) {
      shareOf.put(
          quota.name(),
          quota.most().stream()
              .flatMap(most ->
                  most.size().base() instanceof Quota.Other other
                      ? other.names().stream()
                      : Stream.empty())
              .toList());
    }
    Set<String> told = new HashSet<>();
    for (Quota quota : agreement.quotas()) {
      List<String> way = new ArrayList<>(List.of(quota.name()));
      for (String next : shareOf.getOrDefault(quota.name(), List.of())) {
        if (!told.contains(quota.name())
            && leadsBack(next, way, name -> shareOf.getOrDefault(name, List.of()))) {
          told.addAll(way);
          Rules.in(quota, problems)
              .add(
                  Defect.CIRCULAR,
                  places.value("quotas", quota.name(), "most"),
                  String.join(" > ", way));
          break;
        }
      }
    }
  }

  private static void tell(
      Limit limit,
      String key,
      Map<String, Set<String>> from,
      Set<String> told,
      Places places,
      Problems problems) {
    List<String> way = new ArrayList<>(List.of(limit.name()));
    for (String next : from.getOrDefault(limit.name(), Set.of())) {
      if (!told.contains(limit.name())
          && leadsBack(next, way, name -> from.getOrDefault(name, Set.of()))) {
        told.addAll(way);
        Rules.in(limit, problems)
            .add(
                Defect.CIRCULAR,
                places.value("limits", limit.name(), key),
                String.join(" > ", way));
        return;
      }
    }
  }

  // Whether `next` leads to the first of the way, which then is written out.
  private static boolean leadsBack(
      String next, List<String> way, Function<String, ? extends Collection<String>> onward) {
    if (next.equals(way.getFirst())) {
      way.add(next);
      return true;
    }
    if (way.contains(next)) {
      return false;
    }
    way.add(next);
    for (String further : onward.apply(next)) {
      if (leadsBack(further, way, onward)) {
        return true;
      }
    }
    way.removeLast();
    return false;
  }
}
