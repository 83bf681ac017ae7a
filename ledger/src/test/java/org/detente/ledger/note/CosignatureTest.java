package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.refusedWith;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.signature.SecretKey;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Timestamped cosignatures (C2SP tlog-cosignature), types `0x04` and `0x06`.
class CosignatureTest {
  private static final Checkpoint HEAD = Checkpoint.of(ORIGIN, 3, TreeHasher.EMPTY_ROOT);
  private static final String WITNESS = "witness.example/w1";
  private static final long TIME = 1_679_315_147;

  static List<SecretKey> secrets() {
    return List.of(Samples.secret(5), Samples.mlDsa44(5));
  }

  /// The example of the specification: the log's signature and an Ed25519 cosignature. The keys are
  /// not given there; what it shows is the form.
  @Test
  void readsTheNoteOfTheSpecification() {
    String note =
        """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        \u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
        """;
    SignedNote read = SignedNote.read(note.getBytes(UTF_8)).expect();
    byte[] cosignature = read.signatures().getLast().signature();

    assertThat(cosignature).hasSize(72);
    assertThat(ByteBuffer.wrap(cosignature).getLong()).isEqualTo(TIME);
  }

  @Test
  void theEd25519MessageIsTwoLinesAndTheText() {
    NoteSigner witness = NoteSigner.cosigner(WITNESS, Samples.secret(5), TIME);
    String message = "cosignature/v1\ntime 1679315147\n" + HEAD.text();

    byte[] body = witness.sign(HEAD.text());

    assertThat(ByteBuffer.wrap(body).getLong()).isEqualTo(TIME);
    byte[] alone = java.util.Arrays.copyOfRange(body, 8, body.length);
    assertThat(Samples.secret(5).publicKey().verifies(message.getBytes(UTF_8), alone)).isTrue();
  }

