package org.detente.node.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.node.submission.FictionalNode.CHEAP;
import static org.detente.node.submission.FictionalNode.FIRST;
import static org.detente.node.submission.FictionalNode.ORIGIN;
import static org.detente.node.submission.FictionalNode.PASSPHRASES;
import static org.detente.node.submission.FictionalNode.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.detente.ledger.keys.Root;
import org.detente.ledger.store.LedgerWriter;
import org.detente.node.Refusal;
import org.detente.node.Stop;
import org.detente.node.disk.PrivateFiles;
import org.detente.node.home.OwnLedger;
import org.detente.testkit.Fictional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundingTest {
  /// What a founding writes, in this order.
  private static final List<String> STEPS =
      List.of(
          "../root.keys",
          "private/signing.keys",
          "detente.yaml",
          "keys/own.yaml",
          "ledgers/own/checkpoint",
          "ledger.yaml");

  @TempDir Path dir;
  private FictionalNode node;

  @BeforeEach
  void aNodeWithoutALedger() {
    node = new FictionalNode(dir);
  }

  @Test
  void aLedgerBeginsWithItsRootAndItsKeysAndHoldsInEveryPart() {
    Root root = node.found("XN", ORIGIN);

    assertThat(node.reader().size()).isEqualTo(FIRST);
    assertThat(node.check().damage()).isEmpty();
    assertThat(node.check().unchecked()).isEmpty();
    assertThat(node.data.resolve("keys/own.yaml")).content().contains("root: " + root.text());
    assertThat(node.entries()).isEmpty();
    assertThat(node.world().remarks()).isEmpty();
  }

  @Test
  void aLedgerIsFoundedOnce() {
    node.found("XN", ORIGIN);
    SortedMap<String, String> before = node.files();

    assertThat(refusal(new FoundingOrder(node.data, "XS", "sudal.example/1", again(), CHEAP)))
        .isEqualTo(
            "by norvia/ledger.yaml the ledger is norvia.example/ledger/1, kept by XN; that does not"
                + " change");
    assertThat(node.files()).isEqualTo(before);
    assertThat(again()).doesNotExist();
  }

  @Test
  void keysOfAnotherLedgerFoundNothing() {
    node.found("XN", ORIGIN);
    Path other = dir.resolve("other");
    FoundingOrder order =
        new FoundingOrder(other, "XN", "norvia.example/ledger/2", node.rootKeys(), CHEAP);

    assertThat(refusal(order)).isEqualTo("root.keys holds keys of norvia.example/ledger/1");
    assertThat(other).doesNotExist();
  }

  @Test
  void aFoundingCutOffAfterAnyStepIsFinishedByTheNext() throws IOException {
    Root root = node.found("XN", ORIGIN);
    node.done(SIGNATURE);

    for (int done = 0; done < STEPS.size(); done++) {
      FictionalNode cut = new FictionalNode(dir.resolve("cut-" + done));
      PrivateFiles.makeFolder(cut.data.resolve("private"));
      for (String step : STEPS.subList(0, done)) {
        Path from = node.data.resolve(step).normalize();
        Path to = cut.data.resolve(step).normalize();
        Files.createDirectories(to.getParent());
        // A ledger cut off while it was founded has no entry yet.
        Files.copy(step.endsWith("own/checkpoint") ? emptyHead(node) : from, to);
      }

      Root again = cut.found("XN", ORIGIN);
      assertThat(again.equals(root)).as("cut off after %s steps", done).isEqualTo(done > 0);
      cut.done(SIGNATURE);
      assertThat(cut.check().damage()).isEmpty();
      assertThat(cut.check().unchecked()).isEmpty();
      assertThat(cut.world().facts().keepers()).containsExactly(Fictional.NORVIA);
    }
  }

  /// The head with which the node's ledger began, signed anew.
  private Path emptyHead(FictionalNode of) throws IOException {
    Path empty = Files.createTempDirectory(dir, "empty").resolve("ledger");
    try (NodeKeys keys = FoundingTest.keys(of)) {
      LedgerWriter.create(empty, ORIGIN, keys.checkpointSigners()).expect().close();
    }
    return empty.resolve("checkpoint");
  }

  private static NodeKeys keys(FictionalNode of) throws IOException {
    try {
      return NodeKeys.open(new OwnLedger(of.data, ORIGIN, Optional.empty()), PASSPHRASES.node());
    } catch (Stop stop) {
      throw new AssertionError(stop);
    }
  }

  private Path again() {
    return dir.resolve("again.keys");
  }

  private String refusal(FoundingOrder order) {
    return switch (Founding.run(order, PASSPHRASES, new SecureRandom())) {
      case Founding.Result.Done done -> done.toString();
      case Founding.Result.Refused(List<Refusal> reasons) -> node.shortened(reasons.getFirst());
    };
  }
}
