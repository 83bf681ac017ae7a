package org.detente.ledger.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.ledger.FictionalLog;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.Backing.Cosignature;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.signature.SecretKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Who stands behind a checkpoint, and the grade that comes to: never higher than proven.
class BackingTest {
  private static final FictionalLog LOG = FictionalLog.ofTheTests();
  private static final long TIME = 1_800_000_000;

  /// Odd witnesses have a key of the one suite, even ones of the other.
  private static SecretKey secret(int witness) {
    return witness % 2 == 1 ? Samples.secret(20 + witness) : Samples.mlDsa44(20 + witness);
  }

  private static String name(int witness) {
    return "w" + witness + ".example";
  }

  private static VerifierKey key(int witness) {
    return VerifierKey.cosigner(name(witness), secret(witness).publicKey());
  }

  /// A policy of witnesses 1 to n of which k are enough.
  private static TrustPolicy policy(int witnesses, int quorum) {
    StringBuilder text = new StringBuilder();
    text.append("log ").append(Samples.CHECKPOINTS.verifierKey().text()).append('\n');
    StringBuilder members = new StringBuilder();
    for (int i = 1; i <= witnesses; i++) {
      text.append("witness ").append(name(i)).append(' ').append(key(i).text()).append('\n');
      members.append(' ').append(name(i));
    }
    text.append("group enough ").append(quorum).append(members).append("\nquorum enough\n");
    return read(text.toString());
  }

  private static TrustPolicy read(String text) {
    return PolicyText.read(text.getBytes(UTF_8)).expect();
  }

  private static SignedNote.Line line(int witness, long time, Checkpoint head) {
    return SignedNote.Line.of(
        NoteSigner.cosigner(name(witness), secret(witness), time), head.text());
  }

  /// The head of size 5 cosigned by some.
  private static SignedNote cosigned(int... witnesses) {
    return LOG.signed(5)
        .with(Arrays.stream(witnesses).mapToObj(it -> line(it, TIME, LOG.head(5))).toList());
  }

  private static Outcome<Backing> judge(SignedNote note, TrustPolicy policy) {
    return Backing.of(note, policy, List.of());
  }

  private static Grade grade(SignedNote note, TrustPolicy policy) {
    return judge(note, policy).expect().grade();
  }

  @Test
  void everySubsetOfThreeIsWitnessedWhenThereAreAsManyAsThePolicyAsksFor() {
    for (int quorum = 1; quorum <= 3; quorum++) {
      for (int bits = 0; bits < 8; bits++) {
        int chosen = bits;
        int[] some =
            IntStream.rangeClosed(1, 3).filter(i -> (chosen >> (i - 1) & 1) == 1).toArray();
        assertThat(grade(cosigned(some), policy(3, quorum)))
            .isEqualTo(some.length >= quorum ? Grade.WITNESSED : Grade.RECORDED);
      }
    }
  }

  @Test
  void theAddresseeConfirmsAndNobodyElse() {
    String text =
        "log "
            + Samples.CHECKPOINTS.verifierKey().text()
            + "\nwitness addressee "
            + key(1).text()
            + "\nwitness other "
            + key(2).text()
            + "\ngroup enough all addressee other\nquorum enough\n";

    assertThat(grade(cosigned(), read(text))).isEqualTo(Grade.RECORDED);
    assertThat(grade(cosigned(2), read(text))).isEqualTo(Grade.RECORDED);
    assertThat(grade(cosigned(1), read(text))).isEqualTo(Grade.CONFIRMED);
    assertThat(grade(cosigned(1, 2), read(text))).isEqualTo(Grade.WITNESSED);
  }

  @Test
  void noStatementYetReadProvesMore() {
    for (int quorum = 1; quorum <= 3; quorum++) {
      assertThat(grade(cosigned(1, 2, 3), policy(3, quorum))).isEqualTo(Grade.WITNESSED);
    }
    assertThat(Grade.values())
        .containsExactly(
            Grade.RECORDED, Grade.CONFIRMED, Grade.WITNESSED, Grade.MIRRORED, Grade.ANCHORED);
  }

