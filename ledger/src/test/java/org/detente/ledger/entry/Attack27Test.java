package org.detente.ledger.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.refusedWith;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.ledger.store.LedgerWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "27. DSSE: type changed, length digits with leading zeros, payload base64 in both alphabets"
        + " giving one payload, two envelopes for one payload (entry malleability, so dedup by"
        + " payload hash and index by entry hash)")
class Attack27Test {
  private static final Admission ADMISSION = Admission.under(ENTRIES.key());
  private static final byte[] PAYLOAD = CanonicalJson.write(Samples.body(1));

  @TempDir Path dir;

  @Test
  @DisplayName("type changed")
  void typeChanged() {
    String entry = text(Envelope.sign(Samples.body(1), ENTRIES).expect());

    assertThat(ADMISSION.admit(entry.replace(Envelope.TYPE, Envelope.KEYS_TYPE).getBytes(UTF_8)))
        .satisfies(refusedWith(RefusalCode.SIGNATURE_BAD));
    assertThat(ADMISSION.admit(entry.replace("entry.v1", "entry.v2").getBytes(UTF_8)))
        .satisfies(refusedWith(RefusalCode.ENTRY_OTHER_VERSION));
  }

  /// Whoever signed another spelling of the lengths signed something else.
  @Test
  @DisplayName("length digits with leading zeros")
  void lengthsWithLeadingZeros() {
    String head = "DSSEv1 " + Envelope.TYPE.length() + ' ' + Envelope.TYPE + ' ';
    assertThat(Envelope.encodeForSigning(Envelope.TYPE, PAYLOAD))
        .isEqualTo((head + PAYLOAD.length + ' ' + new String(PAYLOAD, UTF_8)).getBytes(UTF_8));

    for (String spelt :
        List.of(
            head + '0' + PAYLOAD.length + ' ',
            head.replace("v1 ", "v1 0") + PAYLOAD.length + ' ',
            head + '+' + PAYLOAD.length + ' ',
            head + PAYLOAD.length + "  ",
            head.replace("DSSEv1", "DSSEv2") + PAYLOAD.length + ' ')) {
      byte[] message = (spelt + new String(PAYLOAD, UTF_8)).getBytes(UTF_8);
      Envelope misspelt = signedOver(message);
      assertThat(ADMISSION.admit(misspelt)).satisfies(refusedWith(RefusalCode.SIGNATURE_BAD));
    }
  }

  /// An envelope whose signature is over other bytes than its own.
  private static Envelope signedOver(byte[] message) {
    EntrySigner confused =
        new EntrySigner() {
          @Override
          public EntryKey key() {
            return ENTRIES.key();
          }

          @Override
          public byte[] sign(byte[] ignored) {
            return ENTRIES.sign(message);
          }
        };
    return Envelope.sign(Samples.body(1), confused).expect();
  }

  @Test
  @DisplayName("payload base64 in both alphabets giving one payload")
  void bothAlphabets() {
    byte[] payload = CanonicalJson.write(new Str("\u00fb\u00ff\u00fe??>>~~"));
    String entry = text(Envelope.sign(Envelope.TYPE, payload, List.of(ENTRIES)).expect());
    int from = entry.indexOf(":\"") + 2;
    int until = entry.indexOf('"', from);
    String base64 = entry.substring(from, until);
    assertThat(base64).containsAnyOf("+", "/");

    for (String spelt :
        List.of(
            base64.replace('+', '-').replace('/', '_'),
            base64.replace("=", ""),
            base64 + "=",
            base64.substring(0, 4) + "\\n" + base64.substring(4))) {
      String other = entry.substring(0, from) + spelt + entry.substring(until);
      assertThat(Envelope.read(other.getBytes(UTF_8)).isAccepted())
          .as(spelt)
          .isEqualTo(spelt.equals(base64));
    }
  }

  @Test
  @DisplayName("two envelopes for one payload")
  void twoEnvelopesForOnePayload() {
    EntrySigner other = EntrySigner.of(Samples.mlDsa44(9));
    Envelope one = Envelope.sign(Samples.body(1), ENTRIES, other).expect();
    Envelope two = Envelope.sign(Samples.body(1), other, ENTRIES).expect();
    Admission both = Admission.under(ENTRIES.key(), other.key());
    Admitted first = both.admit(one).expect();
    Admitted second = both.admit(two).expect();

    assertThat(Arrays.equals(one.bytes(), two.bytes())).isFalse();
    assertThat(first.payloadId()).isEqualTo(second.payloadId());
    assertThat(first.leafHash()).isNotEqualTo(second.leafHash());
    try (LedgerWriter writer =
        LedgerWriter.create(dir.resolve("ledger"), Samples.ORIGIN, SIGNERS).expect()) {
      writer.append(List.of(first)).expect();
      assertThat(writer.append(List.of(second)))
          .satisfies(
              refusedWith(
                  RefusalCode.ENTRY_DUPLICATE, "the same entry already stands at position 0"));
    }
  }

  private static String text(Envelope envelope) {
    return new String(envelope.bytes(), UTF_8);
  }
}
