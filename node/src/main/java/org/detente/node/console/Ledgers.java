package org.detente.node.console;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.ledger.Outcome;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.ledger.store.LedgerReader;
import org.detente.node.home.World;
import org.detente.node.http.Answer;
import org.detente.node.page.View;
import org.detente.node.page.ledger.EntryPage;
import org.detente.node.receipt.Receipts;

/// The loaded ledgers by the places that addresses name: `<origin>/<position>`.
final class Ledgers {
  private static final int MOST_DIGITS = 18;

  private final Map<String, LedgerReader> readers;

  Ledgers(World world) {
    this.readers =
        world.ledgers().stream()
            .collect(Collectors.toUnmodifiableMap(LedgerReader::origin, Function.identity()));
  }

  /// An entry of a ledger that has it.
  private record Place(LedgerReader ledger, long position) {}

  /// The page of an entry; empty where there is none at this place.
  Optional<EntryPage> entry(View view, String place) {
    return place(place).map(it -> value(EntryPage.of(view, it.ledger(), it.position())));
  }

  /// The proof of an entry as a file; empty where there is none at this place.
  Optional<Answer> proof(String place) {
    return place(place)
        .map(it -> {
          Receipt receipt = value(Receipts.of(it.ledger(), it.position()));
          return Answer.found(Answer.TEXT, ReceiptText.write(receipt))
              .asFile("entry-" + it.position() + ".tlog-proof");
        });
  }

  private Optional<Place> place(String place) {
    int slash = place.lastIndexOf('/');
    String digits = place.substring(slash + 1);
    boolean number =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    LedgerReader ledger = slash < 0 ? null : readers.get(place.substring(0, slash));
    return number && ledger != null && Long.parseLong(digits) < ledger.size()
        ? Optional.of(new Place(ledger, Long.parseLong(digits)))
        : Optional.empty();
  }

  /// Refused only where somebody changed the ledger's files after it was opened.
  private static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.message());
    };
  }
}
