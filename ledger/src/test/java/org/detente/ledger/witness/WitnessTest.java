package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;
import static org.detente.ledger.witness.Watched.CLOCK;
import static org.detente.ledger.witness.Watched.LOG;
import static org.detente.ledger.witness.Watched.NOON;
import static org.detente.ledger.witness.Watched.status;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.detente.ledger.FictionalLog;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.CosignedSubtree;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedBy;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.store.Disk;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The replies of tlog-witness, status by status.
class WitnessTest {
  @TempDir Path dir;
  private Witness witness;

  @BeforeEach
  void open() {
    witness = Watched.founded(dir.resolve("witness"));
  }

  @AfterEach
  void close() {
    witness.close();
  }

  @Test
  void a200HoldsACosignatureByEachKeyWithTheTime() {
    Reply reply = witness.answer(LOG.request(0, 5).bytes(), CLOCK).reply();

    assertThat(reply.status()).isEqualTo(200);
    String body = new String(reply.body(), UTF_8);
    assertThat(body.lines()).hasSize(2).allMatch(line -> line.startsWith("\u2014 " + Watched.NAME));
    assertThat(body).endsWith("\n");
    SignedNote cosigned =
        LOG.signed(5)
            .with(((Reply.Cosigned) Reply.read(reply.body(), LOG.signed(5)).expect()).lines());
    assertThat(cosigned.verify(Watched.keys()).expect())
        .extracting(SignedBy::time)
        .containsOnly(OptionalLong.of(NOON.getEpochSecond()));
  }

  @Test
  void itFollowsALogThroughEveryPairOfSmallSizes() {
    for (int first = 0; first <= 12; first++) {
      for (int second = first; second <= 12; second++) {
        String origin = "fiction.example/" + first + "/" + second;
        NoteSigner signer = NoteSigner.ed25519(origin, Samples.secret(2));
        FictionalLog log = FictionalLog.named(origin, List.of(signer));
        Path folder = dir.resolve("w" + first + "-" + second);
        Witness.found(Disk.ofThisMachine(), folder).expect();
        try (Witness fresh =
            Witness.open(
                    Disk.ofThisMachine(),
                    folder,
                    Watched.NAME,
                    List.of(Samples.secret(30)),
                    knowing(signer))
                .expect()) {
          assertThat(status(fresh, log.request(0, first))).isEqualTo(200);
          assertThat(status(fresh, log.request(first, second))).isEqualTo(200);
          assertThat(status(fresh, log.request(second, second))).isEqualTo(200);
        }
      }
    }
  }

  private static TrustPolicy knowing(NoteSigner signer) {
    String text = "log " + signer.verifierKey().text() + "\nquorum none\n";
    return PolicyText.read(text.getBytes(UTF_8)).expect();
  }

  @Test
  void a404IsForAnUnknownLog() {
    NoteSigner stranger = NoteSigner.ed25519("stranger.example/1", Samples.secret(9));
    FictionalLog log = FictionalLog.named("stranger.example/1", List.of(stranger));

    assertThat(status(witness, log.request(0, 3))).isEqualTo(404);
  }

  @Test
  void a403IsForASignatureThatIsMissingOrDoesNotHold() {
    NoteSigner other = NoteSigner.ed25519(Samples.ORIGIN, Samples.secret(9));
    FictionalLog forged = FictionalLog.named(Samples.ORIGIN, List.of(other));
    assertThat(status(witness, forged.request(0, 3))).isEqualTo(403);

    SignedNote three = LOG.signed(3);
    SignedNote bad = new SignedNote(LOG.head(4).text(), three.signatures());
    assertThat(status(witness, AddCheckpoint.of(0, List.of(), bad))).isEqualTo(403);
    SignedNote both = LOG.signed(4).with(three.signatures());
    assertThat(status(witness, AddCheckpoint.of(0, List.of(), both))).isEqualTo(403);
    assertThat(witness.latest()).isEmpty();
  }

  @Test
  void a400IsForWhatCannotBeReadOrStartsAboveItself() {
    assertThat(witness.answer("nonsense".getBytes(UTF_8), CLOCK).reply().status()).isEqualTo(400);
    assertThat(status(witness, AddCheckpoint.of(4, List.of(), LOG.signed(3)))).isEqualTo(400);
  }

