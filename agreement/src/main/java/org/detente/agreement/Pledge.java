package org.detente.agreement;

import java.time.Period;
import java.util.List;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.jspecify.annotations.Nullable;

/// What a pledge adds to a file: limits borrowed from another agreement, the condition it hangs on,
/// and how an offer is answered.
public record Pledge(
    @Nullable Borrowed borrows, @Nullable AsLongAs asLongAs, @Nullable Offer offer) {

  /// Limits of another agreement, judged here by the same rules and evidence but without the
  /// lender's end.
  ///
  /// @param bearers whom they are computed for: the declarant, and whom its condition watches
  public record Borrowed(
      String agreement, List<String> limits, List<Party> bearers, List<Citation> cites) {}

  /// The condition: the borrowed limits of a party show one of these verdicts. `unknown` neither
  /// keeps nor breaks it.
  public record AsLongAs(Party limits, List<Verdict.OfLimit> is, List<Citation> cites) {}

  /// An offer that needs an answer, and when it lapses without one.
  ///
  /// @param from when what is offered would begin; null means on acceptance
  /// @param lasts for how long; null means without a fixed end
  public record Offer(
      List<Party> to,
      @Nullable Anchor from,
      @Nullable Period lasts,
      @Nullable Anchor lapses,
      List<Citation> cites) {}
}
