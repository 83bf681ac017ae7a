package org.detente.assessment.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.agreement.Group;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Finding.Range;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Verdict.OfParticipation;

/// What the members of a group have together by a limit, each by its own newest declaration. What a
/// member has not declared, or not recently enough, may be any number.
///
/// @param shares of those who are members of the group and party to the instrument, in the order of
///   the group
record GroupCount(List<Share> shares) {

  /// What one member has.
  record Share(Party member, Evidence.Standing standing) {
    Range count() {
      return standing.stale()
          ? Ranges.UNKNOWN
          : standing.evidence().map(Evidence::count).orElse(Ranges.UNKNOWN);
    }
  }

  /// The same where it may as well count as another reading has it.
  GroupCount or(GroupCount other) {
    return new GroupCount(
        shares.stream()
            .map(share ->
                other.shares().stream()
                    .filter(it -> it.member().equals(share.member()))
                    .findFirst()
                    .map(it -> new Share(share.member(), share.standing().or(it.standing())))
                    .orElse(share))
            .toList());
  }

  /// All of it.
  Range total() {
    return shares.stream().map(Share::count).reduce(Ranges.NOTHING, Ranges::add);
  }

  /// The sum of the newest figures there are, whatever their age.
  Range newest() {
    return shares.stream()
        .map(share -> share.standing().evidence().map(Evidence::count).orElse(Ranges.UNKNOWN))
        .reduce(Ranges.NOTHING, Ranges::add);
  }

  /// Whether anybody has declared anything.
  boolean isKnown() {
    return shares.stream().anyMatch(share -> share.standing().evidence().isPresent());
  }

  /// Whether a figure in it is too old to count.
  boolean stale() {
    return shares.stream().anyMatch(share -> share.standing().stale());
  }

  /// The day that the oldest of the newest figures describes.
  Optional<ImpreciseDate> oldest() {
    return shares.stream()
        .flatMap(share -> share.standing().evidence().map(Evidence::date).stream())
        .min((one, other) -> one.certainFrom().compareTo(other.certainFrom()));
  }

  /// Those who have declared nothing that counts.
  List<String> silent() {
    return shares.stream()
        .filter(share -> share.standing().evidence().isEmpty())
        .map(share -> share.member().code())
        .toList();
  }

  /// A group's count over time.
  ///
  /// @param standings where each party stands
  static Timeline<GroupCount> of(
      Caps caps, Group group, Map<Party, Timeline<OfParticipation>> standings) {
    List<Timeline<Optional<Share>>> shares = new ArrayList<>();
    for (Party member : group.states()) {
      Timeline<Boolean> counts =
          membership(group, member)
              .combine(
                  standings.getOrDefault(member, Timeline.always(OfParticipation.NONE)),
                  (belongs, state) -> belongs && isParty(state));
      shares.add(
          caps.counted(caps.subject().limit(), member)
              .combine(
                  counts,
                  (standing, isIn) ->
                      isIn ? Optional.of(new Share(member, standing)) : Optional.empty()));
    }
    return Timeline.together(shares)
        .map(all -> new GroupCount(all.stream().flatMap(Optional::stream).toList()));
  }

  /// When a state is one of the group.
  static Timeline<Boolean> membership(Group group, Party member) {
    NavigableSet<Instant> changes = new TreeSet<>();
    for (Group.Member stretch : group.members()) {
      if (stretch.state().equals(member)) {
        Stream.of(Optional.ofNullable(stretch.from()), Optional.ofNullable(stretch.until()))
            .flatMap(Optional::stream)
            .map(Objects::requireNonNull)
            .forEach(changes::add);
      }
    }
    List<Timeline.Step<Boolean>> steps = new ArrayList<>();
    for (Instant at : changes) {
      steps.add(new Timeline.Step<>(at, group.statesAt(at).contains(member), List.of()));
    }
    return Timeline.of(group.statesAt(Instant.MIN).contains(member), steps);
  }

  private static boolean isParty(OfParticipation state) {
    return switch (state) {
      case BOUND, RESTING, LEAVING, CONTESTED, UNKNOWN, FREE, ADHERING_VOLUNTARILY -> true;
      case NONE, SIGNATORY, RATIFIED, LEFT, SUCCEEDED -> false;
    };
  }
}
