package org.detente.agreement.check;

import java.util.List;
import org.detente.agreement.Anchor;
import org.detente.agreement.Limit.DatedValue;

/// When a value of a limit binds, as far as the file alone tells: from its beginning until its end,
/// or until the next one begins.
///
/// @param all the values of the limit, of which it is one
record Reign(DatedValue value, List<DatedValue> all) {

  /// Whether there is an instant at which both bind for certain.
  boolean meets(Reign other) {
    return (holdsAt(value.from()) && other.holdsAt(value.from()))
        || (holdsAt(other.value.from()) && other.holdsAt(other.value.from()));
  }

  /// Whether one is known to be over when the other begins.
  boolean isApart(Reign other) {
    return isOverBy(other.value.from()) || other.isOverBy(value.from());
  }

  private boolean holdsAt(Anchor instant) {
    return Anchors.isBy(value.from(), instant)
        && (value.until() == null || Anchors.compare(instant, value.until()).orElse(0) < 0)
        && all.stream()
            .allMatch(next ->
                next.equals(value)
                    || Anchors.compare(instant, next.from()).orElse(0) < 0
                    || Anchors.compare(next.from(), value.from()).orElse(0) < 0);
  }

  private boolean isOverBy(Anchor instant) {
    return (value.until() != null && Anchors.isBy(value.until(), instant))
        || all.stream()
            .anyMatch(next ->
                Anchors.compare(value.from(), next.from()).orElse(0) < 0
                    && Anchors.isBy(next.from(), instant));
  }
}
