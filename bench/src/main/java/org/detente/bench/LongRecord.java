package org.detente.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.ImpreciseDate;
import org.detente.model.Known;
import org.detente.model.Party;

/// A record with the facts of another one, and its declarations again and again for other days, up
/// to a size. Only everything can be asked of it: it knows no earlier state.
final class LongRecord implements Facts {
  private static final LocalDate FIRST_DAY = LocalDate.of(2011, 2, 5);
  private static final int DAYS = 5_000;

  private final Facts shipped;
  private final List<Fact> facts;

  LongRecord(Facts shipped, int size) {
    this.shipped = shipped;
    this.facts = new ArrayList<>(shipped.known(new Known.Everything()));
    List<Fact> declarations =
        facts.stream().filter(fact -> fact.body() instanceof Body.Declaration).toList();
    for (int i = 0; facts.size() < size; i++) {
      facts.add(again(declarations.get(i % declarations.size()), i));
    }
  }

  private Fact again(Fact fact, int number) {
    String hash = String.format(Locale.ROOT, "%064x", number);
    return new Fact(
        new EntryRef(fact.entry().ledger(), facts.size(), hash),
        fact.attributedTo(),
        fact.instrument(),
        fact.kind(),
        ImpreciseDate.ofDay(FIRST_DAY.plusDays(number % DAYS)),
        null,
        fact.known(),
        fact.source(),
        null,
        fact.about(),
        fact.says(),
        fact.note(),
        null,
        null,
        null,
        fact.body());
  }

  @Override
  public List<Fact> known(Known known) {
    return facts;
  }

  @Override
  public List<LedgerHead> ledgers() {
    return shipped.ledgers();
  }

  @Override
  public Optional<Instant> recordThrough(Known known) {
    return shipped.recordThrough(known);
  }

  @Override
  public Set<Party> keepers() {
    return shipped.keepers();
  }
}
