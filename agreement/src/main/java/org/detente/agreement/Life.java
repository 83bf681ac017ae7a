package org.detente.agreement;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// How an instrument begins, lasts and ends. A part that the file leaves out is null.
///
/// @param inForceFrom what brings it into force: mostly an act, such as `entry-into-force`
public record Life(
    @Nullable Provisional provisional,
    Choice<Anchor> inForceFrom,
    List<Citation> inForceCites,
    Term term,
    @Nullable Extension extend,
    @Nullable Withdrawal withdraw,
    @Nullable Suspension suspend,
    @Nullable Ending end) {

  /// The act that brings it into force, where the file names one outright and nothing is added to
  /// its instant.
  public Optional<String> beginningAct() {
    return inForceFrom instanceof Choice.Stated<Anchor>(Anchor.Event(String act, Period plus))
            && plus.isZero()
        ? Optional.of(act)
        : Optional.empty();
  }

  /// Applied provisionally between two acts; only the listed rules bind.
  public record Provisional(String from, String until, List<String> only, List<Citation> cites) {}

  /// The term: at most one of length, date and other instrument fixes its end, and where none does
  /// it is open.
  ///
  /// @param length from the act `from`; null where another part fixes the end
  /// @param until the end as a date; null where another part fixes it
  /// @param endsWith the instrument whose end, whenever and however it comes, ends this one
  /// @param endInclusive whether the end that length or date gives is the last day still in force,
  ///   and not the first instant no longer in force
  public record Term(
      @Nullable Period length,
      String from,
      boolean endInclusive,
      @Nullable Anchor until,
      @Nullable String endsWith,
      List<Citation> cites) {
    /// A term without an end of its own, or of a length.
    public Term(@Nullable Period length, String from, boolean endInclusive, List<Citation> cites) {
      this(length, from, endInclusive, null, null, cites);
    }
  }

  /// Extension before expiry, so many times, each by at most so much.
  public record Extension(int times, Period atMost, By by, List<Citation> cites) {}

  /// Withdrawal on notice; the notice runs from its receipt.
  ///
  /// @param endsForAll whether one party's exit ends the instrument (so it does between two)
  public record Withdrawal(By by, Period notice, boolean endsForAll, List<Citation> cites) {}

  /// Suspension by one party: whether the text provides for it; if not, the question that asks what
  /// it does.
  public record Suspension(boolean provided, @Nullable String question, List<Citation> cites) {}

  /// The end of a unilateral instrument by its party's declaration of the named act.
  public record Ending(Party by, String declaration, List<Citation> cites) {}

  /// Who may exercise a power.
  public enum By implements Word {
    EACH,
    JOINT_DECISION
  }
}
