package org.detente.assessment.life;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Membership;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.model.ActKind;
import org.detente.model.Party;
import org.detente.model.UtcCalendar;
import org.jspecify.annotations.Nullable;

/// When each party comes to be bound.
///
/// By entry into force, all whom that concerns. Where the file says how parties join, each from its
/// own act, but not before the instrument is in force; an entry into force that names it goes
/// before. A successor by its act of succession, or from the day the file gives where it continues
/// silently what bound the other. One party's own undertaking binds that party alone, an accepted
/// offer also those to whom it was made.
public final class Memberships {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Optional<Beginning> beginning;

  private Memberships(Agreement agreement, Dossier dossier, Optional<Beginning> beginning) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.beginning = beginning;
  }

  /// Those who come to be bound, each with the instant and the act it rests on.
  static Map<Party, Beginning> bound(
      Agreement agreement, Dossier dossier, Optional<Beginning> beginning) {
    Memberships memberships = new Memberships(agreement, dossier, beginning);
    Map<Party, Beginning> bound = new LinkedHashMap<>();
    for (Party party : agreement.parties().keySet()) {
      memberships.of(party).ifPresent(begun -> bound.put(party, begun));
    }
    return Collections.unmodifiableMap(bound);
  }

  /// An agreement that is open to others, with those who do something under it among its parties.
  public static Agreement joined(Agreement agreement, Dossier dossier) {
    if (!agreement.isOpen()) {
      return agreement;
    }
    TreeSet<Party> joined = new TreeSet<>();
    for (ActKind act : ActKind.values()) {
      if (act != ActKind.COVERAGE) {
        dossier.deeds(act).forEach(deed -> joined.addAll(deed.by()));
      }
    }
    joined.removeIf(party -> !agreement.admits(party));
    return agreement.joinedBy(joined);
  }

  private Optional<Beginning> of(Party party) {
    Membership member = agreement.membership(party);
    return entry(party, member)
        .map(begun -> notBefore(begun, member.from()))
        .filter(begun -> member.until() == null || begun.at().isBefore(member.until()));
  }

  private Optional<Beginning> entry(Party party, Membership member) {
    Optional<Beginning> named =
        entriesIntoForce().stream()
            .filter(deed -> deed.act().parties().contains(party))
            .findFirst()
            .map(deed -> new Beginning(deed.at(), deed));
    if (named.isPresent()) {
      return named.filter(_ -> beginning.isPresent());
    }
    if (member.succeeds() != null) {
      return succession(party, member);
    }
    Life.Joining joining = agreement.life().joining();
    return joining == null ? byEntryIntoForce(party) : byConsent(party, joining);
  }

  private Optional<Beginning> succession(Party party, Membership member) {
    return member.silent()
        ? beginning.filter(_ -> wasBound(member))
        : dossier.deeds(ActKind.SUCCESSION, party).stream()
            .findFirst()
            .flatMap(deed -> inForce(deed.at(), deed));
  }

  // Nobody can go on with what the other was not bound by.
  private boolean wasBound(Membership member) {
    Party other = member.succeeds();
    return other != null
        && of(other)
            .filter(begun -> member.from() == null || !begun.at().isAfter(member.from()))
            .isPresent();
  }

  private Optional<Beginning> byConsent(Party party, Life.Joining joining) {
    return Consents.of(party, joining, dossier).stream()
        .filter(consent -> consent.until().isEmpty() || takesEffect(consent, joining))
        .findFirst()
        .flatMap(
            consent -> inForce(UtcCalendar.plus(consent.from(), joining.after()), consent.deed()));
  }

  // A consent that was taken back bound nobody, unless the instrument had bound the party by then.
  private boolean takesEffect(Consents.Consent consent, Life.Joining joining) {
    Instant own = UtcCalendar.plus(consent.from(), joining.after());
    return beginning
        .map(begun -> begun.at().isAfter(own) ? begun.at() : own)
        .filter(at -> !at.isAfter(consent.until().orElse(Instant.MAX)))
        .isPresent();
  }

  private Optional<Beginning> inForce(Instant at, Deed deed) {
    return beginning.map(begun -> begun.at().isAfter(at) ? begun : new Beginning(at, deed));
  }

  private static Beginning notBefore(Beginning begun, @Nullable Instant from) {
    return from != null && from.isAfter(begun.at()) ? new Beginning(from, begun.deed()) : begun;
  }

  private List<Deed> entriesIntoForce() {
    return agreement.life().beginningAct().map(dossier::deeds).orElse(List.of());
  }

  private Optional<Beginning> byEntryIntoForce(Party party) {
    List<Deed> deeds = entriesIntoForce();
    if (deeds.isEmpty() || Offers.isMade(agreement, dossier)) {
      return beginning.filter(begun -> takesPart(party, begun.deed()));
    }
    return deeds.stream()
        .filter(deed -> concernsAlone(party, deed))
        .findFirst()
        .map(deed -> new Beginning(deed.at(), deed));
  }

  private boolean takesPart(Party party, Deed deed) {
    boolean offers =
        !dossier.deeds(ActKind.OFFER, party).isEmpty() && Offers.isMade(agreement, dossier);
    return offers || concernsAlone(party, deed);
  }

  private boolean concernsAlone(Party party, Deed deed) {
    return agreement.kind() == Agreement.Kind.UNILATERAL
        ? deed.by().contains(party)
        : deed.concerns(party);
  }
}
