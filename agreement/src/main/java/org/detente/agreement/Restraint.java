package org.detente.agreement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// Something a party says it will not do, and what that hangs on; or, with no party and nothing
/// forsworn, a red line: a watched condition with no consequence attached.
///
/// @param by who restrains itself; who announced the line, for a red line; null where the file
///   binds every party to it, each for itself
/// @param whose the text field of what is forsworn that names who does it; null where the file says
///   by `where` whose doing counts
/// @param bearers whom of the parties it binds; null where it binds one, or every one
/// @param fromSignature whether it holds already for who has signed and is not bound yet
/// @param refrain what is not done; null for a red line
/// @param condition the acts of others it hangs on; null when unconditional
/// @param mirror the restraint of another file or this one that must hold, as
///   `agreement/restraint`; null when none
/// @param seenBy what evidence is enough; any one of them
public record Restraint(
    String name,
    String title,
    List<Citation> cites,
    @Nullable Party by,
    @Nullable String whose,
    @Nullable Bearers bearers,
    boolean fromSignature,
    @Nullable Watched refrain,
    @Nullable Condition condition,
    @Nullable String mirror,
    List<Enough> seenBy,
    WhenTriggered whenTriggered) {

  /// Whose word it is.
  ///
  /// @throws IllegalStateException when it binds every party and none has been singled out ([#of])
  public Party declarant() {
    if (by == null) {
      throw new IllegalStateException(name + " binds every party");
    }
    return by;
  }

  /// The same for each who is bound by it: one of a party's own, or one for each of the parties
  /// that it binds at some time.
  public List<Restraint> of(Collection<Party> parties) {
    return by != null
        ? List.of(this)
        : parties.stream()
            .filter(party -> bearers == null || bearers.areEver(party))
            .map(this::of)
            .toList();
  }

  /// Some of the parties.
  ///
  /// @param others whether it is those who are not in the group
  public record Bearers(Group group, boolean others) {

    /// Whether a party is one of them at an instant.
    public boolean areAt(Party party, Instant at) {
      return group.statesAt(at).contains(party) != others;
    }

    private boolean areEver(Party party) {
      return areAt(party, Instant.MIN) || changes(party).stream().anyMatch(at -> areAt(party, at));
    }

    /// The instants at which a party may come to be one of them, or cease to be.
    public NavigableSet<Instant> changes(Party party) {
      NavigableSet<Instant> changes = new TreeSet<>();
      group.members().stream()
          .filter(member -> member.state().equals(party))
          .flatMap(member -> Stream.of(member.from(), member.until()))
          .filter(Objects::nonNull)
          .forEach(changes::add);
      return changes;
    }
  }

  private Restraint of(Party party) {
    return new Restraint(
        name,
        title,
        cites,
        party,
        whose,
        bearers,
        fromSignature,
        refrain,
        condition,
        mirror,
        seenBy,
        whenTriggered);
  }

  /// Events of a name for which `where` holds.
  public record Watched(String event, Predicate.@Nullable Test where) {}

  /// As long as no such event occurs in the regions, under the readings that further narrow it.
  ///
  /// @param in names of regions, or the question whose options name them; null means anywhere
  /// @param and questions whose options add a predicate
  public record Condition(
      Watched watched, @Nullable Choice<List<String>> in, List<String> and, List<Citation> cites) {}

  /// Evidence that is enough.
  public sealed interface Enough {
    /// declared by this party
    record Declared(Party party) implements Enough {}

    /// seen by so many independent observers; reprints of one account count once
    record Seen(int observers) implements Enough {}
  }

  /// What the condition's occurrence permits.
  public enum WhenTriggered implements Word {
    /// the declarant may end it: a permission, neither a duty nor an end
    MAY_END,
    /// nothing follows by itself: a red line
    WATCH
  }
}
