package org.detente.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.tree.Hash;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.ImpreciseDate;
import org.detente.model.Known;
import org.detente.model.Party;

/// The facts of one or several ledgers, read once and kept in ledger order.
///
/// Opening a ledger has checked its hashes; signatures are for `verify`. An entry that this version
/// cannot read is no fact and hides none: it is listed under [#unread()].
public final class LedgerFacts implements Facts {
  private final List<Shelf> shelves;

  private LedgerFacts(List<Shelf> shelves) {
    this.shelves = shelves;
  }

  /// An entry that is not read, and why.
  public record Unread(EntryRef entry, String reason) {}

  /// What one ledger holds.
  record Shelf(LedgerHead head, Optional<Party> keeper, List<Fact> facts, List<Unread> unread) {

    /// The latest day that this ledger says it looked at; empty when it says nothing. What was
    /// looked for of some rules alone says nothing of the rest.
    Optional<Instant> coverage(Stream<Fact> known) {
      return known
          .filter(fact -> fact.about().isEmpty())
          .map(Fact::body)
          .mapMulti(Shelf::through)
          .map(ImpreciseDate::from)
          .max(Comparator.naturalOrder());
    }

    private static void through(Body body, Consumer<ImpreciseDate> days) {
      if (body instanceof Body.Act act && act.through() != null) {
        days.accept(act.through());
      }
    }
  }

  /// Reads ledgers whole. Refused only where a ledger's files changed after it was opened.
  public static Outcome<LedgerFacts> read(List<KeptLedger> ledgers) {
    return none().and(ledgers);
  }

  /// The facts of no ledger.
  public static LedgerFacts none() {
    return new LedgerFacts(List.of());
  }

  /// The facts of these ledgers; entries that were read here already are not read again.
  ///
  /// @param ledgers those of these facts, which may have grown, and others
  public Outcome<LedgerFacts> and(List<KeptLedger> ledgers) {
    return Outcome.of(() -> {
      List<Shelf> shelves = new ArrayList<>();
      for (KeptLedger ledger : ledgers) {
        shelves.add(new ShelfReader(ledger, before(ledger)).read().orStop());
      }
      shelves.sort(Comparator.comparing(shelf -> shelf.head().origin()));
      return new LedgerFacts(List.copyOf(shelves));
    });
  }

  private Optional<Shelf> before(KeptLedger ledger) {
    return shelves.stream()
        .filter(shelf -> shelf.head().origin().equals(ledger.reader().origin()))
        .filter(shelf -> shelf.keeper().equals(Optional.ofNullable(ledger.keeper())))
        .filter(shelf ->
            ledger.reader().rootAt(shelf.head().size()) instanceof Outcome.Accepted<Hash>(Hash root)
                && root.hex().equals(shelf.head().root()))
        .findFirst();
  }

  /// The entries that are in the ledgers but are no facts here, in ledger order.
  public List<Unread> unread() {
    return shelves.stream().flatMap(shelf -> shelf.unread().stream()).toList();
  }

  @Override
  public List<Fact> known(Known known) {
    return shelves.stream().flatMap(shelf -> known(shelf, known)).toList();
  }

  private static Stream<Fact> known(Shelf shelf, Known known) {
    Stream<Fact> facts = shelf.facts().stream();
    return switch (known) {
      case Known.Everything everything -> facts;
      case Known.At(Instant instant) -> facts.filter(fact -> !fact.known().isAfter(instant));
      case Known.First(String ledger, long entries)
          when ledger == null || ledger.equals(shelf.head().origin()) ->
          facts.takeWhile(fact -> fact.entry().position() < entries);
      case Known.First other -> facts;
    };
  }

  @Override
  public List<LedgerHead> ledgers() {
    return shelves.stream().map(Shelf::head).toList();
  }

  /// The latest of what the ledgers say for themselves: a public record by its coverage entries, a
  /// party's own ledger by its newest `known`.
  ///
  /// A day stands for its first instant. At an instant of the known axis a record reaches no
  /// further than that instant, though what says how far it looked was written later.
  @Override
  public Optional<Instant> recordThrough(Known known) {
    return shelves.stream()
        .map(shelf -> through(shelf, known))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static Optional<Instant> through(Shelf shelf, Known known) {
    if (shelf.keeper().isPresent()) {
      return known(shelf, known).map(Fact::known).max(Comparator.naturalOrder());
    }
    if (known instanceof Known.At(Instant instant)) {
      return shelf
          .coverage(shelf.facts().stream())
          .map(through -> through.isAfter(instant) ? instant : through);
    }
    return shelf.coverage(known(shelf, known));
  }

  @Override
  public Set<Party> keepers() {
    Set<Party> keepers = new TreeSet<>();
    shelves.forEach(shelf -> shelf.keeper().ifPresent(keepers::add));
    return Set.copyOf(keepers);
  }
}
