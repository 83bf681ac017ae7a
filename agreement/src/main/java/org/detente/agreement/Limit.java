package org.detente.agreement;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// A greatest number, dated, counted from declared evidence. Its name is also the key of declared
/// totals.
///
/// @param each whether every party is bound, who joins later too
/// @param bearers the parties each bound by it; none where it binds groups
/// @param groups the groups each bound by it as a whole: what their members have is added up
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
    return each
        ? new Limit(
            name,
            title,
            cites,
            each,
            List.copyOf(parties),
            groups,
            partOf,
            sharesOf,
            where,
            counting,
            max,
            evidence)
        : this;
  }

  /// A cap that binds in `[from, until)`; no `until` means as long as the instrument.
  public record DatedValue(Cap cap, Anchor from, @Nullable Anchor until, List<Citation> cites) {}

  /// Which messages carry totals and which items, and after what time (from the evidence's valid
  /// date) they are stale.
  public record Evidence(List<String> totals, List<String> items, Period staleAfter) {}
}
