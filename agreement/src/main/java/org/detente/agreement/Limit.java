package org.detente.agreement;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.agreement.Predicate.Answer;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// A greatest number, dated, counted from declared evidence. Its name is also the key of declared
/// totals.
///
/// @param each whether every party is bound, who joins later too
/// @param bearers the parties each bound by it; none where it binds groups
/// @param groups the groups each bound by it as a whole: what their members have is added up; of a
///   limit on where things stand a group for each host, called by the host's code, of those whose
///   things count there
/// @param placed where what counts must stand; null where that does not matter
/// @param sharesOf the limit on groups that this one shares out among their members; null where it
///   shares out none
/// @param partOf the limit of which this one bounds a part, such as fighting vehicles among
///   armoured vehicles; null where it bounds no part of another
/// @param where which items count
/// @param counting how they count
/// @param max dated values, ordered by file
public record Limit(
    String name,
    String title,
    List<Citation> cites,
    boolean each,
    List<Party> bearers,
    List<Group> groups,
    @Nullable Placed placed,
    @Nullable String partOf,
    @Nullable String sharesOf,
    Predicate.Test where,
    CountingRule counting,
    List<DatedValue> max,
    Evidence evidence) {

  /// Whoever is bound, as findings name them: parties, or groups by their names.
  public List<Party> bound() {
    return groups.isEmpty()
        ? bearers
        : groups.stream().map(group -> new Party(group.name())).toList();
  }

  /// The same of an instrument with these parties, some of whom joined it.
  Limit joinedBy(Collection<Party> parties) {
    if (!each) {
      return this;
    }
    return placed == null
        ? of(List.copyOf(parties), groups, where)
        : of(List.of(), placed.hosts(parties, parties), where);
  }

  /// The same counted by another rule.
  public Limit countedBy(CountingRule rule) {
    return new Limit(
        name, title, cites, each, bearers, groups, placed, partOf, sharesOf, where, rule, max,
        evidence);
  }

  /// The same of what stands with a host alone.
  public Limit standingIn(Party host) {
    return placed == null
        ? this
        : of(bearers, groups, new Standing("item." + placed.at(), host.code(), where));
  }

  private Limit of(List<Party> bearing, List<Group> together, Predicate.Test counted) {
    return new Limit(
        name, title, cites, each, bearing, together, placed, partOf, sharesOf, counted, counting,
        max, evidence);
  }

  /// That things count by where they stand, and not by whose they are.
  ///
  /// @param at the item's text field that names where it stands
  /// @param of whose things count; null means everybody's
  /// @param others whether those of the host itself do not count
  public record Placed(String at, @Nullable Group of, boolean others) {
    /// A group for each host.
    public List<Group> hosts(Collection<Party> hosts, Collection<Party> parties) {
      return hosts.stream().map(host -> host(host, parties)).toList();
    }

    private Group host(Party host, Collection<Party> parties) {
      List<Group.Member> all =
          of != null
              ? of.members()
              : parties.stream().map(party -> new Group.Member(party, null, null)).toList();
      List<Group.Member> counting =
          all.stream().filter(member -> !others || !member.state().equals(host)).toList();
      return new Group(host.code(), host.code(), counting, List.of());
    }
  }

  // A test of items that stand in one place; where one stands that does not say is not known.
  private record Standing(String field, String host, Predicate.Test where)
      implements Predicate.Test {
    @Override
    public Answer test(Map<String, Value> row) {
      Value place = row.get(field);
      Answer counts = where.test(row);
      return place == null
          ? counts == Answer.FALSE ? Answer.FALSE : Answer.UNKNOWN
          : place.equals(new Value.Text(host)) ? counts : Answer.FALSE;
    }

    @Override
    public String text() {
      return where.text();
    }

    @Override
    public Set<String> names() {
      Set<String> names = new TreeSet<>(where.names());
      names.add(field);
      return names;
    }
  }

  /// A cap that binds in `[from, until)`; no `until` means as long as the instrument.
  public record DatedValue(Cap cap, Anchor from, @Nullable Anchor until, List<Citation> cites) {}

  /// Which messages carry totals and which items, and after what time (from the evidence's valid
  /// date) they are stale.
  public record Evidence(List<String> totals, List<String> items, Period staleAfter) {}
}