  @Test
  void theMlDsa44MessageIsTheStructOfTheSpecification() {
    CosignedSubtree subtree =
        new CosignedSubtree("w", 0x0102030405060708L, "log", 0, 0x1122, Hash.of(new byte[32]));

    assertThat(HexFormat.of().formatHex(subtree.bytes()))
        .isEqualTo(
            "737562747265652f76310a00" // subtree/v1, line feed, NUL
                + "0177" // the cosigner's name, its length before it
                + "0102030405060708" // the time
                + "036c6f67" // the origin, its length before it
                + "0000000000000000" // start
                + "0000000000001122" // end
                + "00".repeat(32));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aCosignatureStandsBesideTheLogsOwnAndTellsItsTime(SecretKey secret) {
    NoteSigner witness = NoteSigner.cosigner(WITNESS, secret, TIME);
    NoteSigner own = NoteSigner.mlDsa44(ORIGIN, Samples.mlDsa44(2));
    SignedNote note =
        HEAD.sign(List.of(CHECKPOINTS, own))
            .with(List.of(SignedNote.Line.of(witness, HEAD.text())));
    SignedNote read = SignedNote.read(note.bytes()).expect();
    List<VerifierKey> keys =
        List.of(witness.verifierKey(), own.verifierKey(), CHECKPOINTS.verifierKey());

    assertThat(read.verify(keys).expect())
        .containsExactly(
            new SignedBy(CHECKPOINTS.verifierKey(), OptionalLong.empty()),
            new SignedBy(own.verifierKey(), OptionalLong.of(0)),
            new SignedBy(witness.verifierKey(), OptionalLong.of(TIME)));
    assertThat(VerifierKey.parse(witness.verifierKey().text()).expect())
        .isEqualTo(witness.verifierKey());
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void theLatestOfSeveralByOneKeyCounts(SecretKey secret) {
    List<NoteSigner> thrice =
        List.of(
            NoteSigner.cosigner(WITNESS, secret, TIME),
            NoteSigner.cosigner(WITNESS, secret, TIME + 60),
            NoteSigner.cosigner(WITNESS, secret, TIME - 60));
    VerifierKey key = thrice.getFirst().verifierKey();

    assertThat(HEAD.sign(thrice).verify(List.of(key)).expect())
        .containsExactly(new SignedBy(key, OptionalLong.of(TIME + 60)));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aCosignatureWithAnotherTimeHeadOrNoCheckpointDoesNotHold(SecretKey secret) {
    NoteSigner witness = NoteSigner.cosigner(WITNESS, secret, TIME);
    VerifierKey key = witness.verifierKey();
    byte[] body = witness.sign(HEAD.text());

    assertThat(key.check(HEAD.text(), body)).isPresent();
    assertThat(key.check(Checkpoint.of(ORIGIN, 4, TreeHasher.EMPTY_ROOT).text(), body)).isEmpty();
    assertThat(key.check("no checkpoint\n", body)).isEmpty();
    for (long time : new long[] {0, TIME + 1, Long.MAX_VALUE, Long.MIN_VALUE, -1}) {
      assertThat(key.check(HEAD.text(), ByteBuffer.wrap(body.clone()).putLong(time).array()))
          .isEmpty();
    }
    assertThat(key.check(HEAD.text(), new byte[8])).isEmpty();
    assertThat(key.check(HEAD.text(), new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void theSameKeyWithAnotherTypeIsAnotherKey(SecretKey secret) {
    SignedNote note = HEAD.sign(List.of(NoteSigner.cosigner(WITNESS, secret, TIME)));
    VerifierKey plain = VerifierKey.ed25519(WITNESS, Samples.secret(5).publicKey());
    VerifierKey renamed = VerifierKey.cosigner("witness.example/w2", secret.publicKey());

    assertThat(note.verify(List.of(plain, renamed)))
        .satisfies(refusedWith(RefusalCode.NOTE_UNSIGNED));
  }

  @Test
  void aKeyFitsItsType() {
    assertThatThrownBy(() ->
            new VerifierKey(
                WITNESS, SignatureType.ML_DSA_44_COSIGNATURE, Samples.secret(5).publicKey()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VerifierKey.cosigner("w".repeat(256), Samples.mlDsa44(5).publicKey()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(VerifierKey.cosigner("w".repeat(255), Samples.mlDsa44(5).publicKey()).id())
        .hasSize(4);
  }

  /// Ed25519 covers extension lines, ML-DSA-44 does not.
  @Test
  void anEd25519CosignatureCoversExtensionLines() {
    String extended = HEAD.text() + "an extension\n";
    NoteSigner witness = NoteSigner.cosigner(WITNESS, Samples.secret(5), TIME);
    NoteSigner other = NoteSigner.cosigner(WITNESS, Samples.mlDsa44(5), TIME);
    String message = "cosignature/v1\ntime 1679315147\n" + extended;

    byte[] body = witness.sign(extended);

    byte[] alone = java.util.Arrays.copyOfRange(body, 8, body.length);
    assertThat(Samples.secret(5).publicKey().verifies(message.getBytes(UTF_8), alone)).isTrue();
    assertThat(witness.verifierKey().check(HEAD.text(), body)).isEmpty();
    assertThat(other.verifierKey().check(HEAD.text(), other.sign(extended))).isPresent();
  }

  @Test
  void aSubtreeThatBeginsLaterHasNoTime() {
    Hash root = TreeHasher.EMPTY_ROOT;

    assertThat(new CosignedSubtree("w", 0, "log", 8, 13, root).bytes()).isNotEmpty();
    assertThatThrownBy(() -> new CosignedSubtree("w", TIME, "log", 8, 13, root))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CosignedSubtree("w", 0, "log", 8, 7, root))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The struct has room for 255 bytes of an origin: a longer one cannot be cosigned with
  /// ML-DSA-44.
  @Test
  void anOriginThatDoesNotFitIsNotCosigned() {
    VerifierKey key = VerifierKey.cosigner(WITNESS, Samples.mlDsa44(5).publicKey());
    String fits = Checkpoint.of("o".repeat(255), 3, TreeHasher.EMPTY_ROOT).text();
    String tooLong = Checkpoint.of("o".repeat(256), 3, TreeHasher.EMPTY_ROOT).text();
    NoteSigner witness = NoteSigner.cosigner(WITNESS, Samples.mlDsa44(5), TIME);

    assertThat(key.check(fits, witness.sign(fits))).isPresent();
    assertThat(key.check(tooLong, witness.sign(fits))).isEmpty();
    assertThatThrownBy(() -> witness.sign(tooLong)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBodyIsATimeAndASignature() {
    assertThat(NoteSigner.cosigner(WITNESS, Samples.secret(5), TIME).sign(HEAD.text()))
        .hasSize(8 + 64);
    assertThat(NoteSigner.cosigner(WITNESS, Samples.mlDsa44(5), TIME).sign(HEAD.text()))
        .hasSize(8 + 2420);
  }
}
