package org.detente.node.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.detente.node.submission.FictionalNode.FIRST;
import static org.detente.node.submission.FictionalNode.MORNING;
import static org.detente.node.submission.FictionalNode.SIGNATURE;
import static org.detente.node.submission.FictionalNode.documents;
import static org.detente.node.submission.FictionalNode.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.store.LedgerWriter;
import org.detente.model.Fact;
import org.detente.model.Phrase;
import org.detente.node.Refusal;
import org.detente.node.submission.SubmitResult.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What waits in the inbox while somebody else writes, or because a submission was cut off.
class IntakeTest {
  @TempDir Path root;
  private FictionalNode node;

  @BeforeEach
  void aNodeWithOneEntry() {
    node = new FictionalNode(root);
    node.done(SIGNATURE);
  }

  /// Somebody else who holds the ledger. A writer needs a key only when it appends.
  private LedgerWriter somebodyElse() {
    NoteSigner signer = NoteSigner.ed25519(FictionalNode.ORIGIN, new Ed25519Secret(new byte[32]));
    return LedgerWriter.open(node.ledger(), List.of(signer)).expect();
  }

  private List<Path> waiting() throws IOException {
    try (Stream<Path> files = Files.list(node.inbox())) {
      return files.sorted().toList();
    }
  }

  /// Submits while somebody else writes; what was submitted waits.
  private Path leftInTheInbox(String text) throws IOException {
    try (LedgerWriter held = somebodyElse()) {
      SubmitResult.Done done = node.done(text);
      assertThat(done.held()).map(Refusal::kind).contains(Refusal.Kind.BUSY);
      assertThat(done.items()).extracting(Item::position).containsOnly(OptionalLong.empty());
      assertThat(held.checkpoint().size()).isEqualTo(node.reader().size());
    }
    return waiting().getLast();
  }

  private List<String> said() {
    return node.entries().stream().map(Fact::says).skip(1).toList();
  }

  @Test
  void whileSomebodyElseWritesEntriesWaitInTheirOrder() throws IOException {
    leftInTheInbox(documents(statement("a"), statement("b")));
    leftInTheInbox(statement("c"));
    assertThat(waiting())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("0000000000000004.entries", "0000000000000006.entries");
    assertThat(node.world().remarks()).contains(Phrase.of("home.waiting", 2L));

    SubmitResult.Done next = node.done(statement("d"));

    assertThat(next.items()).extracting(Item::position).containsExactly(OptionalLong.of(FIRST + 4));
    assertThat(said()).containsExactly("a", "b", "c", "d");
    assertThat(waiting()).isEmpty();
    assertThat(node.check().damage()).isEmpty();
  }

  @Test
  void whatWaitsIsNotSubmittedTwice() throws IOException {
    leftInTheInbox(statement("a"));
    try (LedgerWriter _ = somebodyElse()) {
      assertThat(node.done(statement("a"), MORNING.plusSeconds(60)).items())
          .extracting(Item::fresh, Item::position)
          .containsExactly(tuple(false, OptionalLong.empty()));
      assertThat(waiting()).hasSize(1);
    }

    assertThat(node.done(statement("a"), MORNING.plusSeconds(120)).items())
        .extracting(Item::fresh, Item::position)
        .containsExactly(tuple(false, OptionalLong.of(FIRST + 1)));
    assertThat(said()).containsExactly("a");
  }

  @Test
  void whatWaitsCanBeCorrectedAndItsKnownIsNotUndercut() throws IOException {
    try (LedgerWriter _ = somebodyElse()) {
      node.done(statement("a") + "ref: one\n", MORNING.plusSeconds(60));
      node.done(statement("b") + "corrects: one\n", MORNING);
      assertThat(node.refusals(statement("c") + "ref: one\n"))
          .singleElement()
          .asString()
          .contains("first at an entry that waits in the inbox");
    }
    node.done(statement("d"), MORNING.plusSeconds(30));

    assertThat(said()).containsExactly("a", "b", "d");
    assertThat(node.entries().subList(1, 4))
        .extracting(Fact::known)
        .containsOnly(MORNING.plusSeconds(60));
  }

