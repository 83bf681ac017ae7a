package org.detente.assessment.duty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Duty;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.model.ActKind;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// What it says that these ledgers hold no performance of a duty.
///
/// In the ledger of its bearer or of one to whom it is owed a performance would stand. What shows
/// in public may stand in any ledger, but only as far as somebody looked for it: its keeper says so
/// by an act of `coverage` that names the duty.
///
/// @param held whether a party to it keeps one of these ledgers
/// @param inPublic whether its performance shows in public
/// @param coverage what says that it was looked for, the furthest; empty where nobody says so
record Silence(boolean held, boolean inPublic, Optional<Deed> coverage) {

  /// @param dossier what is known of the agreement in which the duty stands
  /// @param keepers the parties whose ledgers these facts come from
  static Silence of(Subject subject, Dossier dossier, Set<Party> keepers) {
    List<String> names =
        List.of(subject.rule().name(), subject.rule().name(subject.bearer()), subject.name());
    List<Deed> looked =
        dossier.deeds(ActKind.COVERAGE).stream()
            .filter(deed -> deed.fact().about().stream().anyMatch(names::contains))
            .filter(deed -> deed.act().through() != null)
            .filter(deed -> isKeepers(deed, subject, keepers))
            .toList();
    return new Silence(
        keepers.stream()
            .anyMatch(it -> it.equals(subject.bearer()) || subject.addressees().contains(it)),
        subject.rule().owed().showsIn() == Duty.ShowsIn.PUBLIC,
        looked.stream().max(Comparator.comparing(Silence::until)));
  }

  // What a party says of how far others looked is its own word.
  private static boolean isKeepers(Deed deed, Subject subject, Set<Party> keepers) {
    Party by = deed.fact().attributedTo();
    return keepers.contains(by) || !subject.rule().agreement().parties().containsKey(by);
  }

  private static Instant until(Deed coverage) {
    ImpreciseDate through = coverage.act().through();
    return through == null ? Instant.MIN : through.until();
  }

  /// Whether a performance that is there shows when it was given.
  boolean wouldShow() {
    return held || inPublic;
  }

  /// Whether it says that nothing was done by then.
  boolean speaks(@Nullable Due due) {
    return held
        || (inPublic
            && due != null
            && coverage.filter(deed -> !due.at().isAfter(until(deed))).isPresent());
  }
}
