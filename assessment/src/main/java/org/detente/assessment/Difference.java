package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.assessment.fold.Knowledge;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.jspecify.annotations.Nullable;

/// Which entries moved a finding between two points of the known axis, for one instant of the valid
/// axis.
///
/// The known axis is replayed from the one point to the other: entry by entry between two
/// positions, else instant by instant, since a record's entries do not stand in the order in which
/// they became known. A step is told where the verdict, the value or bound, the timing, the
/// readings, the next change or what is said beside the finding differ from the step before. Each
/// step costs one assessment of the finding's agreement.
public final class Difference {
  private static final Comparator<Fact> ARRIVAL =
      Comparator.comparing(Fact::known).thenComparing(Fact::entry);

  private final Collection<Agreement> agreements;
  private final Set<String> related;
  private final Agreement agreement;
  private final Set<Party> keepers;
  private final String finding;
  private final Instant valid;

  /// A move of the finding.
  ///
  /// @param known when on the known axis
  /// @param entries the entries that moved it, by position; empty where a reading came to be held
  ///   by its date alone
  /// @param before the finding before; null where there was none
  /// @param after the finding after; null where there is none any more
  public record Step(
      Instant known, List<EntryRef> entries, @Nullable Finding before, @Nullable Finding after) {
    /// What was said beside the finding before the move and is not any more: taken back, or
    /// replaced by a correction. An account that rests on another entry now is another one.
    public List<Finding.Account> gone() {
      return accounts(before).stream().filter(it -> !accounts(after).contains(it)).toList();
    }

    /// What is said beside the finding only since the move.
    public List<Finding.Account> come() {
      return accounts(after).stream().filter(it -> !accounts(before).contains(it)).toList();
    }

    private static List<Finding.Account> accounts(@Nullable Finding finding) {
      return finding == null ? List.of() : finding.accounts();
    }

    private Step reversed() {
      return new Step(known, entries, /* before= */ after, /* after= */ before);
    }
  }

  private Difference(
      Collection<Agreement> agreements,
      Agreement agreement,
      Set<Party> keepers,
      String finding,
      Instant valid) {
    this.agreements = agreements;
    this.related = related(agreements, agreement);
    this.agreement = agreement;
    this.keepers = keepers;
    this.finding = finding;
    this.valid = valid;
  }

  // An agreement, and those whose entries may move it: those it names, and those that these name.
  private static Set<String> related(Collection<Agreement> agreements, Agreement agreement) {
    Set<String> related = new LinkedHashSet<>(List.of(agreement.id()));
    boolean more = true;
    while (more) {
      more = false;
      for (Agreement one : agreements) {
        more |= related.contains(one.id()) && related.addAll(one.others());
      }
    }
    return related;
  }

  /// The moves of a finding from one point of the known axis to another, which may be earlier; none
  /// where no loaded agreement has such a finding.
  ///
  /// @param finding its id, such as `new-start/limits.launchers@US`
  public static List<Step> between(
      Collection<Agreement> agreements,
      Facts facts,
      Instant valid,
      String finding,
      Known from,
      Known to) {
    return agreements.stream()
        .filter(agreement -> finding.startsWith(agreement.id() + "/"))
        .findFirst()
        .map(agreement -> new Difference(agreements, agreement, facts.keepers(), finding, valid))
        .map(difference -> difference.moves(facts, from, to))
        .orElse(List.of());
  }

  // Down from the one point to what both know, then up to the other; usually one of the two ways is
  // empty.
  private List<Step> moves(Facts facts, Known from, Known to) {
    Set<Fact> lower = new LinkedHashSet<>(facts.known(from));
    Set<Fact> upper = new LinkedHashSet<>(facts.known(to));
    List<Fact> common = lower.stream().filter(upper::contains).toList();
    Optional<Instant> commonUpTo = earlier(upTo(facts, from), upTo(facts, to));
    boolean byPosition = from instanceof Known.First && to instanceof Known.First;
    List<Step> down = new ArrayList<>();
    for (Step up : climb(common, commonUpTo, facts.known(from), upTo(facts, from), byPosition)) {
      down.add(up.reversed());
    }
    Collections.reverse(down);
    List<Step> all = new ArrayList<>(down);
    all.addAll(climb(common, commonUpTo, facts.known(to), upTo(facts, to), byPosition));
    return List.copyOf(all);
  }

