package org.detente.agreement;

import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// How often something may be done, or must be put up with, in each period: inspections, flights,
/// visits. A whole number, always.
///
/// @param name as in `quotas.<name>`
/// @param each whether every party holds one, who joins later too
/// @param holders whose quota it is, each its own
/// @param uses the event that uses one up
/// @param where of which events; null means of all
/// @param whose the event's text field that names the holder whose quota is used
/// @param by the event's text field that names who uses it, where each user's is counted apart;
///   null where all uses are counted together
/// @param length of a period
/// @param inARow how many periods count together: the one that runs and those before it; 1 for that
///   one alone
/// @param from when the first begins
/// @param monthEnd what becomes of a day that a month lacks
/// @param most how large it is, from when on
/// @param showsIn in whose ledgers a use would show
public record Quota(
    String name,
    String title,
    List<Citation> cites,
    boolean each,
    List<Party> holders,
    String uses,
    Predicate.@Nullable Test where,
    String whose,
    @Nullable String by,
    Period length,
    int inARow,
    Anchor from,
    Deadline.MonthEnd monthEnd,
    List<Most> most,
    Duty.ShowsIn showsIn) {

  /// The same of an instrument with these parties, some of whom joined it.
  Quota joinedBy(Collection<Party> parties) {
    return each
        ? new Quota(
            name,
            title,
            cites,
            each,
            List.copyOf(parties),
            uses,
            where,
            whose,
            by,
            length,
            inARow,
            from,
            monthEnd,
            most,
            showsIn)
        : this;
  }

  /// A size and when it applies; of several the one that began last. It is taken at the beginning
  /// of each period and holds for the whole of it.
  ///
  /// @param until when it ceases (exclusive); null means not by itself
  public record Most(Size size, Anchor from, @Nullable Anchor until, List<Citation> cites) {}

  /// How many.
  public sealed interface Size {
    /// a number
    record Fixed(long value) implements Size {}

    /// a number for each holder
    record ByHolder(SortedMap<Party, Long> numbers) implements Size {
      public ByHolder {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
      }
    }

    /// a share, in whole percent
    record Percent(int percent, Rounding rounding, Base of, Bounds bounds) implements Size {}

    /// one for each so many
    record OnePer(int per, Rounding rounding, Base of, Bounds bounds) implements Size {}

    /// What it is a share of; null for a number.
    default @Nullable Base base() {
      return switch (this) {
        case Fixed _, ByHolder _ -> null;
        case Percent percent -> percent.of();
        case OnePer one -> one.of();
      };
    }
  }

  /// What a share is a share of.
  public sealed interface Base {}

  /// The figure that the holder gave last before the period began.
  ///
  /// @param message in which message
  /// @param field a whole number of it
  public record Figure(String message, String field) implements Base {}

  /// What another quota is, in which the period begins; of two the smaller.
  ///
  /// @param holder the quota as the holder holds it; null where it does not count
  /// @param user the quota as the user holds it; null where it does not count
  public record Other(@Nullable String holder, @Nullable String user) implements Base {
    /// The quotas by name, one or two.
    public List<String> names() {
      return Stream.of(Optional.ofNullable(holder), Optional.ofNullable(user))
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /// Between which a share lies.
  ///
  /// @param most null means no greatest number
  public record Bounds(long least, @Nullable Long most) {}

  /// What becomes of a fraction.
  public enum Rounding implements Word {
    UP,
    DOWN,
    /// to the nearer; a half goes up
    NEAREST;

    /// A quotient of whole numbers as a whole number.
    public long quotient(long dividend, long divisor) {
      long down = Math.floorDiv(dividend, divisor);
      long rest = Math.floorMod(dividend, divisor);
      return switch (this) {
        case DOWN -> down;
        case UP -> rest == 0 ? down : down + 1;
        // Twice the rest may be too large a number; the rest is below the divisor.
        case NEAREST -> rest >= divisor - rest ? down + 1 : down;
      };
    }
  }
}
