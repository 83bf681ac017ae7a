package org.detente.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.detente.agreement.Agreement;
import org.detente.assessment.course.Course;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.quota.Beginning;
import org.detente.assessment.timetable.Sitting;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Finding;
import org.detente.model.Known;

/// One point of the known axis, from which any instant of the valid axis is asked.
///
/// Verdicts are step functions of valid time. They are found once, when they are first asked for,
/// and kept; a further instant is read off them. What is answered is what [Assessment] answers.
/// Safe for many threads.
public final class Standpoint {
  private final Facts facts;
  private final Known known;
  private final List<Assessed.AgreementRef> refs;
  private final Map<String, InstrumentAssessment> instruments;

  private Standpoint(
      Facts facts,
      Known known,
      List<Assessed.AgreementRef> refs,
      Map<String, InstrumentAssessment> instruments) {
    this.facts = facts;
    this.known = known;
    this.refs = refs;
    this.instruments = instruments;
  }

  /// The view from a point of the known axis.
  ///
  /// @throws IllegalArgumentException when two agreements have one id
  public static Standpoint of(Collection<Agreement> agreements, Facts facts, Known known) {
    List<Agreement> sorted =
        agreements.stream().sorted(Comparator.comparing(Agreement::id)).toList();
    Knowledge knowledge = Knowledge.at(facts, known);
    return new Standpoint(
        facts, known, refs(sorted, knowledge), Instruments.assessed(sorted, knowledge));
  }

  /// The view from a point of the known axis, of instruments that were assessed for it.
  ///
  /// @param instruments of the agreements, in their order
  static Standpoint of(
      Facts facts,
      Knowledge knowledge,
      Known known,
      List<Agreement> agreements,
      Map<String, InstrumentAssessment> instruments) {
    return new Standpoint(facts, known, refs(agreements, knowledge), instruments);
  }

  private static List<Assessed.AgreementRef> refs(List<Agreement> agreements, Knowledge knowledge) {
    Map<String, String> adopted = adopted(knowledge.facts());
    return agreements.stream()
        .map(it ->
            new Assessed.AgreementRef(
                it.id(), it.sha256(), it.sha256().equals(adopted.get(it.id()))))
        .toList();
  }

  /// What is known from it.
  public List<Fact> facts() {
    return facts.known(known);
  }

  /// Everything the agreements answer for an instant.
  public Assessed at(Instant valid, Listing listing) {
    return at(new AsOf(valid, known), listing);
  }

  /// The same for another point of the known axis at which no more and no less is known.
  Assessed at(AsOf asOf, Listing listing) {
    List<Part> parts =
        List.copyOf(instruments.values()).parallelStream()
            .map(instrument -> part(instrument, asOf.valid(), listing))
            .toList();
    return new Assessed(
        asOf,
        facts.recordThrough(asOf.known()).orElse(null),
        facts.ledgers(),
        refs,
        parts.stream().map(Part::instrument).toList(),
        parts.stream()
            .flatMap(part -> part.findings().stream())
            .sorted(Comparator.comparing(Finding::id))
            .toList());
  }

  /// What one instrument answers. Each is found by itself, so that all cores are of use.
  private record Part(Assessed.Instrument instrument, List<Finding> findings) {}

  private static Part part(InstrumentAssessment instrument, Instant valid, Listing listing) {
    List<Finding> findings = instrument.findings(valid, listing);
    return new Part(instrument.instrument(findings, valid), findings);
  }

  /// The findings of some kinds over all of valid time, ordered by id.
  ///
  /// @param until periods of duties that begin later have no instance here
  public List<Course> courses(Collection<Finding.Kind> kinds, Instant until) {
    return List.copyOf(instruments.values()).parallelStream()
        .flatMap(instrument -> kinds.stream().map(kind -> instrument.courses(kind, until)))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Course::id))
        .toList();
  }

  /// The findings of all kinds whose verdict changes, or of which a deadline lies, in a stretch
  /// (both ends inclusive), over all of valid time; ordered by id.
  public List<Course> moving(Instant from, Instant until) {
    return List.copyOf(instruments.values()).parallelStream()
        .flatMap(instrument -> instrument.moving(from, until).stream())
        .sorted(Comparator.comparing(Course::id))
        .toList();
  }

  /// The findings of one kind of one instrument over all of valid time; none where it is not among
  /// the agreements.
  ///
  /// @param until periods of duties that begin later have no instance here
  public List<Course> courses(String instrument, Finding.Kind kind, Instant until) {
    InstrumentAssessment named = instruments.get(instrument);
    return named == null ? List.of() : named.courses(kind, until);
  }

  /// The agreements, with those among their parties who joined; ordered by id.
  public SequencedMap<String, Agreement> agreements() {
    SequencedMap<String, Agreement> agreements = new LinkedHashMap<>();
    instruments.forEach((id, instrument) -> agreements.put(id, instrument.agreement()));
    return agreements;
  }

  /// All findings of one instrument at an instant, in no order; none where it is not among the
  /// agreements.
  public List<Finding> findings(String instrument, Instant valid) {
    InstrumentAssessment named = instruments.get(instrument);
    return named == null ? List.of() : named.findings(valid, Listing.ALL);
  }

  /// Those of them that are of one kind.
  ///
  /// @throws IllegalArgumentException where that is the kind of duties, which are found one by one
  public List<Finding> besidesDuties(String instrument, Finding.Kind kind, Instant valid) {
    InstrumentAssessment named = instruments.get(instrument);
    return named == null ? List.of() : named.besidesDuties(kind, valid);
  }

  /// The finding about a duty of one instrument that has this id, whether it is listed or not.
  public Optional<Finding> duty(String instrument, String id, Instant valid) {
    return Optional.ofNullable(instruments.get(instrument)).flatMap(it -> it.duty(id, valid));
  }

  /// The dates by which nobody owes a message that may lie in `[from, until)`.
  public List<Sitting> sittings(Instant from, Instant until) {
    return instruments.values().stream()
        .flatMap(instrument -> instrument.timetable().between(from, until).stream())
        .toList();
  }

  /// The periods of quotas that begin in `[from, until)`, in no order.
  ///
  /// @param asOf for which it is told how they stand
  public List<Beginning> beginning(Instant asOf, Instant from, Instant until) {
    return instruments.values().stream()
        .flatMap(instrument -> instrument.beginning(asOf, from, until).stream())
        .toList();
  }

  /// The findings of one of the agreements from what is known, ordered by id; all instances of
  /// duties.
  static List<Finding> of(
      Collection<Agreement> agreements, Agreement agreement, Knowledge knowledge, Instant valid) {
    return new Instruments(agreements, knowledge)
        .assessed(agreement.id()).findings(valid, Listing.ALL).stream()
            .sorted(Comparator.comparing(Finding::id))
            .toList();
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
