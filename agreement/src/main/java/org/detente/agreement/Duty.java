package org.detente.agreement;

import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// Something owed: what brings it about, who owes it to whom, what performs it, and by when.
public sealed interface Duty {
  /// The rule's name, as in `duties.<name>`.
  String name();

  String title();

  List<Citation> cites();

  /// A duty stated in this file.
  ///
  /// @param via the channel, where named
  /// @param send the message that performs it
  /// @param match which notice (`n`) answers which event; null means any of the bearer's
  /// @param answers how a notice answers a trigger besides
  /// @param covers how long a notice holds for a slipped event; null means it covers whenever it is
  ///   in time
  /// @param cureUntil how long after the deadline performance still counts as late; null means
  ///   without end
  /// @param clockRuns whether the deadline goes on running while the duty rests
  /// @param workingDays whose working days count where a length is counted in them
  /// @param span what it is owed for: what comes about in this time, and periods that begin in it
  record Owed(
      String name,
      String title,
      List<Citation> cites,
      Bearer bearer,
      Addressees to,
      @Nullable String via,
      Trigger trigger,
      String send,
      Predicate.@Nullable Test match,
      Answering answers,
      Deadline deadline,
      @Nullable Covers covers,
      List<Content> content,
      List<Exempt> exceptions,
      ShowsIn showsIn,
      @Nullable Amount cureUntil,
      boolean clockRuns,
      WorkingDays workingDays,
      Span span)
      implements Duty {}

  /// The time of a duty that begins later than its instrument, or ends before it.
  ///
  /// @param from the first instant (inclusive); null means as early as the instrument
  /// @param until the end (exclusive); null means as late as the instrument
  record Span(@Nullable Anchor from, @Nullable Anchor until) {
    /// As long as the instrument.
    public static final Span ALWAYS = new Span(null, null);
  }

  /// How a notice answers what brings the duty about.
  ///
  /// @param describes the instant that it must describe; null means none
  /// @param in the notice's date field that says what it describes; null means the valid date of
  ///   its entry, which a declaration has
  /// @param many whether one notice may answer several triggers
  /// @param byName whether its entry must name the triggering entry, as replies do
  /// @param nil whether a report that there is nothing to report performs it too
  record Answering(
      Deadline.@Nullable Mark describes,
      @Nullable String in,
      boolean many,
      boolean byName,
      boolean nil) {
    /// Each notice answers the first trigger that it matches.
    public static final Answering PLAIN = new Answering(null, null, false, false, false);

    /// As [#PLAIN], of notices that describe an instant.
    public static Answering describing(Deadline.@Nullable Mark mark) {
      return new Answering(mark, null, false, false, false);
    }
  }

  /// Whose working days count: a day on which one of them does not work is none.
  enum WorkingDays implements Word {
    BEARER,
    ADDRESSEES,
    BOTH
  }

  /// A duty computed by another agreement's rule and shown here as a finding of its own, citing
  /// both. It ends with its own instrument.
  ///
  /// @param bearers who takes it on in this file; empty for all who bear it in the other
  record AsIn(
      String name,
      String title,
      List<Citation> cites,
      String agreement,
      String duty,
      List<Party> bearers)
      implements Duty {}

  /// Who owes it.
  sealed interface Bearer {
    /// every party
    record Each() implements Bearer {}

    /// these, each for itself
    record Named(List<Party> parties) implements Bearer {}

    /// the party in the event's field `party`
    record OfEvent() implements Bearer {}

    /// each party to whom the message that brings it about is addressed
    record Addressed() implements Bearer {}
  }

  /// To whom; an empty list means all other parties.
  ///
  /// @param apart whether performance is judged for each addressee apart
  /// @param sender whether it is owed to the sender of the message that brings it about alone
  /// @param field the text field of the event that names to whom it is owed alone; null where none
  ///   does
  record Addressees(List<Party> parties, boolean apart, boolean sender, @Nullable String field) {
    /// These, or all other parties.
    public Addressees(List<Party> parties, boolean apart) {
      this(parties, apart, false, null);
    }

    /// To the one whom the event tells: its sender, or whom this field names.
    ///
    /// @param field null for the sender
    public static Addressees ofEvent(@Nullable String field) {
      return new Addressees(List.of(), true, field == null, field);
    }

    /// Who they are of the parties to an agreement that can be party to the one whose rule it is,
    /// of each bearer all but itself; in order of their codes.
    public List<Party> among(Agreement agreement, Agreement rule) {
      return agreement.parties().keySet().stream()
          .filter(party -> parties.isEmpty() || parties.contains(party))
          .filter(rule::admits)
          .sorted()
          .toList();
    }

    /// Whether the event tells to whom it is owed.
    public boolean isOfEvent() {
      return sender || field != null;
    }
  }

