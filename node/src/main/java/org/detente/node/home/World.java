package org.detente.node.home;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.assessment.Difference;
import org.detente.assessment.Listing;
import org.detente.assessment.Standpoint;
import org.detente.assessment.Standpoints;
import org.detente.assessment.course.Course;
import org.detente.ledger.store.LedgerReader;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.States;

/// Everything an answer is computed from: the facts of the loaded ledgers and the agreements, by
/// id. What was computed last is kept, so that another instant costs little.
public final class World {
  private final Facts facts;
  private final SortedMap<String, Agreement> agreements;
  private final List<Phrase> remarks;
  private final List<LedgerReader> ledgers;
  private final SortedMap<String, Path> files;
  private final Optional<Instant> begins;
  private final Standpoints standpoints;

  /// @param remarks what a person should know about how this was loaded, beside any answer
  /// @param ledgers the ledgers the facts were read from, for the bytes of their entries
  /// @param files where each agreement was read, by id
  public World(
      Facts facts,
      SortedMap<String, Agreement> agreements,
      List<Phrase> remarks,
      List<LedgerReader> ledgers,
      SortedMap<String, Path> files) {
    this.facts = facts;
    this.agreements = agreements;
    this.remarks = remarks;
    this.ledgers = ledgers;
    this.files = files;
    this.begins =
        facts.known(new Known.Everything()).stream()
            .map(fact -> fact.valid().from())
            .min(Instant::compareTo);
    this.standpoints = new Standpoints(agreements.values(), facts);
  }

  public Facts facts() {
    return facts;
  }

  public SortedMap<String, Agreement> agreements() {
    return agreements;
  }

  /// A party's name at an instant: in the words of an instrument's agreement; of one that its file
  /// does not list in those of another that does; of one that joined and no file lists the state's
  /// short name. Of a group its title.
  public String nameOf(Party party, String instrument, Instant at) {
    return Stream.concat(
            Stream.ofNullable(agreements.get(instrument)), agreements.values().stream())
        .filter(it -> it.parties().containsKey(party) || it.groups().containsKey(party.code()))
        .findFirst()
        .map(it -> it.nameAt(party, at))
        .orElseGet(() -> States.name(party));
  }

  /// What a person should know about how this was loaded, beside any answer.
  public List<Phrase> remarks() {
    return remarks;
  }

  /// The ledgers the facts were read from, for the bytes of their entries.
  public List<LedgerReader> ledgers() {
    return ledgers;
  }

  /// Where each agreement was read, by id.
  public SortedMap<String, Path> files() {
    return files;
  }

  /// The first instant any entry speaks of; empty when there is none.
  public Optional<Instant> begins() {
    return begins;
  }

  /// Whether anything that an agreement rests on became known later than at an instant.
  public boolean learntMoreAfter(Instant at) {
    return standpoints.learntMoreAfter(at);
  }

  /// Every entry by where it stands.
  public Map<EntryRef, Fact> entries() {
    Map<EntryRef, Fact> entries = new HashMap<>();
    facts.known(new Known.Everything()).forEach(fact -> entries.put(fact.entry(), fact));
    return entries;
  }

  /// Everything the agreements answer for one point of both times; of duties what is open, and what
  /// was settled in the 400 days before.
  public Assessed assess(AsOf asOf) {
    return assess(asOf, Listing.CURRENT);
  }

  /// As [#assess(AsOf)], with as many instances of duties as are asked for.
  public Assessed assess(AsOf asOf, Listing listing) {
    return standpoints.assess(asOf, listing);
  }

  /// What is answered from a point of the known axis.
  public Standpoint standpoint(Known known) {
    return standpoints.at(known);
  }

  /// The agreements with everybody who joined one, as far as anything is known of that; by id.
  public SequencedMap<String, Agreement> withJoined() {
    return standpoint(new Known.Everything()).agreements();
  }

  /// Every finding over all of valid time, as known at one point.
  ///
  /// @param until periods of duties that begin later have no instance here
  public List<Course> courses(Known known, Instant until) {
    return courses(known, EnumSet.allOf(Finding.Kind.class), until);
  }

  /// The findings of some kinds over all of valid time, as known at one point.
  ///
  /// @param until periods of duties that begin later have no instance here
  public List<Course> courses(Known known, Set<Finding.Kind> kinds, Instant until) {
    return standpoints.at(known).courses(kinds, until);
  }

  /// One finding over all of valid time, as known at one point; empty where it never is.
  ///
  /// @param until periods of duties that begin later have no instance here
  public Optional<Course> course(Known known, Finding finding, Instant until) {
    return standpoints.at(known).courses(finding.instrument(), finding.kind(), until).stream()
        .filter(it -> it.id().equals(finding.id()))
        .findFirst();
  }

  /// The entries that moved a finding between two points of the known axis.
  public List<Difference.Step> between(Instant valid, String finding, Known from, Known to) {
    return Difference.between(agreements.values(), facts, valid, finding, from, to);
  }

  /// Why the ledgers do not hold the point asked about on the known axis; empty when they do. A
  /// ledger that is named must be loaded and have as many entries as are asked for; where several
  /// are loaded one must be named.
  public Optional<Phrase> cannotReach(Known known) {
    if (!(known instanceof Known.First first)) {
      return Optional.empty();
    }
    String asked = Long.toString(first.entries());
    List<LedgerHead> ledgers = facts.ledgers();
    if (first.ledger() == null) {
      return ledgers.size() == 1
          ? beyond(ledgers.getFirst(), first)
          : Optional.of(Phrase.of("home.known.whichLedger", asked, ledgers.getFirst().origin()));
    }
    return ledgers.stream()
        .filter(it -> it.origin().equals(first.ledger()))
        .findFirst()
        .map(ledger -> beyond(ledger, first))
        .orElse(Optional.of(Phrase.of("home.known.noLedger", first.ledger())));
  }

  private static Optional<Phrase> beyond(LedgerHead ledger, Known.First first) {
    if (first.entries() <= ledger.size()) {
      return Optional.empty();
    }
    String size = Long.toString(ledger.size());
    String asked = Long.toString(first.entries());
    return Optional.of(Phrase.of("home.known.beyond", ledger.origin(), size, ledger.size(), asked));
  }
}