  @Test
  @DisplayName("Attack 21: 409 in both directions")
  void a409HoldsTheSizeItKnows() {
    Reply ahead = witness.answer(LOG.request(3, 8).bytes(), CLOCK).reply();
    assertThat(ahead.status()).isEqualTo(409);
    assertThat(ahead.type()).isEqualTo("text/x.tlog.size");
    assertThat(new String(ahead.body(), UTF_8)).isEqualTo("0\n");

    Watched.cosign(witness, 8);
    for (long old : new long[] {0, 3, 7, 9}) {
      Reply reply = witness.answer(LOG.request(old, 12).bytes(), CLOCK).reply();
      assertThat(reply).isEqualTo(new Reply.Conflict(8));
      assertThat(new String(reply.body(), UTF_8)).isEqualTo("8\n");
    }
    assertThat(witness.answer(LOG.request(5, 5).bytes(), CLOCK).reply())
        .isEqualTo(new Reply.Conflict(8));
    assertThat(status(witness, LOG.request(8, 12))).isEqualTo(200);
  }

  @Test
  void a422IsForWhatDoesNotFollow() {
    Hash someHash = LOG.head(1).root();
    SignedNote wrongEmpty = Checkpoint.of(Samples.ORIGIN, 0, someHash).sign(Samples.SIGNERS);
    assertThat(status(witness, AddCheckpoint.of(0, List.of(), wrongEmpty))).isEqualTo(422);
    assertThat(status(witness, AddCheckpoint.of(0, List.of(someHash), LOG.signed(5))))
        .isEqualTo(422);

    Watched.cosign(witness, 5);
    List<Hash> path = LOG.path(5, 9);
    assertThat(status(witness, AddCheckpoint.of(5, path.subList(1, path.size()), LOG.signed(9))))
        .isEqualTo(422);
    List<Hash> longer = new ArrayList<>(path);
    longer.add(someHash);
    assertThat(status(witness, AddCheckpoint.of(5, longer, LOG.signed(9)))).isEqualTo(422);
    assertThat(status(witness, AddCheckpoint.of(5, List.of(someHash), LOG.signed(5))))
        .isEqualTo(422);
    assertThat(status(witness, LOG.branchingAt(4).request(5, 5))).isEqualTo(422);
    assertThat(status(witness, LOG.branchingAt(4).request(5, 9))).isEqualTo(422);
    assertThat(status(witness, LOG.request(5, 9))).isEqualTo(200);
  }

  @Test
  void theEmptyTreeIsCosignedToo() {
    assertThat(LOG.head(0).root()).isEqualTo(TreeHasher.EMPTY_ROOT);
    Watched.cosign(witness, 0, 0, 1);
  }

  @Test
  void theSameHeadAgainIsCosignedWithTheNewTime() {
    Watched.cosign(witness, 5);
    InstantSource later = InstantSource.fixed(NOON.plusSeconds(3600));

    Reply reply = witness.answer(LOG.request(5, 5).bytes(), later).reply();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(latest().verify(Watched.keys()).expect())
        .extracting(SignedBy::time)
        .containsOnly(OptionalLong.of(NOON.getEpochSecond() + 3600));
  }

  @Test
  void theMonitorSeesTheHeadWithTheLogsSignatureAndItsOwnAndNoOthers() {
    SignedNote stray =
        LOG.signed(5)
            .with(
                LOG.head(5)
                    .sign(List.of(NoteSigner.cosigner("x.example", Samples.secret(8), 1)))
                    .signatures());
    assertThat(status(witness, AddCheckpoint.of(0, List.of(), stray))).isEqualTo(200);

    assertThat(latest().signatures())
        .extracting(SignedNote.Line::name)
        .containsExactly(Samples.ORIGIN, Watched.NAME, Watched.NAME);
    assertThat(witness.latest("0".repeat(64))).isEmpty();
  }

  private SignedNote latest() {
    return witness.latest(Memory.nameOf(Samples.ORIGIN)).orElseThrow();
  }

