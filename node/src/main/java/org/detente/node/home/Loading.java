package org.detente.node.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.ledger.store.LedgerReader;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.model.Phrase;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.register.KeptLedger;
import org.detente.register.LedgerFacts;

/// Loads ledgers and agreement files into one [World], and notes what a person should know about
/// it.
final class Loading {
  private final List<Phrase> remarks;
  private final List<LedgerReader> readers = new ArrayList<>();

  /// @param remarks what is to be known beside it already
  Loading(List<Phrase> remarks) {
    this.remarks = new ArrayList<>(remarks);
  }

  World load(List<LedgerFolder> ledgers, List<Path> agreementFolders) throws Stop {
    AgreementFiles files = AgreementFiles.of(agreementFolders);
    LedgerFacts facts = facts(ledgers);
    files.load();
    remarks.addAll(files.remarks());
    adoption(facts, files.agreements());
    return new World(
        facts, files.agreements(), List.copyOf(remarks), List.copyOf(readers), files.places());
  }

  /// The same world with what its ledgers have now.
  ///
  /// @param ledgers each with its reader, in the same order
  static World again(World before, List<LedgerFolder> ledgers, List<LedgerReader> readers)
      throws Stop {
    LedgerFacts known = before.facts() instanceof LedgerFacts facts ? facts : LedgerFacts.none();
    return new World(
        facts(known, ledgers, readers),
        before.agreements(),
        before.remarks(),
        readers,
        before.files());
  }

  private LedgerFacts facts(List<LedgerFolder> ledgers) throws Stop {
    for (LedgerFolder ledger : ledgers) {
      readers.add(ledger.open());
    }
    LedgerFacts facts = facts(LedgerFacts.none(), ledgers, readers);
    facts
        .unread()
        .forEach(it -> remarks.add(Phrase.of("home.unread", it.entry().toString(), it.reason())));
    return facts;
  }

  /// @param known what was read of the same ledgers before
  private static LedgerFacts facts(
      LedgerFacts known, List<LedgerFolder> ledgers, List<LedgerReader> readers) throws Stop {
    List<KeptLedger> kept = new ArrayList<>();
    Set<String> origins = new HashSet<>();
    for (int i = 0; i < readers.size(); i++) {
      LedgerFolder ledger = ledgers.get(i);
      LedgerReader reader = readers.get(i);
      if (!origins.add(reader.origin())) {
        throw Stop.at(Kind.INPUT, "home.sameOrigin", ledger.ledger().toString(), reader.origin());
      }
      kept.add(new KeptLedger(reader, ledger.keeper().orElse(null)));
    }
    return Stop.value(known.and(kept));
  }

  /// Says which files are other than the ones the ledgers adopted last. A file of which the ledgers
  /// say nothing has nobody who would have adopted it.
  private void adoption(Facts facts, SortedMap<String, Agreement> agreements) {
    Set<String> spokenOf = new HashSet<>();
    SortedMap<String, String> adopted = new TreeMap<>();
    for (Fact fact : facts.known(new Known.Everything())) {
      spokenOf.add(fact.instrument());
      if (fact.body() instanceof Body.Adoption(String id, String sha256)) {
        adopted.put(id, sha256);
      }
    }
    for (Agreement agreement : agreements.values()) {
      String id = agreement.id();
      if (spokenOf.contains(id) && !agreement.sha256().equals(adopted.get(id))) {
        remarks.add(
            Phrase.of(adopted.containsKey(id) ? "home.notAdopted" : "home.neverAdopted", id));
      }
    }
  }
}
