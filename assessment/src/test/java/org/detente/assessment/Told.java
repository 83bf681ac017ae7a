package org.detente.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shelf;
import org.detente.agreement.cases.Case;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.agreement.load.Agreements;
import org.detente.agreement.load.Folders;
import org.detente.agreement.load.Loaded;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.model.Party;

/// A ledger that a test tells in the short hand of test files.
public record Told(List<Fact> facts, Set<Party> keepers) implements Facts {
  private static final Path HOME =
      Path.of(Objects.requireNonNull(System.getProperty("detente.home")));
  private static final Shelf SHELF =
      new Folders(List.of(HOME.resolve("agreements"), HOME.resolve("docs/examples")));

  /// An agreement that is shipped, or an example of the documents.
  public static Agreement agreement(String id) {
    return SHELF.find(id) instanceof Shelf.Whole(Agreement agreement)
        ? agreement
        : refused(id + " is refused, or not there");
  }

  private static Agreement refused(String why) {
    throw new AssertionError(why);
  }

  /// An agreement that a test writes itself.
  public static Agreement agreement(String id, String text) {
    Loaded loaded = Agreements.check(text.getBytes(UTF_8), id + ".agreement.yaml", SHELF);
    return Objects.requireNonNull(loaded.agreement(), () -> loaded.problems().toString());
  }

  /// The ledger of all parties, with these lines.
  public static Told of(Agreement agreement, String... lines) {
    StringBuilder text =
        new StringBuilder("detente-tests: 1\nagreement: " + agreement.id() + ".agreement.yaml\n");
    text.append("tests:\n  told:\n    given:\n");
    for (String line : lines) {
      text.append("      - ").append(line).append('\n');
    }
    text.append("    expect: []\n");
    String name = agreement.id() + ".tests.yaml";
    LoadedCases loaded = Cases.load(text.toString().getBytes(UTF_8), name, agreement, SHELF);
    Case told =
        Objects.requireNonNull(loaded.cases(), () -> loaded.problems().toString())
            .cases()
            .getFirst();
    return new Told(told.given(), told.keepers());
  }

  @Override
  public List<Fact> known(Known known) {
    return switch (known) {
      case Known.Everything _ -> facts;
      case Known.At(Instant instant) ->
          facts.stream().filter(fact -> !fact.known().isAfter(instant)).toList();
      case Known.First(String _, long entries) -> facts.stream().limit(entries).toList();
    };
  }

  @Override
  public List<LedgerHead> ledgers() {
    return List.of(new LedgerHead("told", facts.size(), "00".repeat(32)));
  }

  @Override
  public Optional<Instant> recordThrough(Known known) {
    return Optional.empty();
  }
}