  @Test
  @DisplayName("Attack 33: witness clock wrong by hours or years")
  void aClockBeforeTheLastCosignatureIsNotBelieved() {
    Watched.cosign(witness, 5);
    InstantSource yesterday = InstantSource.fixed(NOON.minusSeconds(86_400));

    Reply reply = witness.answer(LOG.request(5, 9).bytes(), yesterday).reply();

    assertThat(reply.status()).isEqualTo(503);
    assertThat(new String(reply.body(), UTF_8)).contains("before the last cosignature");
    assertThat(status(witness, LOG.request(5, 9))).isEqualTo(200);
    Reply before1970 =
        witness.answer(LOG.request(9, 9).bytes(), InstantSource.fixed(Instant.EPOCH)).reply();
    assertThat(before1970.status()).isEqualTo(503);
  }

  @Test
  @DisplayName("Attack 20: concurrent add-checkpoint race (the one in the spec)")
  void ofTwoAtOnceNeitherRollsTheOtherBack() {
    Seeds.runs(
        30,
        random -> {
          Path folder = dir.resolve("race-" + random.nextInt(Integer.MAX_VALUE));
          try (Witness raced = Watched.founded(folder)) {
            Watched.cosign(raced, 4);
            List<Long> sizes =
                IntStream.range(0, 6).mapToObj(i -> 5 + (long) random.nextInt(20)).toList();
            Map<Long, AddCheckpoint> requests = new HashMap<>();
            sizes.forEach(size -> requests.put(size, LOG.request(4, size)));
            ConcurrentLinkedQueue<Long> cosigned = new ConcurrentLinkedQueue<>();
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads =
                sizes.stream()
                    .map(requests::get)
                    .map(it -> Thread.ofVirtual().start(() -> ask(raced, it, start, cosigned)))
                    .toList();
            start.countDown();
            for (Thread thread : threads) {
              thread.join();
            }
            // From size 4 only one can have been cosigned, or the same one several times; the
            // others
            // started from a size that was no longer the latest.
            assertThat(new HashSet<>(cosigned)).hasSize(1);
            long size = cosigned.element();
            assertThat(
                    Checkpoint.read(requireNonNull(raced.latest().get(Samples.ORIGIN)).text())
                        .expect()
                        .size())
                .isEqualTo(size);
          }
          try (Witness again = Watched.open(folder)) {
            assertThat(again.latest()).isNotEmpty();
          }
        });
  }

  private static void ask(
      Witness witness,
      AddCheckpoint request,
      CountDownLatch start,
      ConcurrentLinkedQueue<Long> cosigned) {
    try {
      start.await();
      if (status(witness, request) == 200) {
        cosigned.add(request.checkpoint().size());
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Test
  void oneProcessCosignsAtATime() {
    assertThat(
            Witness.open(
                Disk.ofThisMachine(),
                dir.resolve("witness"),
                Watched.NAME,
                Watched.SECRETS,
                Watched.logs()))
        .satisfies(refusedWith(RefusalCode.WITNESS_BUSY));
  }

  /// All of the answer to one request is of the whole tree and of a time.
  @Test
  void aCosignatureIsOfTheWholeTreeAndOfATime() {
    Reply reply = witness.answer(LOG.request(0, 5).bytes(), CLOCK).reply();
    VerifierKey mlDsa44 =
        Watched.keys().stream().filter(it -> it.type().code() == 0x06).findFirst().orElseThrow();
    SignedNote.Line line =
        ((Reply.Cosigned) reply)
            .lines().stream().filter(it -> it.isBy(mlDsa44)).findFirst().orElseThrow();
    byte[] body = line.signature();
    long time = ByteBuffer.wrap(body).getLong();
    CosignedSubtree whole =
        new CosignedSubtree(Watched.NAME, time, Samples.ORIGIN, 0, 5, LOG.head(5).root());

    assertThat(time).isEqualTo(NOON.getEpochSecond());
    assertThat(mlDsa44.key().verifies(whole.bytes(), Arrays.copyOfRange(body, 8, body.length)))
        .isTrue();
  }
}
