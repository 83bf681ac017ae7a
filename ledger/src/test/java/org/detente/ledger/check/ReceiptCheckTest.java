package org.detente.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.ORIGIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detente.ledger.FictionalLog;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.check.Grounds.Freshness;
import org.detente.ledger.check.KeyRing.Batch;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.Receipt.Entry;
import org.detente.ledger.tree.InclusionProof;
import org.detente.ledger.tree.TileTree;
import org.detente.ledger.witness.Contradiction;
import org.detente.ledger.witness.Contradictions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceiptCheckTest {
  private static final int SIZE = 9;
  private static final long TIME = 1_800_000_000;
  private static final NoteSigner OWN = NoteSigner.mlDsa44(ORIGIN, Samples.mlDsa44(3));
  private static final NoteSigner WITNESS =
      NoteSigner.cosigner("w.example", Samples.mlDsa44(5), TIME);
  private static final TileTree TREE = tree();
  private static final Checkpoint HEAD = Checkpoint.of(ORIGIN, SIZE, TREE.root());

  /// A registry that asks for both signatures on checkpoints.
  private static final KeyRing REGISTRY =
      KeyRing.ofBatches(
          ORIGIN,
          List.of(
              Batch.of(
                  0,
                  Batch.OPEN,
                  ENTRIES.key(),
                  Samples.CHECKPOINTS.verifierKey(),
                  OWN.verifierKey())));

  private static TileTree tree() {
    TileTree tree = new TileTree();
    Samples.entries(0, SIZE).forEach(entry -> tree.append(entry.leafHash()));
    return tree;
  }

  private static Receipt receipt(int position, SignedNote note) {
    InclusionProof proof = TREE.first(SIZE).inclusion(position).expect();
    Entry entry = new Entry(Samples.entry(position).bytes());
    return new Receipt(note, HEAD, proof, Optional.of(entry));
  }

  private static SignedNote cosigned() {
    return HEAD.sign(List.of(Samples.CHECKPOINTS, OWN))
        .with(List.of(SignedNote.Line.of(WITNESS, HEAD.text())));
  }

  private static TrustPolicy policy(String quorum) {
    String text =
        "log "
            + Samples.CHECKPOINTS.verifierKey().text()
            + "\nwitness w "
            + WITNESS.verifierKey().text()
            + "\nwitness x "
            + VerifierKey.cosigner("x.example", Samples.secret(6).publicKey()).text()
            + "\ngroup both all w x\ngroup either any both\nquorum "
            + quorum
            + "\n";
    return PolicyText.read(text.getBytes(UTF_8)).expect();
  }

  private static CheckReport check(Receipt receipt, Grounds grounds) {
    return ReceiptCheck.of(List.of(receipt), Optional.empty(), grounds);
  }

  private static Grounds grounds(String quorum) {
    return new Grounds(REGISTRY, Optional.of(policy(quorum)), Optional.empty());
  }

  @Test
  void withRegistryAndPolicyEverythingIsProved() {
    CheckReport report = check(receipt(3, cosigned()), grounds("w"));

    assertThat(report.exitCode()).isZero();
    assertThat(report.proved())
        .extracting(Statement::message)
        .containsExactly(
            "the checkpoint is signed by "
                + Samples.CHECKPOINTS.verifierKey().shortText()
                + " (ed25519)",
            "the checkpoint is signed by " + OWN.verifierKey().shortText() + " (ml-dsa-44)",
            "w ("
                + WITNESS.verifierKey().shortText()
                + ") has cosigned the checkpoint, by its clock at 2027-01-15T08:00:00Z",
            "the policy's quorum is there, 1 in all; the median of their clocks is 2027-01-15T08:00:00Z",
            "grade: witnessed",
            "the entry stands at position 3 of the 9 entries under the checkpoint",
            "entries signed by the key for their position: 1");
  }

  @Test
  void aQuorumThatIsNotThereIsSaidAndTheGradeStaysBelow() {
    CheckReport report = check(receipt(3, cosigned()), grounds("both"));

    assertThat(report.exitCode()).isOne();
    assertThat(report.unchecked())
        .extracting(Statement::message)
        .containsExactly(
            "whether others saw the same: the policy asks for both; of its 2 witnesses 1 cosigned");
    assertThat(report.proved()).extracting(Statement::message).contains("grade: recorded");
  }

  @Test
  void withoutAPolicyTheGradeIsRecorded() {
    CheckReport report = check(receipt(3, cosigned()), Grounds.of(REGISTRY));

    assertThat(report.exitCode()).isZero();
    assertThat(report.proved())
        .extracting(Statement::code)
        .contains(StatementCode.GRADE_WITHOUT_POLICY)
        .doesNotContain(StatementCode.COSIGNED);
  }

  @Test
  void withNothingNothingIsProvedOfWhoseItIs() {
    CheckReport report = check(receipt(3, cosigned()), Grounds.of(KeyRing.EMPTY));

    assertThat(report.exitCode()).isOne();
    assertThat(report.unchecked())
        .extracting(Statement::code)
        .containsExactly(StatementCode.CHECKPOINT_KEY_MISSING, StatementCode.ENTRY_KEYS_MISSING);
  }

  @Test
  @DisplayName("Attack 2: valid proof, unsigned or foreign root")
  void aForeignRootIsDamage() {
    FictionalLog other =
        FictionalLog.named(ORIGIN, List.of(NoteSigner.ed25519(ORIGIN, Samples.secret(9))));
    InclusionProof proof = other.tree(SIZE).first(SIZE).inclusion(3).expect();
    Receipt forged =
        new Receipt(
            other.signed(SIZE), other.head(SIZE), proof, Optional.of(new Entry(other.entry(3))));

    assertThat(check(forged, grounds("w")).damage())
        .extracting(it -> it.code())
        .contains(RefusalCode.CHECKPOINT_UNSIGNED);
    Grounds policyAlone = new Grounds(KeyRing.EMPTY, Optional.of(policy("w")), Optional.empty());
    assertThat(check(forged, policyAlone).exitCode()).isEqualTo(4);
  }

  @Test
  void everySignatureTheRegistryAsksForMustBeThere() {
    SignedNote single = HEAD.sign(List.of(Samples.CHECKPOINTS));

    assertThat(check(receipt(3, single), grounds("w")).damage())
        .extracting(it -> it.code())
        .containsExactly(RefusalCode.CHECKPOINT_UNSIGNED);
  }

  @Test
  void anotherEntryOrAnotherPlaceIsDamage() {
    Receipt receipt = receipt(3, cosigned());
    Receipt moved =
        new Receipt(
            receipt.note(),
            HEAD,
            receipt.proof(),
            Optional.of(new Entry(Samples.entry(4).bytes())));

    assertThat(check(moved, grounds("w")).damage())
        .extracting(it -> it.code())
        .containsExactly(RefusalCode.RECEIPT_DEPARTS);
    Optional<byte[]> given = Optional.of(Samples.entry(4).bytes());
    assertThat(ReceiptCheck.of(List.of(receipt), given, grounds("w")).damage())
        .extracting(it -> it.code())
        .containsExactly(RefusalCode.ENTRY_OTHER);
  }

  @Test
  void theEntryMayComeBesideTheReceipt() {
    Receipt without = receipt(3, cosigned()).withoutEntry();
    Optional<byte[]> given = Optional.of(Samples.entry(3).bytes());

    assertThat(check(without, grounds("w")).unchecked())
        .extracting(Statement::code)
        .containsExactly(StatementCode.ENTRY_MISSING);
    assertThat(ReceiptCheck.of(List.of(without), given, grounds("w")).exitCode()).isZero();
  }

  @Test
  void anEntrySignedByAnotherKeyIsDamageThoughItIsInTheTree() {
    KeyRing others =
        KeyRing.ofBatches(
            ORIGIN,
            List.of(
                Batch.of(
                    0,
                    Batch.OPEN,
                    EntrySigner.of(Samples.secret(7)).key(),
                    Samples.CHECKPOINTS.verifierKey())));

    assertThat(check(receipt(3, cosigned()), Grounds.of(others)).damage())
        .extracting(it -> it.code())
        .containsExactly(RefusalCode.ENTRY_BROKEN);
  }

  @Test
  void manyReceiptsAreCheckedUnderOneCheckpoint() {
    List<Receipt> receipts =
        IntStream.range(0, SIZE).mapToObj(it -> receipt(it, cosigned())).toList();

    CheckReport report = ReceiptCheck.of(receipts, Optional.empty(), grounds("w"));
    assertThat(report.exitCode()).isZero();
    assertThat(report.proved())
        .extracting(Statement::message)
        .contains("entries signed by the key for their position: 9");
  }

  @Test
  @DisplayName("Attack 13: timestamp in the future, older than policy age")
  void theReadersClockJudgesTheTimesWhereItIsAsked() {
    Instant then = Instant.ofEpochSecond(TIME);
    assertThat(aged(then.plusSeconds(60), Duration.ofHours(1))).isEmpty();
    assertThat(aged(then.plusSeconds(3_601), Duration.ofHours(1)))
        .containsExactly(
            "whether there is a newer one: it was cosigned at 2027-01-15T08:00:00Z, longer than PT1H ago");
    assertThat(aged(then.minusSeconds(601), Duration.ofHours(1)))
        .containsExactly(
            "when it was cosigned: a witness says 2027-01-15T08:00:00Z, and here it is 2027-01-15T07:49:59Z");
  }

  private static List<String> aged(Instant now, Duration oldest) {
    Grounds grounds =
        new Grounds(
            REGISTRY,
            Optional.of(policy("w")),
            Optional.of(new Freshness(now, Optional.of(oldest))));
    return check(receipt(3, cosigned()), grounds).unchecked().stream()
        .map(Statement::message)
        .toList();
  }

  @Test
  @DisplayName("Attack 11: extension line changes under an ML-DSA cosignature (not covered!)")
  void extensionLinesAreSaidToBeUncovered() {
    Checkpoint extended = new Checkpoint(ORIGIN, SIZE, HEAD.root(), List.of("more"));
    SignedNote note =
        extended
            .sign(List.of(Samples.CHECKPOINTS, OWN))
            .with(List.of(SignedNote.Line.of(WITNESS, HEAD.text())));
    Receipt receipt =
        new Receipt(
            note,
            extended,
            TREE.first(SIZE).inclusion(3).expect(),
            Optional.of(new Entry(Samples.entry(3).bytes())));

    assertThat(check(receipt, grounds("w")).unchecked())
        .extracting(Statement::code)
        .containsExactly(StatementCode.EXTENSIONS);
  }

  @Test
  void aContradictionIsToldToSomebodyWhoHasNeverHeardOfTrees() {
    FictionalLog log = FictionalLog.ofTheTests();
    FictionalLog branch = log.branchingAt(2);
    Contradiction found =
        Contradictions.between(
                log.signed(5),
                branch.signed(8),
                branch.tree(8),
                List.of(Samples.CHECKPOINTS.verifierKey()))
            .expect()
            .orElseThrow();

    CheckReport known = ContradictionCheck.of(found, Grounds.of(REGISTRY));
    assertThat(known.exitCode()).isZero();
    assertThat(known.proved())
        .extracting(Statement::code)
        .containsExactly(
            StatementCode.BOTH_SIGNED,
            StatementCode.OTHER_BEGINNING,
            StatementCode.CANNOT_BOTH_BE_TRUE);
    CheckReport unknown = ContradictionCheck.of(found, Grounds.of(KeyRing.EMPTY));
    assertThat(unknown.unchecked())
        .extracting(Statement::code)
        .containsExactly(StatementCode.WHOSE_KEY);
    Contradiction none =
        new Contradiction(log.signed(5), log.signed(8), found.history(), found.keys());
    assertThat(ContradictionCheck.of(none, Grounds.of(REGISTRY)).exitCode()).isEqualTo(4);
  }

  /// The `extra` line proves nothing but by its hash: bytes that are not the entry are damage, and
  /// without any the proof of what is given beside it still holds.
  @Test
  void theExtraLineIsNotTrusted() {
    Receipt honest = receipt(3, cosigned());
    Entry lie = new Entry(Samples.entry(4).bytes());
    Receipt lying =
        new Receipt(honest.note(), honest.checkpoint(), honest.proof(), Optional.of(lie));

    assertThat(check(lying, grounds("w")).damage())
        .extracting(it -> it.code())
        .containsExactly(RefusalCode.RECEIPT_DEPARTS);
  }
}
