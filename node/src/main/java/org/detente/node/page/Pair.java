package org.detente.node.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.assessment.calendar.Coming;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.jspecify.annotations.Nullable;

/// Two parties between whom a page is read. Ordered by their codes.
///
/// @param one whose code comes first
public record Pair(Party one, Party other) implements Comparable<Pair> {

  public Pair {
    if (one.compareTo(other) >= 0) {
      throw new IllegalArgumentException(one + " does not come before " + other);
    }
  }

  /// Two parties that are not the same, in either order.
  public static Pair of(Party one, Party other) {
    return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
  }

  /// Every two parties that some agreement names together.
  public static SortedSet<Pair> all(Collection<Agreement> agreements) {
    SortedSet<Pair> pairs = new TreeSet<>();
    for (Agreement agreement : agreements) {
      List<Party> parties = agreement.parties().keySet().stream().sorted().toList();
      for (int i = 0; i < parties.size(); i++) {
        for (Party later : parties.subList(i + 1, parties.size())) {
          pairs.add(new Pair(parties.get(i), later));
        }
      }
    }
    return pairs;
  }

  /// As addresses name it: `RU-US`.
  public String text() {
    return one + "-" + other;
  }

  private boolean has(@Nullable Party party) {
    return party == null || party.equals(one) || party.equals(other);
  }

  /// Whether a date concerns both.
  public boolean shares(Coming coming) {
    return coming.concerns(one) && coming.concerns(other);
  }

  /// Whether an agreement names both.
  boolean isNamedIn(Agreement agreement) {
    return agreement.parties().containsKey(one) && agreement.parties().containsKey(other);
  }

  /// What is answered for the agreements that name both: of their findings those that bind one of
  /// the two, or nobody by name, and are owed to nobody else alone.
  Assessed of(Assessed all, Map<String, Agreement> agreements) {
    List<Assessed.Instrument> instruments = new ArrayList<>();
    for (Assessed.Instrument instrument : all.instruments()) {
      Agreement agreement = agreements.get(instrument.id());
      if (agreement != null && isNamedIn(agreement)) {
        instruments.add(of(instrument));
      }
    }
    List<String> ids = instruments.stream().map(Assessed.Instrument::id).toList();
    List<Finding> findings =
        all.findings().stream()
            .filter(it -> ids.contains(it.instrument()) && has(it.bearer()) && has(it.addressee()))
            .toList();
    return new Assessed(
        all.asOf(), all.recordThrough(), all.ledgers(), all.agreements(), instruments, findings);
  }

  private Assessed.Instrument of(Assessed.Instrument all) {
    Map<Party, Verdict.OfParticipation> own = new HashMap<>(all.participation());
    own.keySet().removeIf(party -> !has(party));
    return new Assessed.Instrument(
        all.id(),
        all.title(),
        all.kind(),
        all.force(),
        all.life(),
        own,
        all.pairs().stream().filter(it -> has(it.from()) && has(it.to())).toList());
  }

  @Override
  public int compareTo(Pair pair) {
    int first = one.compareTo(pair.one);
    return first != 0 ? first : other.compareTo(pair.other);
  }
}
