package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Membership;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.EntryRef;
import org.detente.model.Party;
import org.detente.model.Verdict.OfParticipation;

/// Who has signed, who stands in a signatory's place, and who said that it will not become a party.
record Signatures(Agreement agreement, Dossier dossier) {

  /// Whether a party is a signatory over time, whatever came of it.
  Timeline<OfParticipation> states(Party party) {
    Timeline<OfParticipation> never = Timeline.always(OfParticipation.NONE);
    Timeline<OfParticipation> signed =
        of(party)
            .map(deed -> never.then(deed.at(), OfParticipation.SIGNATORY, deed.cause()))
            .orElseGet(() -> inherited(party, never));
    return renounced(party)
        .map(deed -> signed.then(deed.at(), OfParticipation.NONE, deed.cause()))
        .orElse(signed);
  }

  /// The signature that a party gave, or had part in; empty where there is none.
  Optional<Deed> of(Party party) {
    Membership member = agreement.membership(party);
    return dossier.deeds(ActKind.SIGNATURE).stream()
        .filter(deed -> isOf(party, deed))
        .filter(deed -> deed.act().parties().contains(party) || isMember(member, deed.at()))
        .findFirst();
  }

  /// A party's word, after its signature, that it will not become a party.
  Optional<Deed> renounced(Party party) {
    return of(party)
        .flatMap(signed ->
            dossier.deeds(ActKind.SIGNATURE_WITHDRAWN, party).stream()
                .filter(deed -> !deed.at().isBefore(signed.at()))
                .findFirst());
  }

  // Who succeeds to a signatory is one, from its act or, where it needs none, from its first day.
  private Timeline<OfParticipation> inherited(Party party, Timeline<OfParticipation> never) {
    Membership member = agreement.membership(party);
    Party before = member.succeeds();
    Optional<Deed> signature = before == null ? Optional.empty() : of(before);
    Optional<Deed> act = dossier.deeds(ActKind.SUCCESSION, party).stream().findFirst();
    Instant from = act.map(Deed::at).orElse(member.silent() ? member.from() : null);
    if (from == null || signature.filter(signed -> !signed.at().isAfter(from)).isEmpty()) {
      return never;
    }
    List<EntryRef> causes = new ArrayList<>(signature.get().cause());
    act.ifPresent(deed -> causes.addAll(deed.cause()));
    return never.then(from, OfParticipation.SIGNATORY, causes);
  }

  // Where each joins by its own act, an act that names nobody is its author's alone.
  private boolean isOf(Party party, Deed deed) {
    return agreement.life().joining() == null ? deed.concerns(party) : deed.by().contains(party);
  }

  // What all did together, who was not there had no part in.
  private static boolean isMember(Membership member, Instant at) {
    return member.succeeds() == null
        && (member.from() == null || !at.isBefore(member.from()))
        && (member.until() == null || at.isBefore(member.until()));
  }
}