  private static Optional<Instant> upTo(Facts facts, Known known) {
    return Knowledge.at(facts, known).upTo();
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get());
  }

  private List<Step> climb(
      List<Fact> base,
      Optional<Instant> baseUpTo,
      List<Fact> target,
      Optional<Instant> targetUpTo,
      boolean byPosition) {
    if (targetUpTo.isEmpty()) {
      return List.of();
    }
    Set<Fact> have = new LinkedHashSet<>(base);
    List<Fact> added = target.stream().filter(fact -> !have.contains(fact)).toList();
    Ascent ascent = new Ascent(base, baseUpTo);
    if (byPosition) {
      added.forEach(fact -> ascent.take(later(ascent.upTo, fact.known()), List.of(fact)));
    } else {
      byInstant(added, baseUpTo, targetUpTo.get()).forEach(ascent::take);
    }
    return ascent.steps;
  }

  private static Instant later(Optional<Instant> one, Instant other) {
    return one.isPresent() && one.get().isAfter(other) ? one.get() : other;
  }

  // What arrives at each instant, and the instants from which options are held.
  private NavigableMap<Instant, List<Fact>> byInstant(
      List<Fact> added, Optional<Instant> from, Instant to) {
    NavigableMap<Instant, List<Fact>> arrivals = new TreeMap<>();
    for (Fact fact : added.stream().sorted(ARRIVAL).toList()) {
      arrivals.computeIfAbsent(later(from, fact.known()), at -> new ArrayList<>()).add(fact);
    }
    heldFrom()
        .filter(held -> !held.isAfter(to) && (from.isEmpty() || held.isAfter(from.get())))
        .forEach(held -> arrivals.computeIfAbsent(held, at -> new ArrayList<>()));
    return arrivals;
  }

  // The instants of the known axis from which options are held.
  private Stream<Instant> heldFrom() {
    return agreements.stream()
        .filter(one -> related.contains(one.id()))
        .flatMap(one -> one.questions().values().stream())
        .flatMap(question -> question.options().values().stream())
        .map(Question.Option::heldFrom)
        .flatMap(Stream::ofNullable);
  }

  /// Takes what arrives, group by group, and notes the steps at which the finding moved.
  private final class Ascent {
    private final List<Fact> facts;
    private final List<Step> steps = new ArrayList<>();
    private Optional<Instant> upTo;
    private @Nullable Finding current;

    Ascent(List<Fact> base, Optional<Instant> upTo) {
      this.facts = new ArrayList<>(base);
      this.upTo = upTo;
      this.current = find(upTo);
    }

    void take(Instant known, List<Fact> group) {
      if (group.stream().noneMatch(this::isOwn) && !crossesHeldFrom(known)) {
        facts.addAll(group);
        upTo = Optional.of(known);
        return;
      }
      holdFrom(known);
      Finding before = current;
      Finding last = before;
      boolean alone = group.size() == 1;
      List<EntryRef> movers = new ArrayList<>();
      for (Fact fact : group) {
        facts.add(fact);
        if (isOwn(fact) && !alone) {
          Finding with = find(Optional.of(known));
          if (moved(last, with)) {
            movers.add(fact.entry());
          }
          last = with;
        }
      }
      upTo = Optional.of(known);
      current = find(upTo);
      if (moved(before, current)) {
        List<EntryRef> entries = alone ? List.of(group.getFirst().entry()) : movers;
        steps.add(new Step(known, entries.stream().sorted().toList(), before, current));
      }
    }

    // A date from which an option is held moves by itself, whatever arrives at the same instant.
    private void holdFrom(Instant known) {
      if (crossesHeldFrom(known)) {
        Finding held = find(Optional.of(known));
        if (moved(current, held)) {
          steps.add(new Step(known, List.of(), current, held));
        }
        upTo = Optional.of(known);
        current = held;
      }
    }

    // Of the agreement itself, or of one whose rules its duties borrow.
    private boolean isOwn(Fact fact) {
      return related.contains(fact.instrument());
    }

    private boolean crossesHeldFrom(Instant known) {
      return heldFrom()
          .anyMatch(held -> !held.isAfter(known) && (upTo.isEmpty() || held.isAfter(upTo.get())));
    }

    private @Nullable Finding find(Optional<Instant> known) {
      Knowledge knowledge =
          known.isPresent()
              ? Knowledge.of(facts, known.get(), keepers)
              : Knowledge.of(facts, keepers);
      return Named.among(Standpoint.of(agreements, agreement, knowledge, valid), finding, valid)
          .orElse(null);
    }
  }

  private static boolean moved(@Nullable Finding before, @Nullable Finding after) {
    if (before == null || after == null) {
      return !Objects.equals(before, after);
    }
    return !before.verdict().equals(after.verdict())
        || before.stale() != after.stale()
        || !Objects.equals(before.count(), after.count())
        || !Objects.equals(before.timing(), after.timing())
        || !Objects.equals(before.next(), after.next())
        || !before.accounts().equals(after.accounts())
        || !read(before).equals(read(after));
  }

  // Readings without the positions listed under them, which are evidence and move nothing.
  private record Read(Object under, List<String> heldBy, boolean hypothetical, Verdict verdict) {}

  private static List<Read> read(Finding finding) {
    return finding.readings().stream()
        .map(r -> new Read(r.under(), r.heldBy(), r.hypothetical(), r.verdict()))
        .toList();
  }
}
