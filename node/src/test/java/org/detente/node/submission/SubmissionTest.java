package org.detente.node.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.detente.node.submission.FictionalNode.FIRST;
import static org.detente.node.submission.FictionalNode.MORNING;
import static org.detente.node.submission.FictionalNode.SIGNATURE;
import static org.detente.node.submission.FictionalNode.documents;
import static org.detente.node.submission.FictionalNode.launchers;
import static org.detente.node.submission.FictionalNode.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.model.Fact;
import org.detente.model.Phrase;
import org.detente.node.submission.SubmitResult.Item;
import org.detente.testkit.Fictional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {
  @TempDir Path root;
  private FictionalNode node;

  @BeforeEach
  void aNodeWithoutALedger() {
    node = new FictionalNode(root);
  }

  @Test
  void theFirstSubmissionFoundsALedgerThatHoldsInEveryPart() {
    SubmitResult.Done done = node.done(documents(SIGNATURE, launchers(38)));

    assertThat(done.items())
        .extracting(Item::fresh, item -> item.position().orElse(-1))
        .containsExactly(tuple(true, FIRST), tuple(true, FIRST + 1));
    assertThat(node.reader().origin()).isEqualTo(FictionalNode.ORIGIN);
    CheckReport check = node.check();
    assertThat(check.damage()).isEmpty();
    assertThat(check.unchecked()).isEmpty();
  }

  @Test
  void entriesAreKnownFromWhenTheNodeTookThemInAndItsKeeperIsKnown() {
    node.done(SIGNATURE, Instant.parse("2031-06-02T08:00:00.250Z"));

    assertThat(node.entries()).extracting(Fact::known).containsExactly(MORNING.plusSeconds(1));
    assertThat(node.world().facts().keepers()).containsExactly(Fictional.NORVIA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{kind: statement, instrument: accord, attributedTo: XN, valid: {from: 2031-06-01}, says: a},"
            + " {kind: statement, instrument: accord, attributedTo: XN, valid: {from: 2031-06-01},"
            + " says: b}]",
        """
        - {kind: statement, instrument: accord, attributedTo: XN, valid: {from: 2031-06-01}, says: a}
        - {kind: statement, instrument: accord, attributedTo: XN, valid: {from: 2031-06-01}, says: b}
        """,
        """
        {"kind": "statement", "instrument": "accord", "attributedTo": "XN",
        \t"valid": {"from": "2031-06-01"}, "says": "a"}
        ---
        [{"kind": "statement", "instrument": "accord", "attributedTo": "XN", "schema": 1,
        \t"valid": {"from": "2031-06-01"}, "says": "\\u0062"}]
        """
      })
  void bodiesComeAsDocumentsOrListsInYamlOrJson(String text) {
    node.done(text);

    assertThat(node.entries()).extracting(Fact::says).containsExactly("a", "b");
  }

  @Test
  void whatTheNodeHasAlreadyIsNotTakenInAgain() {
    node.done(documents(SIGNATURE, launchers(38)));
    SortedMap<String, String> before = node.files();

    SubmitResult.Done again =
        node.done(documents(launchers(38), SIGNATURE), MORNING.plusSeconds(90));

    assertThat(again.items())
        .extracting(item -> item.where().replaceAll(".*/", ""), Item::fresh, Item::position)
        .containsExactly(
            tuple("in.yaml:1", false, OptionalLong.of(FIRST + 1)),
            tuple("in.yaml:8", false, OptionalLong.of(FIRST)));
    assertThat(node.files()).isEqualTo(before);
  }

  @Test
  void aFileWithNewAndOldBodiesAddsTheNewOnes() {
    node.done(SIGNATURE);

    SubmitResult.Done done = node.done(documents(launchers(38), SIGNATURE, launchers(39)));

    assertThat(done.items())
        .extracting(Item::fresh, item -> item.position().orElse(-1))
        .containsExactly(tuple(true, FIRST + 1), tuple(false, FIRST), tuple(true, FIRST + 2));
  }

  @Test
  void knownNeverFallsWhateverTheClockSays() {
    node.done(SIGNATURE, MORNING);

    SubmitResult.Done early = node.done(launchers(38), MORNING.minusSeconds(3600));
    node.done(launchers(39), MORNING.plusSeconds(60));

    assertThat(early.remarks()).extracting(Phrase::key).containsExactly("submit.clock-behind");
    assertThat(node.entries())
        .extracting(Fact::known)
        .containsExactly(MORNING, MORNING, MORNING.plusSeconds(60));
  }

  @Test
  void aPublicLedgerTakesKnownAndSourceFromTheBody() {
    String body =
        statement("keeps it")
            + "known: 2031-05\nsource: {publisher: Gazette, url: \"https://gazette.example/1\","
            + " grade: press}\n";

    node.found("public", "gazette.example/record/1");
    assertThat(node.submit(body)).isInstanceOf(SubmitResult.Done.class);
    assertThat(node.submit(body)).isInstanceOf(SubmitResult.Done.class);

    assertThat(node.entries())
        .extracting(Fact::known)
        .containsExactly(Instant.parse("2031-06-01T00:00:00Z"));
    assertThat(node.world().facts().keepers()).isEmpty();
  }

  @Test
  void nobodyElseMayOpenTheKeys() throws IOException {
    node.done(SIGNATURE);

    assertThat(mode("private")).isEqualTo("rwx------");
    assertThat(mode("private/inbox")).isEqualTo("rwx------");
    assertThat(mode("private/signing.keys")).isEqualTo("rw-------");
    assertThat(mode("../root.keys")).isEqualTo("rw-------");
  }

  private String mode(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(node.data.resolve(path)));
  }

  /// Of what was drawn, salts and nonces stand in the files; no seed does, and no passphrase.
  @Test
  void noPrivateHalfIsAnywhere() throws IOException {
    node.done(SIGNATURE);
    node.done(launchers(38));
    assertThat(node.change(Reason.RETIRED)).isInstanceOf(Rotation.Result.Done.class);

    SortedMap<String, String> files = node.files();
    files.put("root.keys", Files.readString(node.rootKeys()));
    List<byte[]> secrets = new ArrayList<>(node.seeds);
    secrets.removeIf(drawn -> drawn.length < 32);
    assertThat(secrets).hasSize(2 + 4 + 4).doesNotHaveDuplicates();
    secrets.add(FictionalNode.PASSPHRASE.getBytes(StandardCharsets.UTF_8));
    for (byte[] secret : secrets) {
      for (String file : files.values()) {
        assertThat(file)
            .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1))
            .doesNotContain(Base64.getEncoder().encodeToString(secret))
            .doesNotContain(HexFormat.of().formatHex(secret));
      }
    }
  }

  @Test
  void keysThatOthersMayReadSignNothing() throws IOException {
    node.done(SIGNATURE);
    Path key = node.data.resolve("private/signing.keys");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(node.refusals(launchers(38)))
        .containsExactly(
            "norvia/private/signing.keys may be opened by others than its owner; close it first:"
                + " chmod 600 norvia/private/signing.keys");
  }

  @Test
  void keysOfAnotherNodeSignNothing() throws IOException {
    node.done(SIGNATURE);
    FictionalNode other = new FictionalNode(root.resolve("other"));
    other.done(SIGNATURE);
    Path keys = node.data.resolve("private/signing.keys");
    Files.delete(keys);
    assertThat(node.refusals(launchers(38)))
        .containsExactly(
            "the keys norvia/private/signing.keys are missing; without them nothing can be signed."
                + " Bring them back from a copy");
    Files.copy(other.data.resolve("private/signing.keys"), keys);

    assertThat(node.refusals(launchers(38)))
        .containsExactly(
            "the keys in norvia/private/signing.keys are not those that the ledger's registry lets"
                + " sign now");
  }

  @Test
  void aLedgerThatIsLostIsNotBegunAnew() throws IOException {
    node.done(SIGNATURE);
    Files.move(node.ledger(), root.resolve("elsewhere"));

    assertThat(node.refusals(launchers(38))).singleElement().asString().contains("two histories");
    assertThat(node.ledger()).doesNotExist();
  }
}
