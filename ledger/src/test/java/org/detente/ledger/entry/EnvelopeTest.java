package org.detente.ledger.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.body;
import static org.detente.ledger.Samples.refusedWith;

import java.util.List;
import java.util.Map;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.ledger.signature.Base64Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

  /// The example of the DSSE protocol document.
  @Test
  void theSignedBytesAreThoseOfDsse() {
    byte[] pae =
        Envelope.encodeForSigning("http://example.com/HelloWorld", "hello world".getBytes(UTF_8));

    assertThat(new String(pae, UTF_8))
        .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  }

  @Test
  void whatIsSignedReadsBackTheSame() {
    Envelope signed = Envelope.sign(body(1), ENTRIES).expect();
    Envelope read = Envelope.read(signed.bytes()).expect();

    assertThat(read.body()).isEqualTo(body(1));
    assertThat(read.payload()).isEqualTo("{\"n\":1}".getBytes(UTF_8));
    assertThat(read.signatures()).isEqualTo(signed.signatures());
    assertThat(read.bytes()).isEqualTo(signed.bytes());
    assertThat(new String(read.bytes(), UTF_8))
        .startsWith(
            "{\"payload\":\"eyJuIjoxfQ==\",\"payloadType\":\"application/vnd.detente.entry.v1+json\",");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"x\" | ENVELOPE_SHAPE | an object of three members",
        "{} | ENVELOPE_SHAPE | an object of three members",
        "{\"payload\":\"e30=\",\"payloadType\":\"T\",\"signatures\":[],\"x\":1} | ENVELOPE_SHAPE | an object of three members",
        "{\"payload\":\"e30=\",\"payloadType\":\"T\",\"signatures\":[]} | ENVELOPE_SHAPE | a list of signatures",
        "{\"payload\":1,\"payloadType\":\"T\",\"signatures\":[]} | ENVELOPE_SHAPE | the text payload",
        "{\"payload\":\"e30=\",\"payloadType\":\"T\",\"signatures\":[{\"sig\":\"AA==\"}]} | ENVELOPE_SHAPE | a signature of keyid and sig",
        "{\"payload\":\"e30=\",\"payloadType\":\"T\",\"signatures\":[{\"keyid\":\"k\",\"sig\":\"AB==\"}]} | BASE64_NOT_CANONICAL | not the only spelling",
        "{\"payload\":\"e30\",\"payloadType\":\"T\",\"signatures\":[{\"keyid\":\"k\",\"sig\":\"AA==\"}]} | BASE64_NOT_CANONICAL | not the only spelling",
        "{\"payload\":\"e30=\",\"payloadType\":\"application/vnd.detente.entry.v2+json\",\"signatures\":[]} | ENTRY_OTHER_VERSION | it is of another version; this version reads application/vnd.detente.entry.v1+json",
        "{\"payloadType\":\"T\",\"payload\":\"e30=\",\"signatures\":[]} | JSON_NOT_CANONICAL | canonical form",
        "{\"payload\":\"eyB9\",\"payloadType\":\"T\",\"signatures\":[{\"keyid\":\"k\",\"sig\":\"AA==\"}]} | JSON_NOT_CANONICAL | canonical form",
      })
  void refusesWhatIsNoEnvelope(String text, RefusalCode code, String part) {
    byte[] bytes = text.replace("\"T\"", '"' + Envelope.TYPE + '"').getBytes(UTF_8);

    assertThat(Envelope.read(bytes)).satisfies(refusedWith(code));
    assertThat(message(bytes)).contains(part);
  }

  private static String message(byte[] bytes) {
    return switch (Envelope.read(bytes)) {
      case Outcome.Accepted<Envelope> _ -> "accepted";
      case Outcome.Refused<Envelope>(var refusal) -> refusal.message();
    };
  }

  @Test
  void anEnvelopeOfTheGreatestLengthIsTakenAndOneByteMoreIsNot() {
    int overhead = signed("").length() - base64Length("");
    String longest = "x".repeat((Envelope.MAX_BYTES - overhead) / 4 * 3 - filled("").length);

    assertThat(signed(longest).length()).isBetween(Envelope.MAX_BYTES - 3, Envelope.MAX_BYTES);
    assertThat(Envelope.sign(Envelope.TYPE, filled(longest + "x"), List.of(ENTRIES)).isAccepted())
        .isFalse();
    assertThat(Envelope.read(new byte[Envelope.MAX_BYTES + 1]))
        .satisfies(
            refusedWith(
                RefusalCode.ENTRY_TOO_LONG,
                "the entry has 65536 bytes; a ledger takes at most 65535"));
  }

  private static Envelope signed(String text) {
    return Envelope.sign(Envelope.TYPE, filled(text), List.of(ENTRIES)).expect();
  }

  private static int base64Length(String text) {
    return Base64Text.encode(filled(text)).length();
  }

  private static byte[] filled(String text) {
    return CanonicalJson.write(Obj.of(Map.of("text", new Str(text))));
  }

  @Test
  void payloadsAreToldApartWithoutReadingThem() {
    Envelope one = Envelope.sign(body(1), ENTRIES).expect();
    Envelope byAnother = Envelope.sign(body(1), EntrySigner.of(Samples.secret(9))).expect();
    Envelope two = Envelope.sign(body(2), ENTRIES).expect();

    assertThat(Envelope.payloadId(one.bytes())).isEqualTo(Envelope.payloadId(byAnother.bytes()));
    assertThat(Envelope.payloadId(one.bytes())).isNotEqualTo(Envelope.payloadId(two.bytes()));
    assertThat(Envelope.payloadId(new byte[0])).isNotEqualTo(Envelope.payloadId(new byte[] {1}));
  }
}
