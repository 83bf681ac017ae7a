package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.UtcCalendar;
import org.detente.model.ActKind;
import org.detente.model.EntryRef;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Phrase;

/// The notices of withdrawal that count, by party, and remarks on those that do not.
///
/// A notice counts while the instrument binds the party and the file has a withdrawal clause. Of
/// several by one party the last one that was not taken back counts, or the last one.
record Exits(Map<Party, Exit> byParty, List<Remark> remarks) {

  static Exits of(
      Agreement agreement, Dossier dossier, Map<Party, Beginning> bound, Optional<Instant> end) {
    Life.Withdrawal rule = agreement.life().withdraw();
    Map<Party, Exit> exits = new LinkedHashMap<>();
    List<Remark> remarks = new ArrayList<>();
    for (Party party : agreement.parties().keySet()) {
      for (Deed deed : dossier.deeds(ActKind.WITHDRAWAL, party)) {
        boolean running =
            bound.containsKey(party)
                && !deed.at().isBefore(bound.get(party).at())
                && (end.isEmpty() || deed.at().isBefore(end.get()));
        if (rule == null) {
          remarks.add(remark(deed, "life.withdrawal-not-provided", party));
        } else if (!running) {
          remarks.add(remark(deed, "life.withdrawal-outside-term", party));
        } else if (!exits.containsKey(party) || !exits.get(party).takesEffect()) {
          exits.put(party, exit(deed, rule, dossier.deeds(ActKind.WITHDRAWAL_REVOKED, party)));
          tooShort(deed, rule, party).ifPresent(remarks::add);
        }
      }
    }
    return new Exits(exits, remarks);
  }

  private static Exit exit(Deed notice, Life.Withdrawal rule, List<Deed> revocations) {
    Instant least = UtcCalendar.plus(notice.at(), rule.notice());
    Instant over = named(notice).filter(least::isBefore).orElse(least);
    Optional<Deed> revoked =
        revocations.stream()
            .filter(deed -> !deed.at().isBefore(notice.at()) && deed.at().isBefore(over))
            .findFirst();
    List<EntryRef> entries = new ArrayList<>(notice.cause());
    revoked.ifPresent(deed -> entries.add(deed.entry()));
    return new Exit(notice.at(), over, revoked.map(Deed::at), List.copyOf(entries));
  }

  // A notice may name a later day than its period gives, and no earlier one.
  private static Optional<Remark> tooShort(Deed notice, Life.Withdrawal rule, Party party) {
    return named(notice)
        .filter(day -> day.isBefore(UtcCalendar.plus(notice.at(), rule.notice())))
        .map(day ->
            new Remark(
                notice.at(),
                Phrase.of(
                    "life.withdrawal-too-short",
                    party.code(),
                    Wording.date(day),
                    Wording.period(rule.notice())),
                notice.cause()));
  }

  private static Optional<Instant> named(Deed notice) {
    return Optional.ofNullable(notice.act().effect()).map(ImpreciseDate::certainFrom);
  }

  private static Remark remark(Deed deed, String key, Party party) {
    return new Remark(deed.at(), Phrase.of(key, party.code()), deed.cause());
  }
}
