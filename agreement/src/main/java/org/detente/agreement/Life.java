package org.detente.agreement;

import java.time.Period;
import java.util.List;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// How an instrument begins, lasts and ends. A part that the file leaves out is null.
///
/// @param inForceFrom the act that brings it into force, such as `entry-into-force`
public record Life(
    @Nullable Provisional provisional,
    String inForceFrom,
    List<Citation> inForceCites,
    Term term,
    @Nullable Extension extend,
    @Nullable Withdrawal withdraw,
    @Nullable Suspension suspend,
    @Nullable Ending end) {

  /// Applied provisionally between two acts; only the listed rules bind.
  public record Provisional(String from, String until, List<String> only, List<Citation> cites) {}

  /// The term; a null length is open-ended. The end is the first instant no longer in force
  /// (exclusive) or, where `endInclusive`, the last day still in force.
  public record Term(
      @Nullable Period length, String from, boolean endInclusive, List<Citation> cites) {}

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
