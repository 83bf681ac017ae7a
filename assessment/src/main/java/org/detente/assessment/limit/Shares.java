package org.detente.assessment.limit;

import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Group;
import org.detente.agreement.Limit;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Glance;
import org.detente.model.Finding.Range;
import org.detente.model.Party;
import org.detente.model.Phrase;

/// What the members of a group may have each, by the limit that shares out what the group may have.
///
/// @param sum of what each may have; a member whose share is not known counts as nothing
record Shares(long sum) {

  /// Empty where no limit shares this one out.
  static Optional<Shares> of(
      Agreement agreement, Limit whole, Group group, Dossier dossier, Glance valid) {
    return agreement.limits().stream()
        .filter(limit -> whole.name().equals(limit.sharesOf()))
        .findFirst()
        .map(limit ->
            new Shares(
                group.states().stream()
                    .filter(state -> GroupCount.membership(group, state).at(valid))
                    .mapToLong(state -> share(agreement, limit, state, dossier, valid))
                    .reduce(0, Ranges::add)));
  }

  private static long share(
      Agreement agreement, Limit limit, Party state, Dossier dossier, Glance valid) {
    Subject subject = new Subject(agreement, agreement, limit, state);
    return Bound.of(subject, dossier).at(valid).exactly().orElse(0L);
  }

  /// The remark that they add up to more than the group may have; empty where they do not.
  Optional<Phrase> exceed(Range allowed) {
    return allowed.hi() != null && sum > allowed.hi()
        ? Optional.of(Phrase.of("limit.shares-exceed", sum, LimitWords.cap(allowed)))
        : Optional.empty();
  }
}
