package org.detente.cli.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.cli.Run;
import org.detente.model.Fact;
import org.detente.model.Known;
import org.detente.node.home.Home;
import org.detente.node.home.Opening;

/// Norvia, which does not exist, keeps a ledger: its data, and a copy of the program that ships one
/// agreement.
///
/// @param root a folder of a test
public record Norvia(Path root) {
  public static final String ORIGIN = "norvia.example/ledger/1";

  private static final String AGREEMENT =
      """
      detente: 1
      id: accord
      title: Accord of two states that do not exist
      kind: treaty
      force: legal
      parties: {XN: Norvia, XS: Sudal}
      sources:
        text: {title: Text of the accord}
      text:
        I: {source: text, says: It is in force from signature.}
      time: {zone: UTC, provided: on-receipt, cites: I}
      life:
        in-force: {from: signature, cites: I}
        term: {length: open, cites: I}
        withdraw: {by: each, notice: P3M, from: receipt, cites: I}
        suspend: {provided: true, pairs: {mutual: false}, cites: I}
      """;

  /// A new state in a folder of its own.
  public static Norvia in(Path root) {
    Norvia norvia = new Norvia(root);
    norvia.write(Path.of("home", "agreements", "accord.agreement.yaml"), AGREEMENT);
    return norvia;
  }

  public Path home() {
    return root.resolve("home");
  }

  public Path data() {
    return root.resolve("data");
  }

  public Path ledger() {
    return data().resolve(Path.of("ledgers", "own"));
  }

  Path inbox() {
    return data().resolve(Path.of("private", "inbox"));
  }

  /// Writes a file below the root.
  Path write(Path file, String text) {
    try {
      Path whole = root.resolve(file);
      Files.createDirectories(whole.getParent());
      return Files.writeString(whole, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file of statements.
  public Path statements(String name, String... says) {
    StringBuilder text = new StringBuilder();
    for (String one : says) {
      text.append("- {kind: statement, instrument: accord, attributedTo: XN,");
      text.append(" valid: {from: 2031-06-01}, says: ").append(one).append("}\n");
    }
    return write(Path.of(name + ".yaml"), text.toString());
  }

  /// The arguments that submit a file and found the ledger if need be.
  String[] submission(Path file) {
    return new String[] {
      "submit", file.toString(), "--data", data().toString(), "--keeper", "XN", "--origin", ORIGIN
    };
  }

  public Run submit(Path file) {
    return run(submission(file));
  }

  public Run run(String... args) {
    return Run.with(home(), Map.of(), false, args);
  }

  public List<Fact> entries() {
    return switch (Home.open(Optional.of(data().toString()), home())) {
      case Opening.Opened opened -> opened.world().facts().known(new Known.Everything());
      case Opening.Refused refused -> throw new AssertionError(refused.why());
    };
  }

  List<String> said() {
    List<String> said = new ArrayList<>();
    entries().forEach(entry -> said.add(String.valueOf(entry.says())));
    return said;
  }

  /// Nothing stands there twice, `known` never falls, everything verifies, nothing waits.
  public void requireWhole() {
    List<String> said = said();
    assertThat(new HashSet<>(said)).hasSameSizeAs(said);
    List<Fact> entries = entries();
    for (int i = 1; i < entries.size(); i++) {
      assertThat(entries.get(i).known()).isAfterOrEqualTo(entries.get(i - 1).known());
    }
    assertThat(run("verify", "--data", data().toString()))
        .satisfies(verify -> assertThat(verify.exit()).as(verify.out()).isZero());
    try (Stream<Path> waiting = Files.list(inbox())) {
      assertThat(waiting.filter(file -> !file.endsWith("part"))).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