  @Test
  @DisplayName("Attack 11: extension line changes under an ML-DSA cosignature (not covered!)")
  void anExtensionLineUnderMlDsaAloneIsNotCovered() {
    Checkpoint head = LOG.head(5);
    Checkpoint extended = new Checkpoint(head.origin(), 5, head.root(), List.of("more"));
    SignedNote.Line mlDsa = line(2, TIME, head);
    SignedNote.Line ed25519 = line(1, TIME, head);
    NoteSigner log = Samples.CHECKPOINTS;

    // The ML-DSA-44 cosignature still holds, so it counts; the check tells what it leaves open.
    assertThat(grade(extended.sign(List.of(log)).with(List.of(mlDsa)), policy(2, 1)))
        .isEqualTo(Grade.WITNESSED);
    assertThat(judge(extended.sign(List.of(log)).with(List.of(ed25519)), policy(2, 1)))
        .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
    // An Ed25519 signature of the log covers the line: it cannot be slipped in without it.
    assertThat(judge(new SignedNote(extended.text(), LOG.signed(5).signatures()), policy(2, 1)))
        .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
  }

  @Test
  @DisplayName("Attack 12: cosignature moved to another cosigner name")
  void aCosignatureCountsUnderItsOwnNameAlone() {
    byte[] signature = line(1, TIME, LOG.head(5)).signature();
    for (int other = 2; other <= 3; other++) {
      byte[] moved =
          ByteBuffer.allocate(4 + signature.length).put(key(other).id()).put(signature).array();
      SignedNote.Line line = new SignedNote.Line(name(other), Base64Text.encode(moved));
      assertThat(judge(LOG.signed(5).with(List.of(line)), policy(3, 1)))
          .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
      // Under the key id of the first and the name of another it is by nobody known.
      byte[] own =
          ByteBuffer.allocate(4 + signature.length).put(key(1).id()).put(signature).array();
      SignedNote.Line stray = new SignedNote.Line(name(other), Base64Text.encode(own));
      assertThat(grade(LOG.signed(5).with(List.of(stray)), policy(3, 1))).isEqualTo(Grade.RECORDED);
    }
  }

  @Test
  @DisplayName("Attack 13: timestamp 0, 2^63, future, older than policy age")
  void aTimeThatIsNoneCountsForNothing() {
    for (int witness : new int[] {1, 2}) {
      SignedNote.Line atZero = line(witness, 0, LOG.head(5));
      assertThat(grade(LOG.signed(5).with(List.of(atZero)), policy(2, 1)))
          .isEqualTo(Grade.RECORDED);

      SignedNote.Line good = line(witness, TIME, LOG.head(5));
      byte[] body = good.signature();
      for (long time : new long[] {Long.MIN_VALUE, -1, 0, TIME + 1}) {
        byte[] other =
            ByteBuffer.allocate(4 + body.length)
                .put(key(witness).id())
                .put(body)
                .putLong(4, time)
                .array();
        SignedNote.Line bad = new SignedNote.Line(name(witness), Base64Text.encode(other));
        assertThat(judge(LOG.signed(5).with(List.of(bad)), policy(2, 1)))
            .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
      }
      SignedNote.Line last = line(witness, Long.MAX_VALUE, LOG.head(5));
      assertThat(judge(LOG.signed(5).with(List.of(last)), policy(2, 1)).expect().time())
          .hasValue(Long.MAX_VALUE);
    }
  }

  @Test
  @DisplayName("Attack 14: log signature counted as a witness")
  void theLogsOwnSignatureIsNoCosignature() {
    NoteSigner own = NoteSigner.mlDsa44(Samples.ORIGIN, Samples.mlDsa44(3));
    SignedNote twice = LOG.head(5).sign(List.of(Samples.CHECKPOINTS, own));

    Backing backing = Backing.of(twice, policy(2, 1), List.of(own.verifierKey())).expect();
    assertThat(backing.log()).hasSize(2);
    assertThat(backing.cosignatures()).isEmpty();
    assertThat(backing.grade()).isEqualTo(Grade.RECORDED);
  }

