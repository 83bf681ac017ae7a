package org.detente.assessment.calendar;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.detente.assessment.course.Course.Deadline;
import org.detente.assessment.timetable.When;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Verdict;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// Something due or coming on one date, which one rule makes.
///
/// @param name stays the same when the date moves: `new-start/life/expired`
/// @param instrument the id of the agreement whose rule it is
/// @param rule the rule without its instrument: `duties.half-yearly-data/2011-09`, `life`
/// @param what in words, without whom it concerns
/// @param when of several readings the earliest that is still ahead
/// @param basis what makes the date
/// @param shares who is to do it, or to whom it happens, each with how it stands; empty where that
///   is all of them together
/// @param concerns every party that does it, or to which it is owed
/// @param counting how its time is counted; empty where nothing is counted
/// @param deadlines of something due: every one that some reading gives, earliest first
/// @param changes what changes by itself on that date: of something due nothing, as long as it may
///   be done; the first names the date
/// @param state how it stands as seen from the day asked about
/// @param open whether something is still to be done or to come
/// @param why the rule in sentences
/// @param entries what it rests on
public record Coming(
    String name,
    Kind kind,
    String instrument,
    String rule,
    Phrase what,
    When when,
    Basis basis,
    List<Share> shares,
    SortedSet<Party> concerns,
    Optional<Counting> counting,
    List<Deadline> deadlines,
    List<Change> changes,
    Phrase state,
    boolean open,
    List<Rule.Sentence> why,
    List<EntryRef> entries) {

  /// In order of time, then of names.
  static final Comparator<Coming> ORDER =
      Comparator.comparing((Coming it) -> it.when().from())
          .thenComparing(it -> it.when().until())
          .thenComparing(Coming::name);

  /// What kind of thing comes.
  public enum Kind implements Word {
    /// an exchange, report or notice is due
    DUE,
    REVIEW,
    MEETING,
    /// a chair passes on
    ROTATION,
    /// a term renews itself, or the last day comes for a notice that it is not to
    RENEWAL,
    /// an instrument, or a party's part in it, begins
    BEGINNING,
    /// an instrument ends: its term is over, its offer lapses
    END,
    /// a withdrawal or a suspension takes effect
    EXIT,
    /// a condition lapses, and what hangs on it with it
    CLIFF,
    /// a limit begins to bind, changes or ends
    LIMIT,
    /// a figure grows too old to count
    EVIDENCE,
    /// a period of a quota begins, or the quota ends
    QUOTA
  }

  /// What makes a date.
  public enum Basis implements Word {
    /// the text of an instrument that binds in law
    LAW,
    /// the text of a political commitment
    COMMITMENT,
    /// a party's own word
    PLEDGE,
    /// what was done so far; nothing in a text
    PRACTICE,
    /// the parties decided on it, or are to
    DECISION,
    /// a party's notice, by the text that gives it effect
    NOTICE,
    /// what was done on that day; no rule made it a date before
    ACT
  }

  /// One party's share in it.
  ///
  /// @param finding its id; null where nothing is judged
  /// @param to to whom it is owed; empty where that does not apply
  /// @param verdict how it stands as seen from the day asked about; null where nothing is judged
  public record Share(
      @Nullable String finding, Party by, List<Party> to, @Nullable Verdict verdict) {}

  public Coming {
    shares = List.copyOf(shares);
    deadlines = List.copyOf(deadlines);
    changes = List.copyOf(changes);
    why = List.copyOf(why);
    entries = List.copyOf(entries);
  }

  /// Whether the date, or what comes with it, hangs on how a text is read.
  public boolean restsOnAReading() {
    return deadlines.size() > 1 || changes.stream().anyMatch(Change::restsOnAReading);
  }

  /// Whether it was put off and has no new date, so that its date is the old one.
  public boolean isPutOff() {
    return state.equals(Meetings.PUT_OFF);
  }

  /// Whether it concerns a party.
  public boolean concerns(Party party) {
    return concerns.contains(party);
  }

  /// The articles the rule rests on, each once.
  public List<Citation> cites() {
    Set<Citation> cited = new LinkedHashSet<>();
    why.stream().map(Rule.Sentence::cites).forEach(cited::addAll);
    return List.copyOf(cited);
  }

  /// The finding that explains it; empty where none does.
  public Optional<String> finding() {
    return changes.isEmpty()
        ? shares.stream().map(Share::finding).filter(Objects::nonNull).findFirst()
        : Optional.of(changes.getFirst().then().id());
  }

  /// Those of these that concern a party, as they are kept.
  public static List<Coming> of(Party party, Collection<Coming> comings) {
    return comings.stream().filter(it -> it.concerns(party)).toList();
  }
}
