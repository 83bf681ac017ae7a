package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Pledge;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.model.ActKind;
import org.detente.model.UtcCalendar;
import org.detente.model.Verdict.OfLife;

/// The ways an offer that needs an answer comes to an end: declined, lapsed unanswered, or, once
/// accepted, over when what was offered has lasted its time.
final class Offers {
  private Offers() {}

  static List<LifeCourse.Ending> endings(
      Agreement agreement, Dossier dossier, Optional<Beginning> beginning) {
    Pledge.Offer offer = offer(agreement).orElse(null);
    Deed made = dossier.first(ActKind.OFFER.word()).orElse(null);
    if (offer == null || made == null) {
      return List.of();
    }
    List<LifeCourse.Ending> ways = new ArrayList<>();
    Optional<Instant> accepted = beginning.map(begun -> begun.deed().at());
    dossier.deeds(ActKind.DECLINE).stream()
        .filter(deed -> deed.by().stream().anyMatch(offer.to()::contains))
        .filter(deed -> accepted.isEmpty() || deed.at().isBefore(accepted.get()))
        .findFirst()
        .ifPresent(deed ->
            ways.add(
                new LifeCourse.Ending(deed.at(), OfLife.DECLINED, deed.cause(), offer.cites())));
    Optional<Instant> lapses = Optional.ofNullable(offer.lapses()).flatMap(dossier::instant);
    lapses
        .filter(at -> accepted.isEmpty() || !accepted.get().isBefore(at))
        .ifPresent(
            at -> ways.add(new LifeCourse.Ending(at, OfLife.LAPSED, made.cause(), offer.cites())));
    if (offer.lasts() != null && beginning.isPresent()) {
      Instant from =
          Optional.ofNullable(offer.from()).flatMap(dossier::instant).orElse(beginning.get().at());
      ways.add(
          new LifeCourse.Ending(
              UtcCalendar.plus(from, offer.lasts()),
              OfLife.EXPIRED,
              beginning.get().deed().cause(),
              offer.cites()));
    }
    return ways;
  }

  /// Whether an offer was made that the file speaks of.
  static boolean isMade(Agreement agreement, Dossier dossier) {
    return offer(agreement).isPresent() && dossier.first(ActKind.OFFER.word()).isPresent();
  }

  static Optional<Pledge.Offer> offer(Agreement agreement) {
    return Optional.ofNullable(agreement.pledge()).map(Pledge::offer);
  }
}
