package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.refusedWith;

import java.util.Arrays;
import java.util.List;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.tree.TreeHasher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("10. 17, 60, 10,000 signature lines; 10 MB note")
class Attack10Test {
  private static final SignedNote SIGNED =
      Checkpoint.of(ORIGIN, 5, TreeHasher.EMPTY_ROOT).sign(List.of(CHECKPOINTS));

  /// The log's own signature behind so many of cosigners that nobody knows.
  private static byte[] behind(int strangers) {
    String own = new String(SIGNED.bytes(), UTF_8);
    int split = own.lastIndexOf("\n\n") + 2;
    NoteSigner stranger = NoteSigner.cosigner("witness.example/w", Samples.secret(6), 1);
    String line =
        new String(SignedNote.sign(SIGNED.text(), List.of(stranger)).bytes(), UTF_8)
            .substring(split);
    return (own.substring(0, split) + line.repeat(strangers) + own.substring(split))
        .getBytes(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17, 60, 127})
  void asManyAsSixtyPartiesNeedAreReadAndTheRightOneIsFound(int strangers) {
    SignedNote note = SignedNote.read(behind(strangers)).expect();

    assertThat(note.signatures()).hasSize(strangers + 1);
    assertThat(note.verify(List.of(CHECKPOINTS.verifierKey())).isAccepted()).isTrue();
  }

  @Test
  void moreAreRefusedBeforeAnySignatureIsLookedAt() {
    assertThat(SignedNote.read(behind(128)))
        .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURES_TOO_MANY));
    assertThat(SignedNote.read(behind(3_000)))
        .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURES_TOO_MANY));
    assertThat(SignedNote.read(behind(10_000))).satisfies(refusedWith(RefusalCode.NOTE_TOO_LONG));
  }

  @Test
  void aNoteOfTenMegabytesIsRefusedByItsLength() {
    byte[] long10 = Arrays.copyOf(SIGNED.bytes(), 10 << 20);

    assertThat(SignedNote.read(long10))
        .satisfies(
            refusedWith(
                RefusalCode.NOTE_TOO_LONG, "the note has 10485760 bytes; at most 524288 are read"));
  }
}
