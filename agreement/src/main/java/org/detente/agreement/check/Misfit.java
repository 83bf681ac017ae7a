package org.detente.agreement.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.check.Exits.Done;
import org.detente.agreement.problem.Defect;

/// What does not fit about an act among the acts of its instrument, wherever acts stand together:
/// in a test, in files of facts, in a ledger.
///
/// @param about what of the act it is about
/// @param parts those of the defect's sentence
public record Misfit(About about, Defect defect, List<Object> parts) {
  /// What of an act may not fit.
  public enum About {
    /// toward whom it is done
    TOWARD,
    /// the day on which it is done
    VALID
  }

  /// Who is acted toward though no party then, and who leaves before it entered.
  ///
  /// @param all the acts of the same instrument
  public static List<Misfit> of(Agreement agreement, Done act, Collection<Done> all) {
    String day = act.at().text();
    Stream<Misfit> toward =
        Strangers.toward(agreement, act, all).stream()
            .map(it ->
                new Misfit(About.TOWARD, it.defect(), List.of(it.party().code(), day, it.day())));
    Stream<Misfit> exit =
        Exits.before(agreement, act, all).stream()
            .map(it ->
                new Misfit(
                    About.VALID,
                    Defect.EXIT_BEFORE_ENTRY,
                    List.of(it.party().code(), day, it.at().text())));
    return Stream.concat(toward, exit).toList();
  }
}
