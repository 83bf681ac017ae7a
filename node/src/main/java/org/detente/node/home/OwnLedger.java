package org.detente.node.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.model.Party;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;

/// A node's own ledger: which it is, and whose. The file `ledger.yaml` of the data folder says so;
/// it is there once the ledger is founded.
///
/// @param data the data folder
/// @param keeper the party whose ledger it is; empty for a public one
public record OwnLedger(Path data, String origin, Optional<Party> keeper) {
  /// Its name among the ledgers of the node.
  public static final String NAME = "own";

  /// What stands in the place of a party's code where the ledger is public.
  public static final String PUBLIC = "public";

  /// How an origin is written: as an address without its scheme, which nobody needs to answer.
  public static final Pattern ORIGIN =
      Pattern.compile("[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+(?:/[A-Za-z0-9._-]+)*");

  /// How the names of files in its inbox end.
  public static final String WAITING = ".entries";

  private static final String FILE = "ledger.yaml";
  private static final int LONGEST = 4096;
  private static final Pattern LINES =
      Pattern.compile(
          "(?:#.*\n)*detente-ledger: *1 *\r?\norigin: *("
              + ORIGIN.pattern()
              + ") *\r?\nkeeper: *([A-Z]{2}|"
              + PUBLIC
              + ")\\s*");

  /// The own ledger of a node, where it has one.
  public static Optional<OwnLedger> find(Path data) throws Stop {
    Path file = data.resolve(FILE);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    Matcher lines = LINES.matcher(read(file));
    if (!lines.matches()) {
      throw Stop.at(Kind.INPUT, "home.ledgerFile", file.toString());
    }
    return Optional.of(new OwnLedger(data, lines.group(1), keeper(lines.group(2))));
  }

  /// The keeper that a word stands for: a party by its code, or nobody in particular.
  public static Optional<Party> keeper(String word) {
    return word.equals(PUBLIC) ? Optional.empty() : Optional.of(new Party(word));
  }

  /// The file that says so.
  public Path file() {
    return data.resolve(FILE);
  }

  /// The text of that file.
  public String text() {
    return "# This node's own ledger: its origin, and the party that keeps it (or public).\n"
        + "# Written by `detente submit`.\n"
        + "detente-ledger: 1\n"
        + ("origin: " + origin + "\n")
        + ("keeper: " + keeper.map(Party::code).orElse(PUBLIC) + "\n");
  }

  /// Where it stands, and under which keys.
  public LedgerFolder folder() {
    Path ledger = data.resolve(LedgerFolder.LEDGERS).resolve(NAME);
    return LedgerFolder.ofNode(data, ledger, keeper);
  }

  /// The folder that is the node's own affair: its keys, its inbox.
  public Path privately() {
    return data.resolve("private");
  }

  /// The folder of what was taken in and is not in the ledger yet.
  public Path inbox() {
    return privately().resolve("inbox");
  }

  /// How many submissions wait there; none where we may not look.
  long waiting() {
    try (Stream<Path> files = Files.list(inbox())) {
      return files.filter(file -> file.toString().endsWith(WAITING)).count();
    } catch (IOException notOurs) {
      return 0;
    }
  }

  private static String read(Path file) throws Stop {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Stop.at(Kind.INPUT, "home.ledgerFile", file.toString());
    }
  }
}
