package org.detente.agreement.check;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Membership;
import org.detente.agreement.check.Exits.Done;
import org.detente.agreement.problem.Defect;
import org.detente.model.ActKind;
import org.detente.model.Party;

/// Whether those toward whom an act is done can be parties when it is done.
final class Strangers {
  private static final String MIDNIGHT = "T00:00:00Z";

  private Strangers() {}

  /// One who is no party when an act is done toward it.
  ///
  /// @param defect whether it is one not yet or no more
  /// @param since when it can be one, or since when it is none
  record Stranger(Party party, Defect defect, Instant since) {
    /// Since when, as a day; as an instant where it is not the first of its day.
    String day() {
      String text = since.toString();
      return text.endsWith(MIDNIGHT) ? text.substring(0, text.length() - MIDNIGHT.length()) : text;
    }
  }

  /// The first of those toward whom an act is done who, by the file or by an exit among these acts,
  /// is no party then. Where a notice of withdrawal is contested, nothing can be told.
  ///
  /// @param all the acts of the same instrument
  static Optional<Stranger> toward(Agreement agreement, Done act, Collection<Done> all) {
    return act.act().toward().stream()
        .flatMap(party -> stranger(agreement, party, act.at().certainFrom(), all).stream())
        .findFirst();
  }

  private static Optional<Stranger> stranger(
      Agreement agreement, Party party, Instant at, Collection<Done> all) {
    Membership member = agreement.membership(party);
    if (member.from() != null && at.isBefore(member.from())) {
      return Optional.of(new Stranger(party, Defect.TOWARD_NOT_YET, member.from()));
    }
    return Stream.concat(Stream.ofNullable(member.until()), left(agreement, party, all).stream())
        .filter(end -> !at.isBefore(end))
        .min(Comparator.naturalOrder())
        .map(end -> new Stranger(party, Defect.TOWARD_NO_MORE, end));
  }

  // When it has left by a notice that nothing took back.
  private static Optional<Instant> left(Agreement agreement, Party party, Collection<Done> all) {
    Life.Withdrawal rule = agreement.life().withdraw();
    if (rule == null
        || rule.contested().containsKey(party)
        || own(ActKind.WITHDRAWAL_REVOKED, party, all).findAny().isPresent()) {
      return Optional.empty();
    }
    return own(ActKind.WITHDRAWAL, party, all)
        .map(notice -> rule.over(notice.at().certainFrom(), notice.act().effect()))
        .min(Comparator.naturalOrder());
  }

  private static Stream<Done> own(ActKind kind, Party party, Collection<Done> all) {
    return all.stream()
        .filter(done -> done.act().act().equals(kind.word()) && done.by().contains(party));
  }
}
