package org.detente.node.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.node.submission.FictionalNode.MORNING;
import static org.detente.node.submission.FictionalNode.SIGNATURE;
import static org.detente.node.submission.FictionalNode.launchers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.detente.ledger.Refusal;
import org.detente.ledger.check.CheckMemory;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.verify.KeysFile;
import org.detente.verify.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node of two days, of which yesterday's files come back. A folder alone cannot tell that it is
/// old; whoever remembers its head can.
@DisplayName("16. Restore from yesterday's backup of each")
class BackupTest {
  @TempDir Path dir;
  private FictionalNode node;
  private CheckMemory memory;
  private SortedMap<String, String> yesterday;
  private SortedMap<String, String> today;

  @BeforeEach
  void twoDays() {
    node = new FictionalNode(dir.resolve("node"));
    memory = new CheckMemory(dir.resolve("memory"), false);
    node.done(SIGNATURE, MORNING);
    assertThat(check().exitCode()).isZero();
    yesterday = node.files();
    node.done(launchers(38), MORNING.plusSeconds(86_400));
    assertThat(check().exitCode()).isZero();
    today = node.files();
  }

  private CheckReport check() {
    return Verification.run(
            node.ledger(),
            KeysFile.read(node.data.resolve("keys/own.yaml")).expect().trust(),
            Optional.empty(),
            CheckProgress.SILENT,
            Optional.of(memory))
        .expect();
  }

  private void restore(String file) {
    write(file, yesterday.getOrDefault(file, ""));
  }

  private void write(String file, String content) {
    try {
      Files.write(node.data.resolve(file), content.getBytes(ISO_8859_1));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /// Every file that changed since is missed, by the folder itself; those that did not are no
  /// rollback.
  @Test
  void eachFileOfYesterdayIsFoundOutOrIsTheSame() {
    List<String> changed = new ArrayList<>();
    for (String file : yesterday.keySet()) {
      boolean ofLedger = !file.startsWith("private/");
      if (ofLedger && !yesterday.getOrDefault(file, "").equals(today.getOrDefault(file, ""))) {
        changed.add(file);
        restore(file);
        assertThat(check().damage()).as(file).isNotEmpty();
        assertThat(node.check().damage()).as(file + ", without a memory").isNotEmpty();
        write(file, today.getOrDefault(file, ""));
      }
    }
    // The old head beside the keys is no damage: it knows less, and nothing that is not so.
    assertThat(changed).containsExactly("ledgers/own/checkpoint");
    assertThat(check().exitCode()).isZero();
  }

  private void putBackAll(String folder) throws IOException {
    for (String file : today.keySet()) {
      if (file.startsWith(folder) && !yesterday.containsKey(file)) {
        Files.delete(node.data.resolve(file));
      }
    }
    yesterday.keySet().stream().filter(file -> file.startsWith(folder)).forEach(this::restore);
  }

  /// The keys lie apart from the ledger, and with them what they have signed.
  @Test
  void aNodePutBackDoesNotSign() throws IOException {
    putBackAll("ledgers/");
    assertThat(node.check().exitCode()).isZero();
    SortedMap<String, String> before = node.files();

    assertThat(node.refusals(launchers(7)))
        .containsExactly(
            "norvia/ledgers/own has 4 entries, but this node has signed 5 before"
                + " (norvia/private/signed.head): an older copy was put back. Nothing is signed on"
                + " top of it, for that would be a second history. Bring the newer copy back");
    for (Reason why : Reason.values()) {
      assertThat(
              Rotation.run(
                  new RotationOrder(node.data, node.rootKeys(), why, FictionalNode.CHEAP),
                  FictionalNode.PASSPHRASES,
                  new SecureRandom()))
          .isInstanceOf(Rotation.Result.Refused.class);
    }
    assertThat(node.files()).isEqualTo(before);

    today.keySet().stream()
        .filter(file -> file.startsWith("ledgers/"))
        .forEach(file -> write(file, today.getOrDefault(file, "")));
    node.done(launchers(7), MORNING.plusSeconds(90_000));
    assertThat(check().exitCode()).isZero();
  }

  /// Somebody else went on from yesterday's copy, with a copy of the keys.
  @Test
  void aNodeDoesNotSignOnTopOfAnotherHistory() throws IOException {
    String head = today.getOrDefault("private/signed.head", "");
    putBackAll("");
    node.done(launchers(7), MORNING.plusSeconds(90_000));
    write("private/signed.head", head);

    assertThat(node.refusals(launchers(8)))
        .singleElement()
        .asString()
        .startsWith(
            "norvia/ledgers/own does not begin with the 5 entries that this node has signed");
    write("private/signed.head", "nonsense");
    assertThat(node.refusals(launchers(8)))
        .containsExactly(
            "norvia/private/signed.head is not the head of this ledger that was kept there; bring it"
                + " back from a copy");
  }

  /// The whole folder is whole, and old. Its own check cannot tell; a memory can.
  @Test
  void theWholeLedgerOfYesterdayIsFoundOutByAMemoryAlone() throws IOException {
    for (String file : today.keySet()) {
      if (!yesterday.containsKey(file)) {
        Files.delete(node.data.resolve(file));
      }
    }
    yesterday.keySet().forEach(this::restore);

    assertThat(node.check().exitCode()).isZero();
    assertThat(check().damage())
        .extracting(Refusal::message)
        .containsExactly("checkpoint: 4 entries are too few; there were 5 before");

    // The node goes on from there, and so tells another history; a memory sees that too.
    node.done(launchers(7), MORNING.plusSeconds(90_000));
    node.done(launchers(8), MORNING.plusSeconds(90_060));
    assertThat(node.check().exitCode()).isZero();
    assertThat(check().damage())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("the checkpoint of an earlier check"));
  }

  /// Not to be found out by anybody: a memory that is old itself knows only what it knew then. What
  /// was changed since then it does not miss.
  @Test
  void anOldMemoryKnowsNoMoreThanItDid() throws IOException {
    CheckMemory fresh = memory;
    memory = new CheckMemory(dir.resolve("older"), false);
    yesterday.keySet().forEach(this::restore);
    for (String file : today.keySet()) {
      if (!yesterday.containsKey(file)) {
        Files.delete(node.data.resolve(file));
      }
    }
    assertThat(check().exitCode()).isZero();
    node.done(launchers(7), MORNING.plusSeconds(90_000));

    assertThat(check().exitCode()).isZero();
    memory = fresh;
    assertThat(check().exitCode()).isEqualTo(4);
  }
}
