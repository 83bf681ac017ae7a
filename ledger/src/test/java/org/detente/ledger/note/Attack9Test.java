package org.detente.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.refusedWith;

import java.nio.ByteBuffer;
import java.util.List;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.note.SignedNote.Line;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.tree.TreeHasher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "9. Same name and id, different key; same key, other type; known key with a bad signature"
        + " beside a good one (must reject all)")
class Attack9Test {
  private static final String TEXT = Checkpoint.of(ORIGIN, 5, TreeHasher.EMPTY_ROOT).text();
  private static final NoteSigner LOG = NoteSigner.ed25519(ORIGIN, Samples.secret(2));
  private static final NoteSigner WITNESS =
      NoteSigner.cosigner("witness.example/w", Samples.secret(6), 1_700_000_000);

  /// Two keys found by trying 32,559: under this name they have one id of 32 bits.
  private static final NoteSigner ONE = numbered(30_031);

  private static final NoteSigner OTHER = numbered(32_559);

  private static NoteSigner numbered(int number) {
    byte[] seed = ByteBuffer.allocate(32).putInt(number).array();
    return NoteSigner.ed25519(ORIGIN, new Ed25519Secret(seed));
  }

  @Test
  @DisplayName("same name and id, different key")
  void anotherKeyOfTheSameId() {
    VerifierKey one = ONE.verifierKey();
    VerifierKey other = OTHER.verifierKey();
    assertThat(one.id()).isEqualTo(other.id());
    assertThat(one).isNotEqualTo(other);
    SignedNote byOther = SignedNote.sign(TEXT, List.of(OTHER));

    assertThat(byOther.verify(List.of(other)).isAccepted()).isTrue();
    assertThat(byOther.verify(List.of(one))).satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
    assertThat(byOther.verify(List.of(one, other)))
        .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
    assertThat(SignedNote.sign(TEXT, List.of(ONE, OTHER)).verify(List.of(one, other)))
        .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
  }

  @Test
  @DisplayName("same key, other type")
  void theSameKeyAsAnotherType() {
    NoteSigner asCosigner = NoteSigner.cosigner(ORIGIN, Samples.secret(2), 1_700_000_000);
    VerifierKey plain = LOG.verifierKey();
    VerifierKey cosigner = asCosigner.verifierKey();

    assertThat(SignedNote.sign(TEXT, List.of(LOG)).verify(List.of(cosigner)))
        .satisfies(refusedWith(RefusalCode.NOTE_UNSIGNED));
    assertThat(SignedNote.sign(TEXT, List.of(asCosigner)).verify(List.of(plain)))
        .satisfies(refusedWith(RefusalCode.NOTE_UNSIGNED));
    // The signature of the one under the id of the other.
    for (NoteSigner signer : List.of(LOG, asCosigner)) {
      VerifierKey claimed = signer.equals(LOG) ? cosigner : plain;
      byte[] signature = Line.of(signer, TEXT).signature();
      Line moved = lineOf(claimed, signature);
      assertThat(new SignedNote(TEXT, List.of(moved)).verify(List.of(claimed)))
          .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
    }
  }

  @Test
  @DisplayName("known key with a bad signature beside a good one (must reject all)")
  void aBadSignatureBesideGoodOnes() {
    SignedNote good = SignedNote.sign(TEXT, List.of(LOG, WITNESS));
    List<VerifierKey> known = List.of(LOG.verifierKey(), WITNESS.verifierKey());
    assertThat(good.verify(known).isAccepted()).isTrue();

    Line strange = Line.of(WITNESS, Checkpoint.of(ORIGIN, 6, TreeHasher.EMPTY_ROOT).text());
    List<Line> lines = good.signatures();
    for (List<Line> mixed :
        List.of(
            List.of(lines.getFirst(), strange),
            List.of(strange, lines.getFirst()),
            List.of(lines.getFirst(), lines.getLast(), strange),
            List.of(strange, lines.getLast(), lines.getFirst()))) {
      SignedNote note = new SignedNote(TEXT, mixed);
      assertThat(note.verify(known)).satisfies(refusedWith(RefusalCode.NOTE_SIGNATURE_BAD));
      // Who does not know the witness passes its lines over.
      assertThat(note.verify(List.of(LOG.verifierKey())).isAccepted())
          .isEqualTo(mixed.contains(lines.getFirst()));
    }
  }

  private static Line lineOf(VerifierKey key, byte[] signature) {
    NoteSigner moved =
        new NoteSigner() {
          @Override
          public VerifierKey verifierKey() {
            return key;
          }

          @Override
          public byte[] sign(String text) {
            return signature;
          }
        };
    return Line.of(moved, TEXT);
  }
}
