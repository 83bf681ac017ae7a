package org.detente.assessment.fold;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Party;

/// An act as an entry tells it: whose act it is, and from when it is certain to have been done
/// (valid axis).
public record Deed(Fact fact, Body.Act act, Instant at, Set<Party> by) {
  /// Earliest first; on the same instant by `known`, then by place in the ledger.
  public static final Comparator<Deed> ORDER =
      Comparator.comparing(Deed::at)
          .thenComparing(deed -> deed.fact().known())
          .thenComparing(Deed::names)
          .thenComparing(Deed::entry);

  static Deed of(Fact fact, Body.Act act) {
    Set<Party> by =
        act.parties().isEmpty() ? Set.of(fact.attributedTo()) : Set.copyOf(act.parties());
    return new Deed(fact, act, fact.valid().certainFrom(), by);
  }

  /// Whether it concerns a party: it names the party, or names none (an event of the whole
  /// instrument).
  public boolean concerns(Party party) {
    return act.parties().isEmpty() || by.contains(party);
  }

  /// Whether it may have been done earlier: no more is known than the day by which it had been
  /// done, or its month or year.
  public boolean isAtLatest() {
    return switch (fact.valid().precision()) {
      case BY, MONTH, YEAR -> true;
      case INSTANT, DAY -> false;
    };
  }

  public EntryRef entry() {
    return fact.entry();
  }

  /// The entry alone, as causes of a step.
  public List<EntryRef> cause() {
    return List.of(fact.entry());
  }

  // Of two at one instant none is the earlier: those whose codes come first, in every ledger.
  private static String names(Deed deed) {
    return deed.by().stream().sorted().map(Party::code).collect(Collectors.joining(" "));
  }
}
