package org.detente.assessment.life;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.agreement.Life;
import org.detente.assessment.fold.Deed;
import org.detente.model.EntryRef;
import org.detente.model.Party;

/// When a power that belongs to the parties together has been exercised: at the act that names all
/// of them, or at the last of one act each in the same terms; or at the act of the body that
/// decides for them. Two accounts of one decision, equal in date and terms, are one decision.
final class JointDecisions {
  private final Set<Party> all;
  private final Life.By by;
  private final Map<Taken, Decision> taken = new LinkedHashMap<>();
  private final Map<Terms, Pending> pending = new LinkedHashMap<>();

  /// A decision taken at an instant of the valid axis.
  record Decision(Instant at, Terms terms, List<EntryRef> entries) {}

  /// By how much: a length, or without end, or nothing said.
  record Terms(Optional<Period> length, boolean open) {}

  private record Taken(Instant at, Terms terms) {}

  /// Acts of some of the parties, in one set of terms.
  record Pending(Instant since, Set<Party> by, List<EntryRef> entries) {}

  private JointDecisions(Set<Party> all, Life.By by) {
    this.all = all;
    this.by = by;
  }

  /// @param deeds earliest first
  static JointDecisions among(Set<Party> parties, Life.By by, List<Deed> deeds) {
    JointDecisions decisions = new JointDecisions(parties, by);
    deeds.forEach(decisions::add);
    return decisions;
  }

  /// The decisions taken, earliest first.
  List<Decision> taken() {
    return List.copyOf(taken.values());
  }

  /// What some of the parties did without the others.
  List<Pending> oneSided() {
    return List.copyOf(pending.values());
  }

  private void add(Deed deed) {
    Set<Party> by = new TreeSet<>(deed.by());
    by.retainAll(all);
    if (by.isEmpty() && this.by != Life.By.CONFERENCE) {
      return; // the word of somebody who is no party
    }
    Terms terms =
        new Terms(
            Optional.ofNullable(deed.act().length()).map(Period::normalized),
            deed.act().indefinite());
    Pending before = pending.remove(terms);
    List<EntryRef> entries = new ArrayList<>(deed.cause());
    if (before != null) {
      by.addAll(before.by());
      entries.addAll(before.entries());
    }
    Taken on = new Taken(deed.at(), terms);
    if (joins(on, entries)) {
      return;
    }
    if (this.by != Life.By.JOINT_DECISION || by.equals(all)) {
      taken.put(on, new Decision(deed.at(), terms, entries.stream().sorted().toList()));
    } else {
      pending.put(terms, new Pending(before == null ? deed.at() : before.since(), by, entries));
    }
  }

  // One more account of a decision already taken, on the day it was taken.
  private boolean joins(Taken on, List<EntryRef> entries) {
    Decision decision = taken.get(on);
    if (decision == null) {
      return false;
    }
    TreeSet<EntryRef> both = new TreeSet<>(decision.entries());
    both.addAll(entries);
    taken.put(on, new Decision(on.at(), on.terms(), List.copyOf(both)));
    return true;
  }
}