  /// What brings an instance about.
  sealed interface Trigger {
    /// an event of this name, or a message, for which `where` holds; null means every one
    ///
    /// @param recordedIn ids of other agreements whose entries of this name bring it about as well
    /// @param changed what must have changed since the last update; null where nothing must
    /// @param reportedBy who could report it; where nobody could, nobody can tell whether the duty
    ///   was performed
    record On(
        String event,
        List<String> recordedIn,
        Predicate.@Nullable Test where,
        @Nullable Changed changed,
        List<Reporter> reportedBy)
        implements Trigger {
      /// Any event for which `where` holds.
      public On(String event, Predicate.@Nullable Test where, List<Reporter> reportedBy) {
        this(event, List.of(), where, null, reportedBy);
      }
    }

    /// an act of the instrument's life, such as a withdrawal; of it the event's field `party` alone
    /// can be told: whose act it is
    record OnAct(String act) implements Trigger {}

    /// What comes period by period.
    sealed interface Periodic extends Trigger {
      /// When the first begins.
      Anchor from();

      /// How often it is to be done in each period; null where it is owed once for each.
      @Nullable Times times();

      /// What leaves nothing owed for a period in which it happened; null where nothing does.
      @Nullable Unless unless();
    }

    /// the end of each period of this length, the first beginning at `from`; where `times` says how
    /// often, the period itself
    record Every(
        Period length,
        Anchor from,
        Deadline.MonthEnd monthEnd,
        @Nullable Times times,
        @Nullable Unless unless)
        implements Periodic {
      /// Owed once, when the period is over.
      public Every(Period length, Anchor from, Deadline.MonthEnd monthEnd) {
        this(length, from, monthEnd, null, null);
      }
    }

    /// each of these days of the year, from the first that is not before `from`: owed from the day
    /// after the one before
    ///
    /// @param on at least one, in order; 29 February is the last of February in other years
    record Yearly(List<MonthDay> on, Anchor from, @Nullable Times times, @Nullable Unless unless)
        implements Periodic {}

    /// once, at this instant of the instrument's life
    record Once(Anchor at) implements Trigger {}
  }

  /// How often something is to be done in a period.
  ///
  /// @param least at least so often; 0 for no least number
  /// @param most at most so often; null for no greatest number
  /// @param dated what puts a notice into a period: a date of its own; null means when it was given
  record Times(int least, @Nullable Integer most, Deadline.@Nullable Mark dated) {}

  /// A change since the last update: of the first event of which one of these figures differs
  /// enough from the latest update before it. Until the next update no further event counts.
  ///
  /// @param fields whole numbers that both event and update give; any one is enough
  /// @param by by how much at least
  /// @param percent whether that is in percent of the update's figure
  /// @param since the messages that update
  /// @param same fields by which an update speaks of the same thing as the event
  record Changed(
      List<String> fields, long by, boolean percent, List<String> since, List<String> same) {}

  /// Who is obliged or able to report an event.
  enum Reporter implements Word {
    BEARER,
    ADDRESSEE,
    /// anybody who looks, such as by technical means
    OBSERVATION
  }

  /// A notice holds for events within so long from its mark; `firstDayIncluded` says whether the
  /// mark's day is the first.
  record Covers(
      Deadline.Mark from,
      Amount length,
      Deadline.Counted counted,
      boolean firstDayIncluded,
      List<Citation> cites) {}

  /// Fields a notice needs, always or when a predicate over the notice holds.
  record Content(
      String name, Predicate.@Nullable Test when, List<String> need, List<Citation> cites) {}

  /// A case in which the duty does not apply; `instead` names the rule that does.
  ///
  /// @param spell for how long that holds
  record Exempt(
      String name,
      Predicate.Test when,
      @Nullable String instead,
      List<Citation> cites,
      Spell spell) {
    /// An exception that holds always.
    public Exempt(
        String name, Predicate.Test when, @Nullable String instead, List<Citation> cites) {
      this(name, when, instead, cites, Spell.ALWAYS);
    }
  }

  /// For how long an exception holds.
  ///
  /// @param from of events from this instant on (inclusive); null means from the first
  /// @param until of events before this instant; null means to the last
  /// @param lasts of each event for so long after it, and then the duty is owed; null means for
  ///   good
  /// @param settledBy what within that time settles the matter for good; null where nothing does
  record Spell(
      @Nullable Anchor from,
      @Nullable Anchor until,
      @Nullable Amount lasts,
      @Nullable Settled settledBy) {
    /// From the first event to the last, and for good.
    public static final Spell ALWAYS = new Spell(null, null, null, null);
  }

  /// An event after another, which speaks of the same thing by these fields.
  record Settled(String event, List<String> same) {}

  /// In whose ledgers performance would show, so that silence there may count.
  enum ShowsIn implements Word {
    PARTIES,
    PUBLIC
  }
}
