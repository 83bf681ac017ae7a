package org.detente.agreement;

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
  /// @param describes the notice's valid date must be this instant; null means it need not
  /// @param answersMany whether one notice may answer several triggers
  /// @param covers how long a notice holds for a slipped event; null means it covers whenever it is
  ///   in time
  /// @param cureUntil how long after the deadline performance still counts as late; null means
  ///   without end
  /// @param clockRuns whether the deadline goes on running while the duty rests
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
      Deadline.@Nullable Mark describes,
      boolean answersMany,
      Deadline deadline,
      @Nullable Covers covers,
      List<Content> content,
      List<Exempt> exceptions,
      ShowsIn showsIn,
      @Nullable Amount cureUntil,
      boolean clockRuns)
      implements Duty {}

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

    record Named(Party party) implements Bearer {}

    /// the party in the event's field `party`
    record OfEvent() implements Bearer {}
  }

  /// To whom; an empty list means all other parties.
  ///
  /// @param apart whether performance is judged for each addressee apart
  record Addressees(List<Party> parties, boolean apart) {}

  /// What brings an instance about.
  sealed interface Trigger {
    /// an event of this name for which `where` holds; null means every one
    ///
    /// @param reportedBy who could report it; where nobody could, nobody can tell whether the duty
    ///   was performed
    record On(String event, Predicate.@Nullable Test where, List<Reporter> reportedBy)
        implements Trigger {}

    /// the end of each period of this length, the first beginning at `from`
    record Every(Period length, Anchor from, Deadline.MonthEnd monthEnd) implements Trigger {}

    /// once, at this instant of the instrument's life
    record Once(Anchor at) implements Trigger {}
  }

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
  record Exempt(String name, Predicate.Test when, @Nullable String instead, List<Citation> cites) {}

  /// In whose ledgers performance would show, so that silence there may count.
  enum ShowsIn implements Word {
    PARTIES,
    PUBLIC
  }
}
