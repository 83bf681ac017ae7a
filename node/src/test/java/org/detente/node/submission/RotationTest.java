package org.detente.node.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.node.submission.FictionalNode.CHEAP;
import static org.detente.node.submission.FictionalNode.FIRST;
import static org.detente.node.submission.FictionalNode.ORIGIN;
import static org.detente.node.submission.FictionalNode.PASSPHRASES;
import static org.detente.node.submission.FictionalNode.SIGNATURE;
import static org.detente.node.submission.FictionalNode.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.SortedMap;
import org.detente.ledger.check.Statement;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.store.LedgerWriter;
import org.detente.model.Fact;
import org.detente.model.Phrase;
import org.detente.node.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Changes of a node's keys, as `keys rotate` and `keys revoke` make them.
class RotationTest {
  @TempDir Path dir;
  private FictionalNode node;

  @BeforeEach
  void aNodeWithOneEntry() {
    node = new FictionalNode(dir);
    node.done(SIGNATURE);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void theLedgerGoesOnUnderNewKeysAndHoldsInEveryPart(Reason why) {
    for (int i = 0; i < 3; i++) {
      long before = node.reader().size();
      Rotation.Result.Done done = done(why);
      assertThat(done.from()).isEqualTo(before + 4).isEqualTo(node.reader().size());
      assertThat(done.remarks()).isEmpty();
      node.done(statement("after " + why.word() + " " + i));
      assertThat(node.check().damage()).isEmpty();
      assertThat(node.check().unchecked()).isEmpty();
    }
    assertThat(node.entries()).hasSize(4);
  }

  @Test
  void theCheckpointOfARotationIsSignedByOldAndNewAndThatOfARevocationByNewAlone() {
    done(Reason.RETIRED);
    assertThat(headSignatures()).isEqualTo(4);
    node.done(statement("a"));
    assertThat(headSignatures()).isEqualTo(2);
    done(Reason.COMPROMISED);
    assertThat(headSignatures()).isEqualTo(2);
  }

  private long headSignatures() {
    return node.check().proved().stream()
        .map(Statement::message)
        .filter(message -> message.startsWith("the checkpoint is signed by"))
        .count();
  }

  @Test
  @DisplayName("32. Key compromise drill: what the thief signs on the node itself is refused")
  void oldKeysBroughtBackSignNothing() throws IOException {
    Path keys = node.data.resolve("private/signing.keys");
    byte[] stolen = Files.readAllBytes(keys);
    done(Reason.COMPROMISED);
    Files.write(keys, stolen);

    assertThat(node.refusals(statement("by the thief")))
        .containsExactly(
            "the keys in norvia/private/signing.keys are not those that the ledger's registry lets"
                + " sign now");
  }

  @Test
  void whatWaitsIsTakenInBeforeARotationAndSetAsideByARevocation() throws IOException {
    leftInTheInbox(statement("a"));
    done(Reason.RETIRED);
    assertThat(said()).containsExactly("a");

    leftInTheInbox(statement("b"));
    Rotation.Result.Done revoked = done(Reason.LOST);
    assertThat(revoked.remarks()).extracting(Phrase::key).containsExactly("keys.set-aside");
    node.done(statement("c"));
    assertThat(said()).containsExactly("a", "c");
    node.done(statement("b"));
    assertThat(node.check().damage()).isEmpty();
  }

  @Test
  void whileSomebodyElseWritesNothingIsChanged() {
    SortedMap<String, String> before = node.files();
    try (LedgerWriter _ = somebodyElse()) {
      for (Reason why : Reason.values()) {
        assertThat(refusal(node.rootKeys(), why))
            .isEqualTo("the ledger norvia/ledgers/own is held by another writer");
      }
    }
    assertThat(node.files()).isEqualTo(before);
  }

  @Test
  void theKeysOfAnotherRootChangeNothing() {
    FictionalNode other = new FictionalNode(dir.resolve("other"));
    other.found("XN", ORIGIN);
    SortedMap<String, String> before = node.files();

    assertThat(refusal(other.rootKeys(), Reason.RETIRED))
        .startsWith("the root given is detente-root:")
        .contains(", but the ledger is under detente-root:");
    assertThat(refusal(node.data.resolve("private/signing.keys"), Reason.LOST))
        .isEqualTo("the passphrase does not open norvia/private/signing.keys");
    assertThat(refusal(dir.resolve("none"), Reason.LOST)).startsWith("the keys none are missing");
    assertThat(node.files()).isEqualTo(before);
  }

  /// Cut off before its entries were safe, a change is undone; after, it is finished.
  @Test
  void aChangeCutOffIsUndoneOrFinishedByTheNext() throws IOException {
    Path keys = node.data.resolve("private/signing.keys");
    Path next = node.data.resolve("private/signing.keys.next");
    byte[] old = Files.readAllBytes(keys);
    FictionalNode other = new FictionalNode(dir.resolve("other"));
    other.found("XN", ORIGIN);
    Files.copy(other.data.resolve("private/signing.keys"), next);
    node.done(statement("undone"));
    assertThat(next).doesNotExist();
    assertThat(keys).hasBinaryContent(old);

    done(Reason.RETIRED);
    Files.move(keys, next);
    Files.write(keys, old);
    node.done(statement("finished"));
    assertThat(next).doesNotExist();
    assertThat(said()).containsExactly("undone", "finished");
    assertThat(node.check().damage()).isEmpty();
  }

  @Test
  void keysOfAnEarlierVersionAreNotSignedWith() throws IOException {
    Files.delete(node.data.resolve("private/signing.keys"));
    node.write(
        node.data.resolve("private/entry.key"),
        "detente-secret: 1\nrole: entry\nprotection: none\nseed: AAAA\n");

    assertThat(node.refusals(statement("a")))
        .singleElement()
        .asString()
        .startsWith("norvia/private/entry.key holds a key that no passphrase protects");
  }

  private Rotation.Result.Done done(Reason why) {
    return switch (node.change(why)) {
      case Rotation.Result.Done done -> done;
      case Rotation.Result.Refused refused -> throw new AssertionError(refused);
    };
  }

  private String refusal(Path root, Reason why) {
    RotationOrder order = new RotationOrder(node.data, root, why, CHEAP);
    return switch (Rotation.run(order, PASSPHRASES, new SecureRandom())) {
      case Rotation.Result.Done done -> done.toString();
      case Rotation.Result.Refused(List<Refusal> reasons) -> node.shortened(reasons.getFirst());
    };
  }

  private LedgerWriter somebodyElse() {
    NoteSigner signer = NoteSigner.ed25519(ORIGIN, new Ed25519Secret(new byte[32]));
    return LedgerWriter.open(node.ledger(), List.of(signer)).expect();
  }

  private void leftInTheInbox(String text) {
    try (LedgerWriter _ = somebodyElse()) {
      assertThat(node.done(text).held()).isPresent();
    }
  }

  private List<String> said() {
    assertThat(node.reader().size()).isGreaterThan(FIRST);
    return node.entries().stream().map(Fact::says).skip(1).toList();
  }
}
