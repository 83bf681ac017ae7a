package org.detente.agreement;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.model.ActKind;
import org.detente.model.Citation;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.UtcCalendar;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// How an instrument begins, lasts and ends. A part that the file leaves out is null.
///
/// @param inForceFrom what brings it into force: mostly an act, such as `entry-into-force`
/// @param consent how many, and who, must consent before it enters into force, where the file says
///   it; then it does so by itself, unless an entry tells another day
/// @param joining how a party comes to be bound by an act of its own; null where entry into force
///   binds all whom it concerns
/// @param superseded the instrument by whose entry into force this one is superseded
public record Life(
    @Nullable Provisional provisional,
    Choice<Anchor> inForceFrom,
    List<Citation> inForceCites,
    @Nullable Consent consent,
    @Nullable Joining joining,
    Term term,
    @Nullable Extension extend,
    @Nullable Withdrawal withdraw,
    @Nullable Suspension suspend,
    @Nullable Ending end,
    @Nullable Superseded superseded) {

  /// A life by the acts of all together: of no rule about consent, and superseded by no one.
  public Life(
      @Nullable Provisional provisional,
      Choice<Anchor> inForceFrom,
      List<Citation> inForceCites,
      Term term,
      @Nullable Extension extend,
      @Nullable Withdrawal withdraw,
      @Nullable Suspension suspend,
      @Nullable Ending end) {
    this(
        provisional,
        inForceFrom,
        inForceCites,
        null,
        null,
        term,
        extend,
        withdraw,
        suspend,
        end,
        null);
  }

  /// The act that brings it into force, where the file names one outright and nothing is added to
  /// its instant.
  public Optional<String> beginningAct() {
    return inForceFrom instanceof Choice.Stated<Anchor>(Anchor.Event(String act, Period plus))
            && plus.isZero()
        ? Optional.of(act)
        : Optional.empty();
  }

  /// Applied provisionally; only the listed rules bind.
  ///
  /// @param until the act that ends it; null where each party applies it by an act of its own,
  ///   until the instrument binds it
  public record Provisional(
      String from, @Nullable String until, List<String> only, List<Citation> cites) {
    /// Whether each party applies it by an act of its own.
    public boolean byEach() {
      return until == null;
    }
  }

  /// Entry into force by consent: so long after enough have consented, and not before a day.
  ///
  /// @param number how many must consent, whoever they are; 0 where only `needed` counts
  /// @param needed who must be among them
  /// @param plus how long after the last consent that was lacking
  /// @param notBefore null where there is no such day
  public record Consent(int number, List<Party> needed, Period plus, @Nullable Anchor notBefore) {}

  /// How a party comes to be bound: by an act of its own, and so long after it, but never before
  /// the instrument is in force.
  ///
  /// @param open whether whoever does such an act is a party, though the file does not list it
  public record Joining(List<String> by, Period after, boolean open, List<Citation> cites) {
    /// What a file says by giving a rule of consent alone: who ratifies or accedes is bound with
    /// the others.
    public static final Joining BY_CONSENT =
        new Joining(
            List.of(ActKind.RATIFICATION.word(), ActKind.ACCESSION.word()),
            Period.ZERO,
            false,
            List.of());
  }

  /// The instrument whose entry into force supersedes this one.
  public record Superseded(String by, List<Citation> cites) {}

  /// The term: at most one of length, date and other instrument fixes its end, and where none does
  /// it is open.
  ///
  /// @param length from the act `from`; null where another part fixes the end
  /// @param until the end as a date; null where another part fixes it
  /// @param endsWith the instrument whose end, whenever and however it comes, ends this one
  /// @param each whether who leaves that instrument leaves this one
  /// @param renews how a length renews itself; null where it does not
  /// @param endInclusive whether the end that length or date gives is the last day still in force,
  ///   and not the first instant no longer in force
  public record Term(
      @Nullable Period length,
      String from,
      boolean endInclusive,
      @Nullable Anchor until,
      @Nullable String endsWith,
      boolean each,
      @Nullable Renewal renews,
      List<Citation> cites) {
    /// A term without an end of its own, or of a length.
    public Term(@Nullable Period length, String from, boolean endInclusive, List<Citation> cites) {
      this(length, from, endInclusive, null, null, false, null, cites);
    }
  }

  /// A term that goes on by so much again and again, until a party says that it is not to renew.
  ///
  /// @param notice how long before an end that must be said; zero where the text asks for no time
  public record Renewal(Period by, Period notice) {}

  /// Extension before expiry, so many times, each by at most so much.
  ///
  /// @param atMost null where it may be without end
  public record Extension(int times, @Nullable Period atMost, By by, List<Citation> cites) {}

  /// Withdrawal on notice; the notice runs from its receipt.
  ///
  /// @param endsForAll whether one party's exit ends the instrument (so it does between two)
  /// @param ofThese whose exit does; empty means anybody's
  /// @param fewest the instrument ends when fewer are left than this; 0 where it does not
  /// @param contested whose notices are read in more than one way
  public record Withdrawal(
      By by,
      Period notice,
      boolean endsForAll,
      List<Party> ofThese,
      int fewest,
      Map<Party, Contested> contested,
      List<Citation> cites) {
    /// When a notice is over: after its period, or on the later day that it names.
    ///
    /// @param received from when it runs (valid axis)
    /// @param named the day that it names; null where it names none
    public Instant over(Instant received, @Nullable ImpreciseDate named) {
      Instant least = UtcCalendar.plus(received, notice);
      return named == null || !least.isBefore(named.certainFrom()) ? least : named.certainFrom();
    }

    /// Withdrawal that ends the instrument for all, or only for who withdraws, however few are
    /// left.
    public Withdrawal(By by, Period notice, boolean endsForAll, List<Citation> cites) {
      this(by, notice, endsForAll, List.of(), 0, Map.of(), cites);
    }

    /// Whether the exit of one may be the end for the others.
    public boolean concernsOthers(Party party) {
      return endsWith(party) || fewest > 0;
    }

    /// Whether this party's exit ends the instrument.
    public boolean endsWith(Party party) {
      return endsForAll && (ofThese.isEmpty() || ofThese.contains(party));
    }
  }

  /// One party's notices of withdrawal, of which parties or texts say different things.
  ///
  /// @param from the notices given from then on (inclusive); null means all
  /// @param question the question that asks whether and when the party leaves
  public record Contested(@Nullable Instant from, String question) {}

  /// Suspension by one party: whether the text provides for it; if not, the question that asks what
  /// it does.
  ///
  /// @param notice how long after its notice it takes effect, where the text says so; null: at
  ///   once, or on the day that the notice names
  /// @param pairs whether it may be toward some of the others alone; null where it may not
  public record Suspension(
      boolean provided,
      @Nullable String question,
      @Nullable Period notice,
      @Nullable Pairs pairs,
      List<Citation> cites) {
    /// Suspension toward all, from the day it is declared.
    public Suspension(boolean provided, @Nullable String question, List<Citation> cites) {
      this(provided, question, null, null, cites);
    }
  }

  /// Suspension toward some of the others.
  ///
  /// @param mutual whether what rests for one toward the other rests for the other as well
  /// @param question the question that asks what a suspension toward some does; null where it is
  ///   the one that asks of any suspension
  public record Pairs(boolean mutual, @Nullable String question) {}

  /// The end of a unilateral instrument by its party's declaration of the named act.
  public record Ending(Party by, String declaration, List<Citation> cites) {}

  /// Who may exercise a power.
  public enum By implements Word {
    EACH,
    JOINT_DECISION,
    /// a body of the instrument, whose decision is one entry, whoever recorded it
    CONFERENCE
  }
}