  @Test
  @DisplayName("Attack 14: quorum `none` smuggled into a policy")
  void aPolicyThatAsksForNobodyWitnessesNothing() {
    String text = new String(PolicyText.write(policy(3, 2)), UTF_8);
    TrustPolicy smuggled = read(text.replace("quorum enough", "quorum none"));

    assertThat(grade(cosigned(1, 2, 3), smuggled)).isEqualTo(Grade.RECORDED);
  }

  @Test
  @DisplayName("Attack 15: split view, two branches, k-1 + f colluders")
  void ofTwoBranchesAtMostOneIsWitnessedUnlessTooManyCollude() {
    FictionalLog branch = LOG.branchingAt(2);
    int witnesses = 4;
    int quorum = 3;
    for (int colluders = 0; colluders <= witnesses; colluders++) {
      // The honest are divided as evenly as can be; those in league cosign both.
      List<Integer> first = new ArrayList<>();
      List<Integer> second = new ArrayList<>();
      for (int witness = 1; witness <= witnesses; witness++) {
        if (witness <= colluders || witness % 2 == 0) {
          first.add(witness);
        }
        if (witness <= colluders || witness % 2 == 1) {
          second.add(witness);
        }
      }
      Grade one = grade(by(first, LOG), policy(witnesses, quorum));
      Grade other = grade(by(second, branch), policy(witnesses, quorum));
      boolean split = one == Grade.WITNESSED && other == Grade.WITNESSED;

      assertThat(split)
          .as("%d in league", colluders)
          .isEqualTo(!new SplitView(witnesses, quorum).isExcludedWith(colluders));
    }
  }

  private static SignedNote by(List<Integer> witnesses, FictionalLog log) {
    return log.signed(5).with(witnesses.stream().map(it -> line(it, TIME, log.head(5))).toList());
  }

  @Test
  void oneBadSignatureByAKnownKeyCondemnsTheWholeNote() {
    SignedNote good = cosigned(1, 2, 3);
    SignedNote.Line ofAnotherHead = line(2, TIME, LOG.head(4));

    assertThat(judge(good.with(List.of(ofAnotherHead)), policy(3, 2)))
        .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
    assertThat(grade(good.with(List.of(line(4, TIME, LOG.head(4)))), policy(3, 2)))
        .isEqualTo(Grade.WITNESSED);
  }

  @Test
  void aLogThePolicyDoesNotKnowIsRefused() {
    NoteSigner stranger = NoteSigner.ed25519("stranger.example/1", Samples.secret(9));
    SignedNote note = FictionalLog.named("stranger.example/1", List.of(stranger)).signed(5);

    assertThat(judge(note, policy(2, 1))).satisfies(refusedWith(RefusalCode.LOG_UNKNOWN));
    SignedNote unsigned =
        LOG.head(5).sign(List.of()).with(cosigned(1, 2).signatures().subList(1, 3));
    assertThat(judge(unsigned, policy(2, 1))).satisfies(refusedWith(RefusalCode.NOTE_UNSIGNED));
  }

  @Test
  @DisplayName("Attack 33: witness clock wrong by hours or years; quorum median")
  void theMedianIsARightClocksTimeWhileFewerThanHalfAreWrong() {
    long[][] wrong = {{1}, {TIME - 7_200}, {TIME + 3 * 31_536_000L}, {Long.MAX_VALUE}};
    for (long[] one : wrong) {
      Backing backing =
          judge(
                  LOG.signed(5)
                      .with(
                          List.of(
                              line(1, TIME, LOG.head(5)),
                              line(2, one[0], LOG.head(5)),
                              line(3, TIME + 5, LOG.head(5)))),
                  policy(3, 2))
              .expect();
      assertThat(backing.time().orElseThrow()).isBetween(TIME, TIME + 5);
      assertThat(backing.spread()).isGreaterThan(3_600);
    }
    // A leap second has the number of the second before or after it: one second of spread.
    Backing leap =
        judge(
                LOG.signed(5)
                    .with(
                        List.of(
                            line(1, 1_483_228_799, LOG.head(5)),
                            line(2, 1_483_228_800, LOG.head(5)))),
                policy(2, 2))
            .expect();
    assertThat(leap.spread()).isOne();
    assertThat(leap.cosignatures()).extracting(Cosignature::time).hasSize(2);
  }
}
