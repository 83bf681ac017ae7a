package org.detente.agreement;

import java.time.Instant;
import java.util.List;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// What a file says of one party's membership beyond its name: since when and until when there can
/// be one, and to whom it succeeds.
///
/// @param from not a party before (inclusive); null without such a day
/// @param until a party no more from then (exclusive); null without such a day
/// @param succeeds whose successor it is; null where it is nobody's
/// @param silent whether it continues without an act of its own, by the texts in `cites`. If not, a
///   successor is a party from its act of succession
/// @param cites on what the file rests this
public record Membership(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Party succeeds,
    boolean silent,
    List<Citation> cites) {

  /// Of a party of which the file says nothing more.
  public static final Membership PLAIN = new Membership(null, null, null, false, List.of());

  public Membership {
    cites = List.copyOf(cites);
  }
}
