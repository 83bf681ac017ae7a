package org.detente.assessment.life;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;

/// What is told of a party's suspensions.
record SuspensionReasons(Agreement agreement) {

  /// The suspension that stands, with what it keeps.
  Reason line(Suspensions.Effective act) {
    Deed deed = act.deed();
    List<Reason> below = deed.act().keeps().isEmpty() ? List.of() : List.of(Reason.of(keeps(deed)));
    return new Reason(standing(act), cites(), deed.cause(), below);
  }

  private List<Citation> cites() {
    Life.Suspension rule = agreement.life().suspend();
    return rule == null ? List.of() : rule.cites();
  }

  /// That it is in effect, since when, and until when where it names a day.
  static Phrase standing(Suspensions.Effective act) {
    return act.until()
        .map(end -> Phrase.of("life.suspension-until", since(act), Wording.date(end)))
        .orElseGet(() -> since(act));
  }

  private static Phrase since(Suspensions.Effective act) {
    String from = Wording.date(act.from());
    String notified = Wording.date(act.deed().at());
    List<Party> toward = act.deed().act().toward();
    boolean atOnce = act.from().equals(act.deed().at());
    if (toward.isEmpty()) {
      return atOnce
          ? Phrase.of("life.suspension", from)
          : Phrase.of("life.suspension-noticed", from, notified);
    }
    return atOnce
        ? Phrase.of("life.suspension-toward", Wording.list(toward), from)
        : Phrase.of("life.suspension-toward-noticed", Wording.list(toward), from, notified);
  }

  /// A suspension that is to take effect.
  Reason toCome(Suspensions.Effective act) {
    return Leaves.leaf(notified(act), cites(), act.deed().cause());
  }

  /// That it was notified, and when it takes effect.
  static Phrase notified(Suspensions.Effective act) {
    List<Party> toward = act.deed().act().toward();
    String from = Wording.date(act.from());
    String notified = Wording.date(act.deed().at());
    return toward.isEmpty()
        ? Phrase.of("life.suspension-to-come", notified, from)
        : Phrase.of("life.suspension-toward-to-come", Wording.list(toward), notified, from);
  }

  /// What who suspends says it keeps.
  static Phrase keeps(Deed suspension) {
    return Phrase.of("life.keeps", Wording.list(suspension.act().keeps()));
  }
}
