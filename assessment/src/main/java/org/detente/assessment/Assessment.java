package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.assessment.course.Course;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.fold.Neighbours;
import org.detente.assessment.life.Consents;
import org.detente.assessment.life.Memberships;
import org.detente.assessment.restraint.Setting;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Finding;
import org.detente.model.Known;

/// The one idea of the house: `finding = assess(agreements, facts, as of)`.
///
/// A pure function. The same agreements and facts give the same findings at any time on any
/// machine; no clock, network, locale or chance is consulted. Everything is recomputed from the
/// facts known at the point asked.
public final class Assessment {
  private Assessment() {}

  /// The current findings of every agreement at one point of both times.
  ///
  /// @throws IllegalArgumentException when two agreements have one id
  public static Assessed assess(Collection<Agreement> agreements, Facts facts, AsOf asOf) {
    return assess(agreements, facts, asOf, Listing.CURRENT);
  }

  /// The findings of every agreement at one point of both times.
  ///
  /// @throws IllegalArgumentException when two agreements have one id
  public static Assessed assess(
      Collection<Agreement> agreements, Facts facts, AsOf asOf, Listing listing) {
    List<Agreement> sorted =
        agreements.stream().sorted(Comparator.comparing(Agreement::id)).toList();
    Knowledge knowledge = Knowledge.at(facts, asOf.known());
    Map<String, InstrumentAssessment> assessments = assessments(sorted, knowledge);
    Map<String, Setting> settings = settings(assessments);
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
    }
    for (InstrumentAssessment assessment : assessments.values()) {
      List<Finding> own = assessment.findings(asOf.valid(), settings, listing);
      findings.addAll(own);
      instruments.add(assessment.instrument(own, asOf.valid()));
    }
    return new Assessed(
        asOf,
        facts.recordThrough(asOf.known()).orElse(null),
        facts.ledgers(),
        List.copyOf(refs),
        List.copyOf(instruments),
        findings.stream().sorted(Comparator.comparing(Finding::id)).toList());
  }

  /// Every finding of every agreement over all of valid time, as known at one point, ordered by id.
  ///
  /// @param until periods of duties that begin later have no instance here
  /// @throws IllegalArgumentException when two agreements have one id
  public static List<Course> courses(
      Collection<Agreement> agreements, Facts facts, Known known, Instant until) {
    List<Agreement> sorted =
        agreements.stream().sorted(Comparator.comparing(Agreement::id)).toList();
    Map<String, InstrumentAssessment> assessments = assessments(sorted, Knowledge.at(facts, known));
    Map<String, Setting> settings = settings(assessments);
    return assessments.values().stream()
        .flatMap(assessment -> assessment.courses(settings, until).stream())
        .sorted(Comparator.comparing(Course::id))
        .toList();
  }

  /// The findings of one of the agreements from what is known, ordered by id.
  static List<Finding> assess(
      Collection<Agreement> agreements, Agreement agreement, Knowledge knowledge, Instant valid) {
    Map<String, InstrumentAssessment> all = assessments(agreements, knowledge);
    return Optional.ofNullable(all.get(agreement.id()))
        .orElseThrow()
        .findings(valid, settings(all), Listing.ALL)
        .stream()
        .sorted(Comparator.comparing(Finding::id))
        .toList();
  }

  private static Map<String, InstrumentAssessment> assessments(
      Collection<Agreement> agreements, Knowledge knowledge) {
    Neighbours neighbours = neighbours(byId(agreements), Dossier.sort(knowledge));
    Map<String, InstrumentAssessment> assessments = new LinkedHashMap<>();
    for (Agreement agreement : agreements) {
      assessments.put(
          agreement.id(), new InstrumentAssessment(agreement.id(), neighbours, knowledge));
    }
    return assessments;
  }

  // Who joined an open instrument is a party, and what entered into force by consent is in force,
  // for whoever looks at it.
  private static Neighbours neighbours(
      Map<String, Agreement> agreements, Map<String, Dossier> dossiers) {
    Map<String, Agreement> joined = new HashMap<>();
    Map<String, Dossier> entered = new HashMap<>(dossiers);
    agreements.forEach((id, agreement) -> {
      Dossier known = dossiers.getOrDefault(id, Dossier.empty());
      Agreement whole = Memberships.joined(agreement, known);
      joined.put(id, whole);
      entered.put(id, Consents.entered(whole, known));
    });
    return new Neighbours(joined, entered);
  }

  private static Map<String, Setting> settings(Map<String, InstrumentAssessment> assessments) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    assessments.forEach((id, assessment) -> settings.put(id, assessment.setting()));
    return settings;
  }

  /// @throws IllegalArgumentException when two have one id
  static Map<String, Agreement> byId(Collection<Agreement> agreements) {
    Map<String, Agreement> byId = new HashMap<>();
    for (Agreement agreement : agreements) {
      if (byId.put(agreement.id(), agreement) != null) {
        throw new IllegalArgumentException("two agreements are called " + agreement.id());
      }
    }
    return byId;
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
