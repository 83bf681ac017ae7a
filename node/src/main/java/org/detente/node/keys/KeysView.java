package org.detente.node.keys;

import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.keys.Registry;
import org.detente.ledger.keys.Root;
import org.detente.ledger.store.LedgerReader;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.home.LedgerFolder;
import org.detente.node.home.OwnLedger;

/// The registry of a node's own ledger, to be looked at.
///
/// @param size the number of entries
public record KeysView(String origin, long size, Root root, Registry registry) {

  /// What there is to see, or why nothing is.
  public sealed interface Result {
    record Seen(KeysView view) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /// Looks at the ledger of a data folder, whose hashes, registry and head must hold.
  public static Result of(Path data) {
    try {
      LedgerFolder folder =
          OwnLedger.find(data)
              .orElseThrow(() -> Stop.at(Kind.USAGE, "submit.unfounded", data.toString()))
              .folder();
      LedgerReader ledger = folder.open();
      Root root = folder.root();
      return new Result.Seen(
          new KeysView(ledger.origin(), ledger.size(), root, folder.registry(ledger, root)));
    } catch (Stop stop) {
      return new Result.Refused(stop.reasons());
    }
  }
}
