package org.detente.assessment.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.assessment.Standpoint;
import org.detente.model.Party;

/// A duty, and the agreement in which its rule is stated.
///
/// @param title as the agreement in which it stands calls it
public record OwedRule(String title, Agreement source, Duty.Owed owed) {

  /// The rule of a duty; empty where it leads to none that is loaded.
  ///
  /// @param rule `duties.half-yearly-data`, with an instance or without
  public static Optional<OwedRule> of(Standpoint standpoint, Agreement agreement, String rule) {
    String name = rule.substring(rule.indexOf('.') + 1).split("/", 2)[0];
    Optional<Duty> duty = named(agreement, name);
    Agreement in = agreement;
    Duty next = duty.orElse(null);
    Set<Duty> seen = new HashSet<>();
    while (in != null && next != null && seen.add(next)) {
      switch (next) {
        case Duty.Owed owed -> {
          return Optional.of(new OwedRule(duty.get().title(), in, owed));
        }
        case Duty.AsIn there -> {
          in = standpoint.agreements().get(there.agreement());
          next = in == null ? null : named(in, there.duty()).orElse(null);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Duty> named(Agreement agreement, String name) {
    return agreement.duties().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// To whom it is owed.
  public List<Party> addressees(Agreement agreement, Party bearer) {
    return owed.to().among(agreement, source).stream()
        .filter(party -> !party.equals(bearer))
        .toList();
  }
}
