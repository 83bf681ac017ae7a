package org.detente.assessment.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Party;

/// The usable facts of one instrument, indexed once, each list ordered by valid date, then `known`,
/// then place.
public final class Dossier {
  private static final Comparator<Fact> ORDER =
      Comparator.comparing((Fact f) -> f.valid().certainFrom())
          .thenComparing(Fact::known)
          .thenComparing(Fact::entry);

  private final Map<String, List<Deed>> deeds = new HashMap<>();
  private final Map<Party, List<Fact>> declarations = new HashMap<>();
  private final Map<String, List<Fact>> accounts = new HashMap<>();

  private Dossier() {}

  /// The dossiers of all instruments that the facts speak of, by instrument.
  public static Map<String, Dossier> sort(List<Fact> facts) {
    Map<String, Dossier> dossiers = new HashMap<>();
    for (Fact fact : facts.stream().sorted(ORDER).toList()) {
      dossiers.computeIfAbsent(fact.instrument(), id -> new Dossier()).file(fact);
    }
    return dossiers;
  }

  /// The dossier of an instrument of which nothing is known.
  public static Dossier empty() {
    return new Dossier();
  }

  private void file(Fact fact) {
    switch (fact.body()) {
      case Body.Act act -> add(deeds, act.act(), Deed.of(fact, act));
      case Body.Declaration declaration -> add(declarations, fact.attributedTo(), fact);
      case Body.Claim claim -> fileAccount(fact);
      case Body.Statement statement -> fileAccount(fact);
      default -> {
        // notifications, observations and the rest are read by rules that come later
      }
    }
  }

  private void fileAccount(Fact fact) {
    for (String finding : fact.about()) {
      String rule = finding.substring(finding.indexOf('/') + 1);
      add(accounts, rule, fact);
    }
  }

  private static <K, V> void add(Map<K, List<V>> index, K key, V value) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /// The acts of that name, earliest first.
  public List<Deed> deeds(String act) {
    return deeds.getOrDefault(act, List.of());
  }

  /// The acts of that kind, earliest first.
  public List<Deed> deeds(ActKind act) {
    return deeds(act.word());
  }

  /// A party's own acts of that kind, earliest first.
  public List<Deed> deeds(ActKind act, Party by) {
    return deeds(act).stream().filter(deed -> deed.by().contains(by)).toList();
  }

  /// The earliest act of that name.
  public Optional<Deed> first(String act) {
    return deeds(act).stream().findFirst();
  }

  /// What a party declared, oldest valid date first.
  public List<Fact> declarations(Party by) {
    return declarations.getOrDefault(by, List.of());
  }

  /// Claims and statements about a finding (named without its instrument) that hold at an instant,
  /// oldest first.
  public List<Fact> accounts(String finding, Instant valid) {
    return accounts.getOrDefault(finding, List.of()).stream()
        .filter(fact -> !fact.valid().certainFrom().isAfter(valid))
        .filter(
            fact -> fact.validUntil() == null || valid.isBefore(fact.validUntil().certainFrom()))
        .toList();
  }
}
