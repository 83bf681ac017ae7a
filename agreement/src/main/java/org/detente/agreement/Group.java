package org.detente.agreement;

import java.time.Instant;
import java.util.List;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// A named set of states, each a member for a stretch of time: the West of a treaty between two
/// groups, the depositaries, those without whom nothing enters into force.
///
/// @param members in file order; one state may stand there more than once, for stretches apart
public record Group(String name, String title, List<Member> members, List<Citation> cites) {
  public Group {
    members = List.copyOf(members);
    cites = List.copyOf(cites);
  }

  /// Everybody who is a member at some time, each once, in file order.
  public List<Party> states() {
    return members.stream().map(Member::state).distinct().toList();
  }

  /// Its members at an instant, in file order.
  public List<Party> statesAt(Instant at) {
    return members.stream().filter(member -> member.isAt(at)).map(Member::state).toList();
  }

  /// One state's membership, `[from, until)`.
  ///
  /// @param from null means from the first
  /// @param until null means without end
  public record Member(Party state, @Nullable Instant from, @Nullable Instant until) {
    boolean isAt(Instant at) {
      return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    /// Whether there is an instant in both.
    public boolean overlaps(Member other) {
      return (from == null || other.until == null || from.isBefore(other.until))
          && (other.from == null || until == null || other.from.isBefore(until));
    }
  }
}
