package org.detente.node.submission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.model.Party;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.home.DataVersion;
import org.detente.node.home.LedgerFolder;
import org.detente.node.home.OwnLedger;

/// Which ledger an order means: the node's own, or the one that is to be founded.
final class Named {
  private static final int LONGEST_ORIGIN = 100;
  private static final Pattern PARTY = Pattern.compile("[A-Z]{2}");

  private Named() {}

  /// The ledger that a node has; stops where it has none yet.
  static OwnLedger own(Path data) throws Stop {
    requireNode(data);
    return OwnLedger.find(data)
        .orElseThrow(() -> Stop.at(Kind.USAGE, "submit.unfounded", data.toString()));
  }

  /// The ledger that is to be founded; stops where there is one, or its name is none.
  static OwnLedger toBeFounded(FoundingOrder order) throws Stop {
    requireNode(order.data());
    String word = order.keeper();
    if (!word.equals(OwnLedger.PUBLIC) && !PARTY.matcher(word).matches()) {
      throw Stop.at(Kind.USAGE, "submit.bad-keeper", word);
    }
    String origin = order.origin();
    if (origin.length() > LONGEST_ORIGIN || !OwnLedger.ORIGIN.matcher(origin).matches()) {
      throw Stop.at(Kind.USAGE, "submit.bad-origin", origin);
    }
    Optional<OwnLedger> own = OwnLedger.find(order.data());
    if (own.isPresent()) {
      throw Stop.at(
          Kind.USAGE,
          "keys.founded",
          own.get().file().toString(),
          own.get().origin(),
          own.get().keeper().map(Party::code).orElse(OwnLedger.PUBLIC));
    }
    return new OwnLedger(order.data(), origin, OwnLedger.keeper(word));
  }

  private static void requireNode(Path data) throws Stop {
    if (Files.exists(data) && !Files.isDirectory(data)) {
      throw Stop.at(Kind.USAGE, "home.missing", data.toString());
    }
    if (LedgerFolder.isRecord(data)) {
      throw Stop.at(Kind.USAGE, "submit.is-record", data.toString());
    }
    DataVersion.require(data);
  }
}