  @Test
  void aFileCutOffAfterItsEntriesWereSafeIsOnlyRemoved() throws IOException {
    Path file = leftInTheInbox(documents(statement("a"), statement("b")));
    byte[] bytes = Files.readAllBytes(file);
    node.done(statement("c"));
    Files.write(file, bytes);

    node.done(statement("c"));

    assertThat(said()).containsExactly("a", "b", "c");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aFileOfWhichHalfStandsInTheLedgerIsCompleted() throws IOException {
    Path file = leftInTheInbox(documents(statement("a"), statement("b")));
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, "detente-inbox: 1, entries: 1\n" + lines.get(1) + "\n");
    node.done(SIGNATURE);
    Files.writeString(file, String.join("\n", lines) + "\n");

    node.done(SIGNATURE);

    assertThat(said()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"torn", "flipped", "short", "foreign", "unsigned", "folder"})
  void aFileThatDoesNotHoldIsSetAsideAndNamedAndTheOthersAreTakenIn(String how) throws IOException {
    Path bad = leftInTheInbox(documents(statement("a"), statement("b")));
    leftInTheInbox(statement("c"));
    Path broken = spoilt(bad, how);
    String content = Files.isDirectory(broken) ? "" : Files.readString(broken);

    SubmitResult.Done done = node.done(statement("d"));

    assertThat(said()).containsExactly("c", "d");
    assertThat(done.remarks()).extracting(Phrase::key).containsExactly("submit.set-aside");
    Path aside = node.data.resolve("private/set-aside").resolve(broken.getFileName());
    assertThat(done.remarks().getFirst().parts()).contains(aside.toString());
    assertThat(Files.isDirectory(aside) ? "" : Files.readString(aside)).isEqualTo(content);
    assertThat(waiting()).isEmpty();
  }

  private static Path spoilt(Path file, String how) throws IOException {
    String text = Files.readString(file);
    List<String> lines = text.lines().toList();
    switch (how) {
      case "torn" -> Files.writeString(file, text.substring(0, text.length() - 1));
      case "flipped" ->
          Files.writeString(file, text.replaceFirst("\"sig\":\"....", "\"sig\":\"AAAA"));
      case "short" -> Files.writeString(file, lines.get(0) + "\n" + lines.get(1) + "\n");
      case "unsigned" -> Files.writeString(file, lines.get(0) + "\n{}\n{}\n");
      case "folder" -> {
        Files.delete(file);
        Files.createDirectory(file);
      }
      default -> {
        return Files.move(file, file.resolveSibling("notice.yaml"));
      }
    }
    return file;
  }

  @Test
  void twoFilesOfOneNameThatAreSetAsideAreBothKept() throws IOException {
    Files.writeString(node.inbox().resolve("notice.yaml"), "one");
    node.done(SIGNATURE);
    Files.writeString(node.inbox().resolve("notice.yaml"), "two");
    node.done(SIGNATURE);

    Path aside = node.data.resolve("private/set-aside");
    assertThat(aside.resolve("notice.yaml")).hasContent("one");
    assertThat(aside.resolve("notice.yaml.2")).hasContent("two");
  }

  @Test
  void aFileThatWasBeingWrittenIsOfNoAccount() throws IOException {
    Files.writeString(node.inbox().resolve("part"), "detente-inbox: 1, entr");

    assertThat(node.done(statement("a")).remarks()).isEmpty();
    assertThat(said()).containsExactly("a");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatTheDiskRefusesWaitsAndIsTakenInLater() throws IOException {
    Path inTheWay = Files.createDirectories(node.data.resolve("ledgers/own.part/x"));

    SubmitResult.Done refused = node.done(statement("a"));

    assertThat(refused.held()).map(Refusal::kind).contains(Refusal.Kind.MACHINE);
    assertThat(refused.items()).extracting(Item::position).containsExactly(OptionalLong.empty());
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    assertThat(node.done(statement("a")).items())
        .extracting(Item::fresh, Item::position)
        .containsExactly(tuple(false, OptionalLong.of(FIRST + 1)));
  }
}
