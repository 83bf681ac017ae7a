package org.detente.assessment.life;

import java.util.List;
import org.detente.model.Verdict.OfParticipation;

/// Where one party stands in an instrument.
///
/// @param state as a word; a party that gave notice reads `leaving` even while it rests
/// @param rests whether its duties rest
/// @param keeps the rules, or groups of rules, that it keeps while they rest
/// @param applies the rules, or groups, that it applies provisionally, nothing binding it yet
/// @param adheresTo the rules, or groups, it says it keeps though nothing binds it
public record Standing(
    OfParticipation state,
    boolean rests,
    List<String> keeps,
    List<String> applies,
    List<String> adheresTo) {

  static Standing plain(OfParticipation state) {
    return new Standing(state, false, List.of(), List.of(), List.of());
  }

  /// Whether a rule, such as `limits.launchers`, rests for the party: it rests, and keeps neither
  /// it nor its group.
  public boolean rests(String rule) {
    return rests && !covers(keeps, rule);
  }

  /// Whether rules named by name or by group (`limits`) include this one.
  public static boolean covers(List<String> rules, String rule) {
    return rules.stream().anyMatch(named -> named.equals(rule) || rule.startsWith(named + "."));
  }
}
