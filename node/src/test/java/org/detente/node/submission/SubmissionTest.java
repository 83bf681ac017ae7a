package org.detente.node.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.detente.ledger.check.CheckReport;
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
        .containsExactly(tuple(true, 0L), tuple(true, 1L));
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
            tuple("in.yaml:1", false, OptionalLong.of(1)),
            tuple("in.yaml:8", false, OptionalLong.of(0)));
    assertThat(node.files()).isEqualTo(before);
  }

  @Test
  void aFileWithNewAndOldBodiesAddsTheNewOnes() {
    node.done(SIGNATURE);

    SubmitResult.Done done = node.done(documents(launchers(38), SIGNATURE, launchers(39)));

    assertThat(done.items())
        .extracting(Item::fresh, item -> item.position().orElse(-1))
        .containsExactly(tuple(true, 1L), tuple(false, 0L), tuple(true, 2L));
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
  void anotherKeeperOrOriginLaterIsRefused() {
    node.done(SIGNATURE);
    SortedMap<String, String> before = node.files();

    assertThat(node.submit(launchers(38), MORNING, "XS", FictionalNode.ORIGIN))
        .isInstanceOf(SubmitResult.Refused.class);
    assertThat(node.submit(launchers(38), MORNING, "XN", "sudal.example/ledger/1"))
        .isInstanceOf(SubmitResult.Refused.class);
    assertThat(node.files()).isEqualTo(before);
    assertThat(node.submitOnly(launchers(38))).isInstanceOf(SubmitResult.Done.class);
  }

  @Test
  void aPublicLedgerTakesKnownAndSourceFromTheBody() {
    String body =
        statement("keeps it")
            + "known: 2031-05\nsource: {publisher: Gazette, url: \"https://gazette.example/1\","
            + " grade: press}\n";

    assertThat(node.submit(body, MORNING, "public", "gazette.example/record/1"))
        .isInstanceOf(SubmitResult.Done.class);
    assertThat(node.submitOnly(body)).isInstanceOf(SubmitResult.Done.class);

    assertThat(node.entries())
        .extracting(Fact::known)
        .containsExactly(Instant.parse("2031-06-01T00:00:00Z"));
    assertThat(node.world().facts().keepers()).isEmpty();
  }

  @Test
  void keysAreTwoAndNobodyElseMayOpenThem() throws IOException {
    node.done(SIGNATURE);

    assertThat(node.seeds).hasSize(2).doesNotHaveDuplicates();
    assertThat(mode("private")).isEqualTo("rwx------");
    assertThat(mode("private/inbox")).isEqualTo("rwx------");
    assertThat(mode("private/entry.key")).isEqualTo("rw-------");
    assertThat(mode("private/checkpoint.key")).isEqualTo("rw-------");
  }

  private String mode(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(node.data.resolve(path)));
  }

  @Test
  void noPrivateHalfIsAnywhereButInItsFile() {
    node.done(SIGNATURE);
    node.done(launchers(38));

    SortedMap<String, String> files = node.files();
    assertThat(files.keySet().removeAll(List.of("private/entry.key", "private/checkpoint.key")))
        .isTrue();
    for (byte[] seed : node.seeds) {
      for (String file : files.values()) {
        assertThat(file)
            .doesNotContain(new String(seed, StandardCharsets.ISO_8859_1))
            .doesNotContain(Base64.getEncoder().encodeToString(seed))
            .doesNotContain(HexFormat.of().formatHex(seed));
      }
    }
  }

  @Test
  void aKeyThatOthersMayReadSignsNothing() throws IOException {
    node.done(SIGNATURE);
    Path key = node.data.resolve("private/entry.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(node.refusals(launchers(38)))
        .containsExactly(
            "norvia/private/entry.key may be opened by others than its owner; close it first: chmod"
                + " 600 norvia/private/entry.key");
  }

  @Test
  void aKeyOfAnotherNodeSignsNothing() throws IOException {
    node.done(SIGNATURE);
    FictionalNode other = new FictionalNode(root.resolve("other"));
    other.done(SIGNATURE);
    Files.delete(node.data.resolve("private/entry.key"));
    assertThat(node.refusals(launchers(38)))
        .containsExactly(
            "the key norvia/private/entry.key is missing; without it nothing can be signed. Bring it"
                + " back from a copy");
    Files.copy(other.data.resolve("private/entry.key"), node.data.resolve("private/entry.key"));

    assertThat(node.refusals(launchers(38)))
        .containsExactly(
            "the private keys of this node are not those in use by norvia/keys/own.yaml");
  }

  @Test
  void aLedgerThatIsLostIsNotBegunAnew() throws IOException {
    node.done(SIGNATURE);
    Files.move(node.ledger(), root.resolve("elsewhere"));

    assertThat(node.refusals(launchers(38))).singleElement().asString().contains("two histories");
    assertThat(node.ledger()).doesNotExist();
  }
}
