package org.detente.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.witness.Watched.CLOCK;
import static org.detente.ledger.witness.Watched.LOG;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.FictionalLog;
import org.detente.ledger.Samples;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.witness.Contradiction.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContradictionTest {
  private static final int MOST = 17;
  private static final List<VerifierKey> KEYS = List.of(Samples.CHECKPOINTS.verifierKey());

  @TempDir Path dir;

  private static Optional<Contradiction> between(long size, FictionalLog log, long largest) {
    return Contradictions.between(LOG.signed(size), log.signed(largest), log.tree(largest), KEYS)
        .expect();
  }

  @Test
  void betweenAHeadAndALedgerItIsShownExactlyWhenTheLedgerDoesNotBeginAsTheHeadSays() {
    for (long size = 1; size <= MOST; size++) {
      for (long largest = size; largest <= MOST; largest++) {
        assertThat(between(size, LOG, largest)).isEmpty();
        for (long parting = 0; parting < largest; parting++) {
          Optional<Contradiction> found = between(size, LOG.branchingAt(parting), largest);
          assertThat(found.isPresent())
              .as("%d of %d, parting at %d", size, largest, parting)
              .isEqualTo(parting < size);
          found.ifPresent(it -> {
            Contradiction read = ContradictionText.read(ContradictionText.write(it)).expect();
            assertThat(read).isEqualTo(it).matches(Contradiction::holds);
          });
        }
      }
    }
  }

  @Test
  void noHonestLogCanBeMadeToLookContradictory() {
    Hash foreign = LOG.branchingAt(0).head(3).root();
    for (long size = 1; size <= MOST; size++) {
      for (long largest = size; largest <= MOST; largest++) {
        List<Hash> path = LOG.path(size, largest);
        for (Hash root : List.of(LOG.head(size).root(), foreign)) {
          for (List<Hash> other : List.of(path, List.<Hash>of(), List.of(root), List.of(foreign))) {
            Contradiction framed =
                new Contradiction(
                    LOG.signed(size),
                    LOG.signed(largest),
                    Optional.of(new History(root, other)),
                    KEYS);
            assertThat(framed.holds()).isFalse();
          }
        }
        assertThat(
                new Contradiction(LOG.signed(size), LOG.signed(largest), Optional.empty(), KEYS)
                    .holds())
            .isFalse();
      }
    }
  }

  @Test
  void headsOfTwoLogsOrOfTwoKeysContradictNothing() {
    NoteSigner elsewhere = NoteSigner.ed25519("elsewhere.example", Samples.secret(2));
    FictionalLog other = FictionalLog.named("elsewhere.example", List.of(elsewhere));
    assertThat(
            new Contradiction(LOG.signed(3), other.branchingAt(0).signed(3), Optional.empty(), KEYS)
                .holds())
        .isFalse();

    NoteSigner stranger = NoteSigner.ed25519(Samples.ORIGIN, Samples.secret(9));
    FictionalLog forged = FictionalLog.named(Samples.ORIGIN, List.of(stranger)).branchingAt(0);
    assertThat(
            Contradictions.between(LOG.signed(3), forged.signed(5), forged.tree(5), KEYS).expect())
        .isEmpty();
  }

  @Test
  void theWitnessKeepsTheProofThatARequestHolds() {
    try (Witness witness = Watched.founded(dir.resolve("witness"))) {
      Watched.cosign(witness, 7);
      FictionalLog branch = LOG.branchingAt(2);

      for (long size : new long[] {7, 12}) {
        Witness.Answered answered = witness.answer(branch.request(7, size).bytes(), CLOCK);
        assertThat(answered.reply().status()).isEqualTo(422);
        assertThat(answered.contradiction().orElseThrow())
            .matches(Contradiction::holds)
            .extracting(Contradiction::keys)
            .isEqualTo(KEYS);
      }
      // From another old size the answer is 409, and the proof of one size and two roots is kept.
      assertThat(witness.answer(branch.request(3, 7).bytes(), CLOCK).contradiction()).isPresent();
      assertThat(witness.answer(LOG.request(7, 12).bytes(), CLOCK).contradiction()).isEmpty();
    }
  }

  @Test
  void aFileCutOffOrGoneOnIsRefused() {
    byte[] whole = ContradictionText.write(between(3, LOG.branchingAt(1), 6).orElseThrow());
    for (int length = 0; length < whole.length; length++) {
      assertThat(ContradictionText.read(Arrays.copyOf(whole, length)).isAccepted()).isFalse();
    }
    byte[] more = Arrays.copyOf(whole, whole.length + 1);
    more[whole.length] = '\n';
    assertThat(ContradictionText.read(more).isAccepted()).isFalse();
    assertThat(ContradictionText.isContradiction(LOG.signed(3).bytes())).isFalse();
  }

  @Test
  void cosignersToo() {
    NoteSigner witness = NoteSigner.cosigner("w.example", Samples.mlDsa44(5), 1_000);
    SignedNote one = LOG.head(3).sign(List.of(witness));
    SignedNote other = LOG.branchingAt(1).head(3).sign(List.of(witness));

    assertThat(
            Contradictions.between(one, other, LOG.tree(3), List.of(witness.verifierKey()))
                .expect())
        .hasValueSatisfying(it -> assertThat(it.keys()).containsExactly(witness.verifierKey()));
  }
}
