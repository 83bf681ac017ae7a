package org.detente.assessment.life;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Choice;
import org.detente.agreement.Pledge;
import org.detente.agreement.Question;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Interpretation;
import org.detente.model.ActKind;

/// How an instrument comes into force: the instant (valid axis, inclusive), and the act it rests
/// on.
///
/// A date that a file names begins nothing by itself: somebody must have taken something on. What
/// was offered begins when it is accepted, but not before the day the offer names.
public record Beginning(Instant at, Deed deed) {
  private static final List<ActKind> TAKING_ON =
      List.of(
          ActKind.SIGNATURE,
          ActKind.RATIFICATION,
          ActKind.ENTRY_INTO_FORCE,
          ActKind.ACCEPTANCE,
          ActKind.ADHERENCE,
          ActKind.RESTRAINT);

  static Optional<Beginning> of(Agreement agreement, Dossier dossier, Interpretation under) {
    return anchor(agreement, under)
        .flatMap(anchor ->
            act(anchor, dossier)
                .flatMap(deed ->
                    dossier
                        .instant(anchor)
                        .map(at -> new Beginning(notBefore(agreement, dossier, at), deed))));
  }

  private static Optional<Anchor> anchor(Agreement agreement, Interpretation under) {
    return switch (agreement.life().inForceFrom()) {
      case Choice.Stated<Anchor>(Anchor anchor) -> Optional.of(anchor);
      case Choice.Asked<Anchor>(String question) ->
          under
              .effect(question, "from")
              .flatMap(effect ->
                  effect instanceof Question.Effect.Begins(Anchor from)
                      ? Optional.of(from)
                      : Optional.empty());
    };
  }

  private static Optional<Deed> act(Anchor anchor, Dossier dossier) {
    return anchor.act().isPresent()
        ? anchor.act().flatMap(dossier::first)
        : TAKING_ON.stream()
            .map(kind -> dossier.first(kind.word()))
            .flatMap(Optional::stream)
            .min(Comparator.comparing(Deed::at).thenComparing(Deed.ORDER));
  }

  private static Instant notBefore(Agreement agreement, Dossier dossier, Instant at) {
    return Stream.ofNullable(agreement.pledge())
        .map(Pledge::offer)
        .flatMap(Stream::ofNullable)
        .map(Pledge.Offer::from)
        .flatMap(Stream::ofNullable)
        .map(dossier::instant)
        .flatMap(Optional::stream)
        .filter(at::isBefore)
        .findFirst()
        .orElse(at);
  }
}
