package org.detente.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.ORIGIN;

import java.util.List;
import java.util.Optional;
import org.detente.ledger.FictionalLog;
import org.detente.ledger.Samples;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.tree.InclusionProof;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2. Valid proof, unsigned or foreign root")
class Attack2Test {
  private static final FictionalLog LOG = FictionalLog.ofTheTests();
  private static final FictionalLog FORGED = LOG.branchingAt(3);
  private static final KeyRing KEYS = KeyRing.ofKeys(List.of(), List.of(CHECKPOINTS.verifierKey()));

  /// The forged entry 4, with the path that leads from it to the root of the forged history.
  private static Receipt receipt(SignedNote note, Checkpoint head) {
    InclusionProof proof = FORGED.tree(5).first(5).inclusion(4).expect();
    return new Receipt(note, head, proof, Optional.of(new Receipt.Entry(FORGED.entry(4))));
  }

  private static CheckReport check(Receipt receipt) {
    return ReceiptCheck.of(List.of(receipt), Optional.empty(), Grounds.of(KEYS));
  }

  @Test
  @DisplayName("unsigned")
  void aRootThatNobodySigned() {
    NoteSigner stranger = NoteSigner.ed25519(ORIGIN, Samples.secret(9));
    Receipt receipt = receipt(FORGED.head(5).sign(List.of(stranger)), FORGED.head(5));

    CheckReport report = check(receipt);

    assertThat(receipt.includes(receipt.entry().orElseThrow().leafHash())).isTrue();
    assertThat(report.exitCode()).isNotZero();
    assertThat(report.proved())
        .extracting(Statement::code)
        .doesNotContain(StatementCode.CHECKPOINT_SIGNED);
  }

  @Test
  @DisplayName("signed for another root")
  void aSignatureOfTheTrueRootUnderTheForgedOne() {
    SignedNote moved = new SignedNote(FORGED.head(5).text(), LOG.signed(5).signatures());

    assertThat(check(receipt(moved, FORGED.head(5))).exitCode()).isEqualTo(4);
  }

  @Test
  @DisplayName("foreign root")
  void aRootOfTheTrueHistoryDoesNotLieAboveTheForgedEntry() {
    CheckReport report = check(receipt(LOG.signed(5), LOG.head(5)));

    assertThat(report.exitCode()).isEqualTo(4);
  }

  /// Signed in good order, by the key of another ledger.
  @Test
  @DisplayName("root of another ledger")
  void aRootOfAnotherLedger() {
    String other = "fiction.example/other";
    NoteSigner signer = NoteSigner.ed25519(other, Samples.secret(2));
    FictionalLog strange = FictionalLog.named(other, List.of(signer));
    InclusionProof proof = strange.tree(5).first(5).inclusion(4).expect();
    Receipt receipt =
        new Receipt(
            strange.signed(5),
            strange.head(5),
            proof,
            Optional.of(new Receipt.Entry(strange.entry(4))));

    assertThat(check(receipt).exitCode()).isNotZero();
    assertThat(check(receipt).proved())
        .extracting(Statement::code)
        .doesNotContain(StatementCode.CHECKPOINT_SIGNED);
  }
}
