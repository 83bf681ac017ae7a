package org.detente.agreement;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// The greatest number a limit allows, as its text gives it: a number, or where to find one.
public sealed interface Cap {

  /// The same number for every bearer.
  record Fixed(long number) implements Cap {}

  /// A number for each bearer, where the text gives them different ones.
  record ByBearer(SortedMap<Party, Long> numbers) implements Cap {
    public ByBearer {
      numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }
  }

  /// What one limit allows less what others allow the same bearer at the same time: the number that
  /// a text leaves to be worked out. Not below zero.
  record Rest(String of, List<String> less) implements Cap {
    public Rest {
      less = List.copyOf(less);
    }
  }

  /// As many as another party has by a limit of this agreement, as that party declares them: its
  /// number, not its bound, so that two such caps can face one another without a circle.
  ///
  /// @param by the party; null for the other one of two
  record CountOf(String limit, @Nullable Party by) implements Cap {}

  /// What the bearer itself notified last for this limit in one of these messages, from the day the
  /// notice names. Unknown before the first.
  record Notified(List<String> messages) implements Cap {
    public Notified {
      messages = List.copyOf(messages);
    }
  }

  /// What the option of a question says: the text, or the parties, differ about the number.
  record Asked(String question) implements Cap {}

  /// A number worked out from another: a base and a share of a figure, within bounds. While the
  /// figure is not known it lies anywhere between these.
  ///
  /// @param base what is allowed besides the share
  /// @param percent how much of the figure; 100 for all of it
  /// @param of the figure
  /// @param bounds between which it lies
  record Worked(long base, int percent, Quota.Rounding rounding, Source of, Quota.Bounds bounds)
      implements Cap {}

  /// Where a figure stands that a cap is worked out from.
  sealed interface Source {
    /// what the bearer gave last in a field of a message
    record Given(Quota.Figure figure) implements Source {}

    /// what the bearer has by a limit of this agreement, as it declared
    record Counted(String limit) implements Source {}
  }
}
