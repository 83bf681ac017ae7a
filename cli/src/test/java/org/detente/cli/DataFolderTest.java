package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.detente.cli.run.Exit;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.store.LedgerWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node's data folder: several ledgers, each under its own keys, and agreements of its own.
class DataFolderTest {
  private static final String RECORD = "detente.example/record/1";
  private static final String OTHER = "other.example/1";

  @TempDir Path folder;
  private House house = new House(Path.of(""));
  private Path data = Path.of("");

  @BeforeEach
  void aNodeThatMirrorsTheRecord() throws IOException {
    house = House.in(folder);
    data = Files.createDirectories(folder.resolve("data"));
    mirror("record");
  }

  @Test
  void aMirrorAnswersAsTheRecordDoes() {
    assertThat(ask("status", "--json", "--on", "2018-02-05"))
        .isEqualTo(house.run("status", "--json", "--on", "2018-02-05"));
  }

  @Test
  void amongSeveralLedgersAPositionNamesItsOwn() throws IOException {
    anotherLedger();

    Run bare = ask("status", "--known-at", "@3");
    assertThat(bare.exit()).isEqualTo(Exit.USAGE);
    assertThat(bare.err()).contains("name the one you mean, such as " + RECORD + "@3");
    assertThat(ask("status", "--json", "--known-at", RECORD + "@3").out())
        .contains("\"knownAt\":\"" + RECORD + "@3\"");
    assertThat(ask("status", "--json").out())
        .containsPattern("\"knownAt\":\"" + RECORD + "@[0-9]+ " + OTHER + "@[0-9]+\"");
  }

  @Test
  void everyLedgerIsProvedUnderItsOwnKeys() throws IOException {
    anotherLedger();

    Run run = ask("verify", "--json");

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).contains(RECORD, OTHER).contains("\"result\":\"holds\"");
  }

  @Test
  void twoLedgersOfOneNameAreRefused() throws IOException {
    mirror("copy");

    Run run = ask("status");

    assertThat(run.exit()).isEqualTo(Exit.INPUT);
    assertThat(run.err()).contains("calls itself " + RECORD + ", as another one beside it does");
  }

  @Test
  void agreementsOfItsOwnStandInPlaceOfShippedOnes() throws IOException {
    String shipped = Files.readString(house.home().resolve("agreements/new-start.agreement.yaml"));
    Path own = Files.createDirectories(data.resolve("agreements"));
    Files.writeString(
        own.resolve("new-start.agreement.yaml"), shipped.replaceFirst("title: .*", "title: Ours"));

    Run run = ask("status", "--json");

    assertThat(run.out()).contains("\"title\":\"Ours\"").contains("\"adopted\":false");
    assertThat(run.err()).contains("in place of the one that came with this copy");
  }

  private Run ask(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--data";
    all[args.length + 1] = data.toString();
    return house.run(all);
  }

  private void mirror(String name) throws IOException {
    mirror(Path.of(house.record()), name);
  }

  private void mirror(Path record, String name) throws IOException {
    House.copy(
        record.resolve("ledger"), Files.createDirectories(data.resolve("ledgers")).resolve(name));
    Path keys = Files.createDirectories(data.resolve("keys"));
    Files.copy(record.resolve("keys.yaml"), keys.resolve(name + ".yaml"));
  }

  /// The same facts, appended to a ledger of another name.
  private void anotherLedger() throws IOException {
    Path record = folder.resolve("other");
    House.copy(Run.HOME.resolve("record"), record);
    House.delete(
        record.resolve("ledger"), record.resolve("checkpoints"), record.resolve("keys.yaml"));
    try (Ed25519Secret secret = new Ed25519Secret(new byte[32])) {
      List<NoteSigner> signers = List.of(NoteSigner.ed25519(OTHER, secret));
      LedgerWriter.create(record.resolve("ledger"), OTHER, signers).expect().close();
    }
    Run append =
        house.run("record", "append", "--data", record.toString(), "--through", "2026-11-23");
    assertThat(append.exit()).as(append.err()).isZero();
    mirror(record, "other");
  }
}
