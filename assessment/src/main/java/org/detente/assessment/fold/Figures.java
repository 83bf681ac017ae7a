package org.detente.assessment.fold;

import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Quota.Figure;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Value;

/// The whole numbers that a party gives in a field of its messages.
public final class Figures {
  private Figures() {}

  /// The entries of a party that give a figure, oldest valid date first.
  public static Stream<Fact> of(Dossier dossier, Party party, Figure figure) {
    return dossier.notifications(party).stream().filter(fact -> in(fact, figure).isPresent());
  }

  /// The figure that an entry gives; empty where it gives none, or one below zero.
  public static Optional<Long> in(Fact fact, Figure figure) {
    return fact.body() instanceof Body.Notification message
            && message.message().equals(figure.message())
            && message.fields().get(figure.field()) instanceof Value.Whole(long number)
            && number >= 0
        ? Optional.of(number)
        : Optional.empty();
  }
}
