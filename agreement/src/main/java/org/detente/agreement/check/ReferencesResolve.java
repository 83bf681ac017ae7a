package org.detente.agreement.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Life;
import org.detente.agreement.Limit;
import org.detente.agreement.Pledge;
import org.detente.agreement.Restraint;
import org.detente.agreement.Shelf;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Nearest;
import org.detente.model.Words;

/// What a file names in other files is there (E202): the duty that `as-in` points to, the limits it
/// borrows, the instrument it ends with, the restraint it mirrors. And it does not lead back to
/// where it began (E415).
final class ReferencesResolve implements Rule {
  private final Shelf shelf;

  ReferencesResolve(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Duty duty : agreement.duties()) {
      List<String> path = List.of("duties", duty.name());
      Problems here = Rules.in(path, duty.cites(), problems);
      switch (duty) {
        case Duty.AsIn asIn ->
            asIn(asIn, agreement, places.value("duties", duty.name(), "as-in"), here);
        case Duty.Owed owed when owed.trigger() instanceof Duty.Trigger.On on ->
            recordedIn(on, agreement, places.value("duties", duty.name(), "recorded-in"), here);
        case Duty.Owed _ -> {}
      }
    }
    for (Restraint restraint : agreement.restraints()) {
      List<String> path = List.of("restraints", restraint.name());
      Problems here = Rules.in(path, restraint.cites(), problems);
      mirror(restraint, agreement, places.value("restraints", restraint.name(), "mirror"), here);
    }
    Life.Term term = agreement.life().term();
    if (term.endsWith() != null) {
      Problems here = Rules.in(List.of("life", "term"), term.cites(), problems);
      endsWith(agreement, places.value("life", "term", "ends-with"), here);
    }
    if (agreement.life().superseded() != null) {
      other(
          agreement.life().superseded().by(),
          agreement,
          places.value("life", "superseded", "by"),
          Rules.in(List.of("life", "superseded"), agreement.life().superseded().cites(), problems));
    }
    borrowed(agreement, places, problems);
  }

  private void asIn(Duty.AsIn duty, Agreement agreement, Position at, Problems problems) {
    List<String> way = new ArrayList<>(List.of(agreement.id() + "/" + duty.name()));
    Duty.AsIn from = duty;
    while (true) {
      Optional<Agreement> other = other(from.agreement(), agreement, at, problems);
      if (other.isEmpty()) {
        return;
      }
      String name = from.duty();
      Optional<Duty> pointed =
          other.get().duties().stream().filter(d -> d.name().equals(name)).findFirst();
      if (pointed.isEmpty()) {
        List<String> known = other.get().duties().stream().map(Duty::name).toList();
        unknown(at, "duty-of", other.get(), name, known, problems);
        return;
      }
      String next = other.get().id() + "/" + name;
      if (way.contains(next)) {
        way.add(next);
        problems.add(Defect.CIRCULAR, at, String.join(" > ", way));
        return;
      }
      way.add(next);
      if (!(pointed.get() instanceof Duty.AsIn further)) {
        return;
      }
      from = further;
    }
  }

  private void recordedIn(Duty.Trigger.On on, Agreement agreement, Position at, Problems problems) {
    for (String id : on.recordedIn()) {
      other(id, agreement, at, problems)
          .filter(found -> !found.vocabulary().rows().containsKey(on.event()))
          .ifPresent(found ->
              unknown(
                  at, "event-of", found, on.event(), found.vocabulary().rows().keySet(), problems));
    }
  }

  private void mirror(Restraint restraint, Agreement agreement, Position at, Problems problems) {
    String mirror = restraint.mirror();
    if (mirror == null) {
      return;
    }
    int slash = mirror.indexOf('/');
    String name = mirror.substring(slash + 1);
    Optional<Agreement> other =
        slash < 0
            ? Optional.of(agreement)
            : other(mirror.substring(0, slash), agreement, at, problems);
    other.ifPresent(found -> {
      // Of a rule that binds every party there is no one word to look at.
      List<String> known =
          found.restraints().stream().filter(one -> one.by() != null).map(Restraint::name).toList();
      if (!known.contains(name)) {
        unknown(at, "restraint-of", found, name, known, problems);
      }
    });
  }

  private void endsWith(Agreement agreement, Position at, Problems problems) {
    List<String> way = new ArrayList<>(List.of(agreement.id()));
    Optional<Agreement> next = Optional.of(agreement);
    while (next.isPresent() && next.get().life().term().endsWith() != null) {
      String id = next.get().life().term().endsWith();
      if (way.contains(id)) {
        way.add(id);
        problems.add(Defect.CIRCULAR, at, String.join(" > ", way));
        return;
      }
      way.add(id);
      next = other(id, agreement, at, problems);
    }
  }

  private void borrowed(Agreement agreement, Places places, Problems problems) {
    if (agreement.pledge() == null || agreement.pledge().borrows() == null) {
      return;
    }
    Pledge.Borrowed borrows = agreement.pledge().borrows();
    Problems here = Rules.in(List.of("borrows"), borrows.cites(), problems);
    Position from = places.value("borrows", "from");
    Optional<Agreement> lender = other(borrows.agreement(), agreement, from, here);
    if (lender.isEmpty()) {
      return;
    }
    List<String> known = lender.get().limits().stream().map(Limit::name).toList();
    for (int i = 0; i < borrows.limits().size(); i++) {
      if (!known.contains(borrows.limits().get(i))) {
        Position at = item(places, i);
        unknown(at, "limit-of", lender.get(), borrows.limits().get(i), known, here);
      }
    }
  }

  private static Position item(Places places, int index) {
    return places.node("borrows", "limits").orElse(null) instanceof Node.Sequence list
        ? list.items().get(index).at()
        : places.value("borrows", "limits");
  }

  /// The agreement with an id, which may be the one that names it.
  private Optional<Agreement> other(
      String id, Agreement agreement, Position at, Problems problems) {
    if (id.equals(agreement.id())) {
      return Optional.of(agreement);
    }
    return switch (shelf.find(id)) {
      case Shelf.Whole(Agreement found) -> Optional.of(found);
      case Shelf.Refused(String why) -> {
        problems.add(Defect.NAMED_AGREEMENT_REFUSED, at, id, why);
        yield Optional.empty();
      }
      case Shelf.Missing _ -> {
        problems.addMeant(
            Defect.NO_SUCH_NAME,
            at,
            Nearest.to(id, shelf.ids()),
            Words.of("check.named.agreement"),
            id);
        yield Optional.empty();
      }
    };
  }

  private static void unknown(
      Position at,
      String kind,
      Agreement of,
      String written,
      Collection<String> known,
      Problems problems) {
    problems.addMeant(
        Defect.NO_SUCH_NAME,
        at,
        Nearest.to(written, known),
        Words.of("check.named." + kind, of.id()),
        written);
  }
}
