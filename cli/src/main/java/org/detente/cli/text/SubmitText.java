package org.detente.cli.text;

import java.util.List;
import java.util.OptionalLong;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.submission.SubmitResult.Done;
import org.detente.node.submission.SubmitResult.Item;

/// `submit` as lines: what was taken in and where it stands, what waits, what was there already. A
/// line names a place as editors jump to it, and so is never wrapped.
public final class SubmitText {
  private final Page page;

  public SubmitText(Page page) {
    this.page = page;
  }

  public void draw(Done done) {
    List<Long> taken =
        done.items().stream()
            .filter(Item::fresh)
            .flatMapToLong(item -> item.position().stream())
            .boxed()
            .toList();
    long waiting =
        done.items().stream().filter(it -> it.fresh() && it.position().isEmpty()).count();
    if (!taken.isEmpty()) {
      String where = range(taken.getFirst(), taken.getLast());
      page.verbatim(Words.of("submit.taken", taken.size(), where, done.origin(), done.size()));
    }
    if (waiting > 0) {
      page.verbatim(Words.of("submit.waits", waiting));
    }
    done.items().stream().filter(item -> !item.fresh()).forEach(this::older);
    if (done.held().filter(it -> it.kind() == Refusal.Kind.BUSY).isPresent()) {
      page.verbatim(Words.of("submit.held", done.origin()));
    }
  }

  private void older(Item item) {
    OptionalLong position = item.position();
    page.verbatim(
        position.isPresent()
            ? Words.of("submit.there", item.where(), position.getAsLong())
            : Words.of("submit.waits-already", item.where()));
  }

  /// Entries of one submission stand side by side.
  private static String range(long first, long last) {
    return first == last ? Words.of("submit.one", first) : Words.of("submit.from-to", first, last);
  }
}
