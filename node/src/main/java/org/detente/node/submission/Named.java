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

  static OwnLedger by(Order order) throws Stop {
    Path data = order.data();
    if (Files.exists(data) && !Files.isDirectory(data)) {
      throw Stop.at(Kind.USAGE, "home.missing", data.toString());
    }
    if (LedgerFolder.isRecord(data)) {
      throw Stop.at(Kind.USAGE, "submit.is-record", data.toString());
    }
    DataVersion.require(data);
    Optional<Optional<Party>> keeper = keeper(order);
    Optional<String> origin = origin(order);
    Optional<OwnLedger> own = OwnLedger.find(data);
    if (own.isPresent()) {
      requireSame(own.get(), keeper, origin);
      return own.get();
    }
    if (keeper.isEmpty() || origin.isEmpty()) {
      throw Stop.at(Kind.USAGE, "submit.unfounded", data.toString());
    }
    return new OwnLedger(data, origin.get(), keeper.get());
  }

  private static Optional<Optional<Party>> keeper(Order order) throws Stop {
    if (order.keeper().isEmpty()) {
      return Optional.empty();
    }
    String word = order.keeper().get();
    if (!word.equals(OwnLedger.PUBLIC) && !PARTY.matcher(word).matches()) {
      throw Stop.at(Kind.USAGE, "submit.bad-keeper", word);
    }
    return Optional.of(OwnLedger.keeper(word));
  }

  private static Optional<String> origin(Order order) throws Stop {
    String origin = order.origin().orElse("");
    boolean fine = origin.length() <= LONGEST_ORIGIN && OwnLedger.ORIGIN.matcher(origin).matches();
    if (order.origin().isPresent() && !fine) {
      throw Stop.at(Kind.USAGE, "submit.bad-origin", origin);
    }
    return order.origin();
  }

  private static void requireSame(
      OwnLedger own, Optional<Optional<Party>> keeper, Optional<String> origin) throws Stop {
    boolean same =
        keeper.orElse(own.keeper()).equals(own.keeper())
            && origin.orElse(own.origin()).equals(own.origin());
    if (!same) {
      throw Stop.at(
          Kind.USAGE,
          "submit.founded-otherwise",
          own.file().toString(),
          own.origin(),
          own.keeper().map(Party::code).orElse(OwnLedger.PUBLIC));
    }
  }
}
