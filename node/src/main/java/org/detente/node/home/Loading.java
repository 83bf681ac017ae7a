package org.detente.node.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.load.Agreements;
import org.detente.agreement.load.Loaded;
import org.detente.agreement.problem.Problem;
import org.detente.agreement.problem.Severity;
import org.detente.ledger.Outcome;
import org.detente.ledger.store.LedgerReader;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.model.Phrase;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.register.KeptLedger;
import org.detente.register.LedgerFacts;

/// Loads ledgers and agreement files into one [World], and notes what a person should know about
/// it.
final class Loading {
  private static final String SUFFIX = ".agreement.yaml";

  private final List<Phrase> remarks = new ArrayList<>();
  private final SortedMap<String, Agreement> agreements = new TreeMap<>();

  World load(List<LedgerFolder> ledgers, List<Path> agreementFolders) throws Stopped {
    LedgerFacts facts = facts(ledgers);
    for (Path folder : agreementFolders) {
      for (Path file : files(folder)) {
        agreement(file);
      }
    }
    adoption(facts);
    return new World(facts, agreements, List.copyOf(remarks));
  }

  private LedgerFacts facts(List<LedgerFolder> ledgers) throws Stopped {
    List<KeptLedger> kept = new ArrayList<>();
    Set<String> origins = new HashSet<>();
    for (LedgerFolder ledger : ledgers) {
      LedgerReader reader = ledger.open();
      if (!origins.add(reader.origin())) {
        throw new Stopped(
            Refusal.of(Kind.INPUT, "home.sameOrigin", ledger.ledger().toString(), reader.origin()));
      }
      kept.add(KeptLedger.publicRecord(reader));
    }
    LedgerFacts facts =
        switch (LedgerFacts.read(kept)) {
          case Outcome.Accepted<LedgerFacts>(LedgerFacts read) -> read;
          case Outcome.Refused<LedgerFacts>(var refusal) -> throw new Stopped(Refusal.of(refusal));
        };
    facts
        .unread()
        .forEach(it -> remarks.add(Phrase.of("home.unread", it.entry().toString(), it.reason())));
    return facts;
  }

  private static List<Path> files(Path folder) throws Stopped {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new Stopped(Refusal.of(Kind.INPUT, "home.unreadable", folder.toString()));
    }
  }

  private void agreement(Path file) throws Stopped {
    Loaded loaded = Agreements.load(file);
    Agreement agreement = loaded.agreement();
    if (agreement == null) {
      String first =
          loaded.problems().stream()
              .filter(problem -> problem.severity() == Severity.ERROR)
              .findFirst()
              .map(Problem::sentence)
              .orElse("");
      throw new Stopped(Refusal.of(Kind.INPUT, "home.badAgreement", file.toString(), first));
    }
    if (agreements.put(agreement.id(), agreement) != null) {
      remarks.add(Phrase.of("home.ownAgreement", agreement.id(), file.toString()));
    }
  }

  /// Says which files are other than the ones the ledgers adopted last.
  private void adoption(Facts facts) {
    SortedMap<String, String> adopted = new TreeMap<>();
    for (Fact fact : facts.known(new Known.Everything())) {
      if (fact.body() instanceof Body.Adoption(String id, String sha256)) {
        adopted.put(id, sha256);
      }
    }
    for (Agreement agreement : agreements.values()) {
      if (!agreement.sha256().equals(adopted.get(agreement.id()))) {
        remarks.add(
            Phrase.of(
                adopted.containsKey(agreement.id()) ? "home.notAdopted" : "home.neverAdopted",
                agreement.id()));
      }
    }
  }
}
