package org.detente.node.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.model.Assessed;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.node.home.World;

/// What one page is drawn from: the world, the moment asked about, and what the agreements answer
/// for it.
///
/// @param entries every entry of the loaded ledgers, by where it stands
public record View(World world, Moment moment, Assessed assessed, Map<EntryRef, Fact> entries) {

  /// The same, read between the two parties that the moment names; of all where it names none.
  public View paired() {
    return moment
        .pair()
        .map(it -> new View(world, moment, it.of(assessed, world.withJoined()), entries))
        .orElse(this);
  }

  /// The same, to be read between two, or for all.
  public View between(Optional<Pair> pair) {
    return new View(world, moment.between(pair), assessed, entries);
  }

  /// The same with other answers, such as those of another state of knowledge.
  public View answering(Assessed other) {
    return new View(world, moment, other, entries);
  }

  public Optional<Agreement> agreement(String id) {
    return Optional.ofNullable(world.agreements().get(id));
  }

  public Optional<Finding> finding(String id) {
    return assessed.finding(id);
  }

  /// What the agreements answer of one kind for one instrument, by id.
  public List<Finding> of(String instrument, Finding.Kind kind) {
    return assessed.findings(instrument, kind);
  }

  /// A party's name on the day asked about.
  public String name(String instrument, Party party) {
    return world.nameOf(party, instrument, moment.asOf().valid());
  }

  /// Whose claim something is, by name: a party's on the day asked about, or a publisher's.
  public String named(String instrument, Party party) {
    return party.isThird() ? who(party) : name(instrument, party);
  }

  /// A party by its code, a publisher by its name.
  public static String who(Party party) {
    return party.isThird() ? party.code().substring(party.code().indexOf(':') + 1) : party.code();
  }

  /// The address at which an agreement's page tells what a rule answers for everybody.
  public String toRule(Finding finding) {
    String rule = Titles.ruleId(finding.id()).substring(finding.instrument().length() + 1);
    return toAgreement(finding.instrument()) + "#" + Address.anchorOfRule(rule);
  }

  /// The address of a finding's page at this moment.
  public String toFinding(String id) {
    return moment.at(Address.ofFinding(id));
  }

  public String toEntry(EntryRef entry) {
    return moment.at(Address.ofEntry(entry));
  }

  public String toAgreement(String id) {
    return moment.at(Address.ofAgreement(id));
  }

  /// An entry by its number, as it is named within a page.
  public Link entry(EntryRef entry) {
    return new Link(entry.toString(), toEntry(entry));
  }

  public List<Link> entries(List<EntryRef> named) {
    return named.stream().map(this::entry).toList();
  }
}
