package org.detente.agreement.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;

/// Whether an exit comes after the entry that it ends.
public final class Exits {
  private Exits() {}

  /// An act, whose it is, and when it was done.
  public record Done(Party attributedTo, ImpreciseDate at, Body.Act act) {
    List<Party> by() {
      return act.parties().isEmpty() ? List.of(attributedTo) : act.parties();
    }
  }

  /// The entry of a party, which is dated after its exit.
  record Entry(Party party, ImpreciseDate at) {}

  /// The first party that an act lets leave before all that let it in. Where nothing of these acts
  /// let it in, nothing can be told.
  ///
  /// @param all the acts of the same instrument
  static Optional<Entry> before(Agreement agreement, Done act, Collection<Done> all) {
    if (!act.act().act().equals(ActKind.WITHDRAWAL.word())) {
      return Optional.empty();
    }
    return act.by().stream()
        .flatMap(party -> entry(agreement, party, all).stream())
        .filter(entry -> act.at().certainFrom().isBefore(entry.at().certainFrom()))
        .findFirst();
  }

  // Its entry among these acts; or, of who cannot be a party earlier, the day that the file gives.
  private static Optional<Entry> entry(Agreement agreement, Party party, Collection<Done> all) {
    Optional<Entry> done = done(agreement, party, all);
    return Optional.ofNullable(agreement.membership(party).from())
        .filter(from -> done.isEmpty() || done.get().at().certainFrom().isBefore(from))
        .map(from ->
            new Entry(party, ImpreciseDate.ofDay(LocalDate.ofInstant(from, ZoneOffset.UTC))))
        .or(() -> done);
  }

  private static Optional<Entry> done(Agreement agreement, Party party, Collection<Done> all) {
    List<String> letIn = new ArrayList<>();
    Life.Joining joining = agreement.life().joining();
    if (joining != null) {
      letIn.addAll(joining.by());
      letIn.add(ActKind.SUCCESSION.word());
    }
    return all.stream()
        .filter(done ->
            letIn.contains(done.act().act())
                ? done.by().contains(party)
                : agreement.life().beginningAct().filter(done.act().act()::equals).isPresent()
                    && (done.act().parties().isEmpty() || done.by().contains(party)))
        .map(Done::at)
        .min(Comparator.comparing(ImpreciseDate::certainFrom))
        .map(at -> new Entry(party, at));
  }
}
