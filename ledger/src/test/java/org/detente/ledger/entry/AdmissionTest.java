package org.detente.ledger.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.body;
import static org.detente.ledger.Samples.refusedWith;

import java.util.Collections;
import java.util.List;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.tree.TreeHasher;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final EntrySigner OTHER = EntrySigner.of(Samples.secret(9));

  @Test
  void admitsWhatTheKeySigned() {
    byte[] bytes = Envelope.sign(body(1), ENTRIES).expect().bytes();
    Admitted admitted = Admission.under(ENTRIES.key()).admit(bytes).expect();

    assertThat(admitted.bytes()).isEqualTo(bytes);
    assertThat(admitted.envelope().body()).isEqualTo(body(1));
  }

  @Test
  void refusesAnUnknownKey() {
    Envelope envelope = Envelope.sign(body(1), OTHER).expect();

    assertThat(Admission.under(ENTRIES.key()).admit(envelope))
        .satisfies(
            refusedWith(
                RefusalCode.SIGNATURE_UNKNOWN_KEY,
                "the entry is signed by the key "
                    + OTHER.key().id()
                    + ", which is not known here"));
  }

  @Test
  void refusesASignatureThatDoesNotHold() {
    String signed = text(Envelope.sign(body(1), ENTRIES).expect());
    String otherPayload = signed.replace("eyJuIjoxfQ==", "eyJuIjoyfQ==");

    assertThat(Admission.under(ENTRIES.key()).admit(otherPayload.getBytes(UTF_8)))
        .satisfies(
            refusedWith(
                RefusalCode.SIGNATURE_BAD,
                "the entry's signature by the key " + ENTRIES.key().id() + " does not hold"));
  }

  /// The key id is no proof: naming another key does not make it sign.
  @Test
  void refusesAnotherKeysSignatureUnderThisKeysName() {
    String signed = text(Envelope.sign(body(1), OTHER).expect());
    String renamed = signed.replace(OTHER.key().id(), ENTRIES.key().id());

    assertThat(Admission.under(ENTRIES.key()).admit(renamed.getBytes(UTF_8)))
        .satisfies(refusedWith(RefusalCode.SIGNATURE_BAD));
  }

  /// A checkpoint signature does not pass for an entry signature, even under one key: the signed
  /// bytes begin otherwise.
  @Test
  void refusesASignatureMadeForACheckpoint() {
    Checkpoint checkpoint = Checkpoint.of("fiction.example/1", 0, TreeHasher.EMPTY_ROOT);
    EntrySigner confused =
        new EntrySigner() {
          @Override
          public EntryKey key() {
            return ENTRIES.key();
          }

          @Override
          public byte[] sign(byte[] message) {
            return ENTRIES.sign(checkpoint.text().getBytes(UTF_8));
          }
        };
    Envelope envelope = Envelope.sign(body(1), confused).expect();

    assertThat(Admission.under(ENTRIES.key()).admit(envelope))
        .satisfies(refusedWith(RefusalCode.SIGNATURE_BAD));
  }

  @Test
  void everyKeyMustSignOnceAndNoOtherMay() {
    String one = signatureOf(ENTRIES);
    String two = signatureOf(OTHER);
    Admission both = Admission.under(ENTRIES.key(), OTHER.key());

    assertThat(both.admit(envelopeWith(one, two)).isAccepted()).isTrue();
    assertThat(both.admit(envelopeWith(one))).satisfies(refusedWith(RefusalCode.SIGNATURE_MISSING));
    assertThat(both.admit(envelopeWith(one, two, two)))
        .satisfies(refusedWith(RefusalCode.SIGNATURE_TWICE));
    assertThat(Admission.under(ENTRIES.key()).admit(envelopeWith(one, two)))
        .satisfies(refusedWith(RefusalCode.SIGNATURE_UNKNOWN_KEY));
    assertThat(Admission.under(ENTRIES.key()).admit(envelopeWith(manyOf(one, 17))))
        .satisfies(refusedWith(RefusalCode.SIGNATURES_TOO_MANY));
    assertThatThrownBy(() -> Admission.under(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keysReadBackFromTheirText() {
    assertThat(EntryKey.parse(ENTRIES.key().text()).expect()).isEqualTo(ENTRIES.key());
    assertThat(ENTRIES.key().id()).matches("ed25519:[0-9a-f]{16}");
    assertThat(EntryKey.parse("AAAA")).satisfies(refusedWith(RefusalCode.KEY_LENGTH));
  }

  private static String[] manyOf(String signature, int count) {
    return Collections.nCopies(count, signature).toArray(String[]::new);
  }

  private static String signatureOf(EntrySigner signer) {
    String text = text(Envelope.sign(body(1), signer).expect());
    return text.substring(text.indexOf("[{") + 1, text.lastIndexOf(']'));
  }

  private static byte[] envelopeWith(String... signatures) {
    String text = text(Envelope.sign(body(1), ENTRIES).expect());
    String head = text.substring(0, text.indexOf("[{") + 1);
    byte[] bytes = (head + String.join(",", signatures) + "]}").getBytes(UTF_8);
    assertThat(CanonicalJson.read(bytes).isAccepted()).isTrue();
    return bytes;
  }

  private static String text(Envelope envelope) {
    return new String(envelope.bytes(), UTF_8);
  }
}
