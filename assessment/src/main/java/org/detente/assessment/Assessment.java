package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Finding;

/// The one idea of the house: `finding = assess(agreements, facts, as of)`.
///
/// A pure function. The same agreements and facts give the same findings at any time on any
/// machine; no clock, network, locale or chance is consulted. Everything is recomputed from the
/// facts known at the point asked.
public final class Assessment {
  private Assessment() {}

  /// Every finding of every agreement at one point of both times.
  ///
  /// @throws IllegalArgumentException when two agreements have one id
  public static Assessed assess(Collection<Agreement> agreements, Facts facts, AsOf asOf) {
    List<Agreement> sorted =
        agreements.stream().sorted(Comparator.comparing(Agreement::id)).toList();
    requireDistinct(sorted);
    Knowledge knowledge = Knowledge.at(facts, asOf.known());
    Map<String, Dossier> dossiers = Dossier.sort(knowledge.facts());
    Map<String, String> adopted = adopted(knowledge.facts());
    List<Assessed.AgreementRef> refs = new ArrayList<>();
    List<Assessed.Instrument> instruments = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Agreement agreement : sorted) {
      refs.add(
          new Assessed.AgreementRef(
              agreement.id(),
              agreement.sha256(),
              agreement.sha256().equals(adopted.get(agreement.id()))));
      Dossier dossier = dossiers.getOrDefault(agreement.id(), Dossier.empty());
      InstrumentAssessment assessment = new InstrumentAssessment(agreement, dossier, knowledge);
      List<Finding> own = assessment.findings(asOf.valid());
      findings.addAll(own);
      instruments.add(assessment.instrument(own));
    }
    return new Assessed(
        asOf,
        facts.recordThrough(asOf.known()).orElse(null),
        facts.ledgers(),
        List.copyOf(refs),
        List.copyOf(instruments),
        findings.stream().sorted(Comparator.comparing(Finding::id)).toList());
  }

  /// The findings of one agreement from what is known, ordered by id.
  static List<Finding> assess(Agreement agreement, Knowledge knowledge, Instant valid) {
    Dossier dossier = Dossier.sort(knowledge.facts()).getOrDefault(agreement.id(), Dossier.empty());
    return new InstrumentAssessment(agreement, dossier, knowledge)
        .findings(valid).stream().sorted(Comparator.comparing(Finding::id)).toList();
  }

  private static void requireDistinct(List<Agreement> agreements) {
    Set<String> ids = new HashSet<>();
    for (Agreement agreement : agreements) {
      if (!ids.add(agreement.id())) {
        throw new IllegalArgumentException("two agreements are called " + agreement.id());
      }
    }
  }

  // The latest adoption of an agreement stands; of several at once, the one later in the ledger.
  private static Map<String, String> adopted(List<Fact> facts) {
    Map<String, String> adopted = new HashMap<>();
    facts.stream()
        .filter(fact -> fact.body() instanceof Body.Adoption)
        .sorted(Comparator.comparing(Fact::known).thenComparing(Fact::entry))
        .map(fact -> (Body.Adoption) fact.body())
        .forEach(adoption -> adopted.put(adoption.agreement(), adoption.sha256()));
    return adopted;
  }
}
