package org.detente.assessment.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Question.Effect;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Interpretation;
import org.detente.model.EntryRef;
import org.jspecify.annotations.Nullable;

/// A party's notice of withdrawal.
///
/// @param notice when it was received: the party is leaving from then (inclusive)
/// @param over when the notice period is over: the party has left from then (inclusive)
/// @param revoked when the notice was taken back, before it took effect
/// @param elsewhere the instrument from which it withdraws, where that is another one with which
///   the party leaves this one; null where it is this one
/// @param question the question that asks whether and when the party leaves; null where nobody asks
public record Exit(
    Instant notice,
    Instant over,
    Optional<Instant> revoked,
    @Nullable String elsewhere,
    @Nullable String question,
    List<EntryRef> entries) {

  /// Whether nothing stopped the notice period.
  public boolean takesEffect() {
    return revoked.isEmpty();
  }

  /// The exit from another instrument by which a party leaves this one too.
  ///
  /// @param asks whether this one asks what the other asks of it; if not, it counts as the text of
  ///   the other has it
  public static Exit from(String instrument, Exit exit, boolean asks) {
    return new Exit(
        exit.notice,
        exit.over,
        exit.revoked,
        instrument,
        asks ? exit.question : null,
        exit.entries);
  }

  /// The same for a party that was not bound before an instant.
  Exit notBefore(Instant bound) {
    Instant since = notice.isBefore(bound) ? bound : notice;
    return new Exit(since, over, revoked, elsewhere, question, entries);
  }

  /// The same, read one way; empty where in that reading nobody leaves by it. As the text has it
  /// where the reading does not speak of it.
  ///
  /// @param dossier what fixes the day that a reading names
  Optional<Exit> under(Interpretation reading, Dossier dossier) {
    Optional<Effect> effect =
        question == null ? Optional.empty() : reading.effect(question, "leaves");
    if (effect.isEmpty()) {
      return Optional.of(this);
    }
    return switch (effect.get()) {
      case Effect.Leaves(boolean leaves) -> leaves ? Optional.of(this) : Optional.empty();
      case Effect.LeavesAt at ->
          dossier
              .instant(at.at())
              .map(day -> day.isBefore(notice) ? notice : day)
              .map(day -> new Exit(notice, day, Optional.empty(), elsewhere, question, entries));
      default -> Optional.of(this);
    };
  }
}
