package org.detente.ledger.entry;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;

/// A signed entry: a DSSE 1.0.2 envelope in canonical JSON of at most [#MAX_BYTES], over a payload
/// of type [#TYPE] or [#KEYS_TYPE] that is canonical JSON itself. It is well-formed; whether its
/// signatures hold is for [Admission] to say.
public final class Envelope {
  /// The payload type of ordinary entries.
  public static final String TYPE = "application/vnd.detente.entry.v1+json";

  /// The payload type of entries that change the keys of the ledger ([org.detente.ledger.keys]).
  public static final String KEYS_TYPE = "application/vnd.detente.keys.v1+json";

  /// The longest envelope, in bytes: tlog-tiles gives an entry's length 16 bits.
  public static final int MAX_BYTES = 65_535;

  /// The most signatures of one entry.
  public static final int MAX_SIGNATURES = 16;

  private static final byte[] PAYLOAD_LEADS = "{\"payload\":\"".getBytes(US_ASCII);
  private static final byte[] KEYS_TYPE_FOLLOWS =
      ("\",\"payloadType\":\"" + KEYS_TYPE + "\"").getBytes(US_ASCII);
  private static final byte[] SIGNATURES_FOLLOW = ",\"signatures\":".getBytes(US_ASCII);

  private final byte[] bytes;
  private final String payloadType;
  private final byte[] payload;
  private final JsonValue body;
  private final List<Signature> signatures;

  /// One signature of an envelope.
  ///
  /// @param keyId a hint that no signature covers
  /// @param base64 the signature
  public record Signature(String keyId, String base64) {
    /// The bytes of the signature.
    public byte[] bytes() {
      return Base64Text.decode(base64).expect();
    }
  }

  private Envelope(
      byte[] bytes,
      String payloadType,
      byte[] payload,
      JsonValue body,
      List<Signature> signatures) {
    this.bytes = bytes;
    this.payloadType = payloadType;
    this.payload = payload;
    this.body = body;
    this.signatures = List.copyOf(signatures);
  }

  /// Signs a body with each of the keys. Refused when the envelope would be too long.
  public static Outcome<Envelope> sign(JsonValue body, EntrySigner... signers) {
    return sign(TYPE, CanonicalJson.write(body), List.of(signers));
  }

  /// Signs a payload with each of the keys. Refused where [#read] would refuse the envelope.
  public static Outcome<Envelope> sign(
      String payloadType, byte[] payload, List<EntrySigner> signers) {
    byte[] message = encodeForSigning(payloadType, payload);
    List<JsonValue> signed = new ArrayList<>();
    for (EntrySigner signer : signers) {
      String signature = Base64Text.encode(signer.sign(message));
      signed.add(Obj.of(Map.of("keyid", new Str(signer.key().id()), "sig", new Str(signature))));
    }
    JsonValue envelope =
        Obj.of(
            Map.of(
                "payload", new Str(Base64Text.encode(payload)),
                "payloadType", new Str(payloadType),
                "signatures", new Arr(signed)));
    return read(CanonicalJson.write(envelope));
  }

  /// Reads the envelope that fills these bytes.
  public static Outcome<Envelope> read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Outcome.refused(RefusalCode.ENTRY_TOO_LONG, bytes.length, MAX_BYTES);
    }
    return CanonicalJson.read(bytes).then(json -> Outcome.of(() -> fromJson(bytes.clone(), json)));
  }

  /// Tells payloads apart without reading them: equal for two envelopes exactly when type and
  /// payload are.
  ///
  /// Canonical form puts `payload` and `payloadType` before `signatures` and spells them one way
  /// only, so the bytes before the signatures name both.
  public static Hash payloadId(byte[] envelope) {
    int end = envelope.length - SIGNATURES_FOLLOW.length;
    while (end > 0
        && !Arrays.equals(
            envelope,
            end,
            end + SIGNATURES_FOLLOW.length,
            SIGNATURES_FOLLOW,
            0,
            SIGNATURES_FOLLOW.length)) {
      end--;
    }
    byte[] named = end > 0 ? Arrays.copyOf(envelope, end) : envelope;
    return Hash.of(TreeHasher.sha256(named));
  }

  /// Whether this entry changes the keys of the ledger, rather than saying something.
  public boolean isOfKeys() {
    return payloadType.equals(KEYS_TYPE);
  }

  /// Whether an entry claims, at first sight, to change the keys of the ledger.
  public static boolean looksOfKeys(byte[] envelope) {
    int quote = PAYLOAD_LEADS.length;
    while (quote < envelope.length && envelope[quote] != '"') {
      quote++;
    }
    int end = quote + KEYS_TYPE_FOLLOWS.length;
    return end <= envelope.length
        && Arrays.equals(envelope, quote, end, KEYS_TYPE_FOLLOWS, 0, KEYS_TYPE_FOLLOWS.length);
  }

  /// The media type that the signatures bind.
  public String payloadType() {
    return payloadType;
  }

  /// The payload as read.
  public JsonValue body() {
    return body;
  }

  /// The signatures, at least one.
  public List<Signature> signatures() {
    return signatures;
  }

  /// The envelope's bytes, as read.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The number of its bytes.
  public int length() {
    return bytes.length;
  }

  /// The payload's bytes, as read.
  public byte[] payload() {
    return payload.clone();
  }

  /// What each signature covers: DSSE's pre-authentication encoding of type and payload.
  public byte[] signedBytes() {
    return encodeForSigning(payloadType, payload);
  }

  /// DSSE 1.0.2 "PAE": `DSSEv1 <length of type> <type> <length of payload> <payload>`, lengths in
  /// decimal bytes.
  public static byte[] encodeForSigning(String payloadType, byte[] payload) {
    int typeLength = payloadType.getBytes(UTF_8).length;
    String text = "DSSEv1 " + typeLength + ' ' + payloadType + ' ' + payload.length + ' ';
    byte[] head = text.getBytes(UTF_8);
    byte[] both = Arrays.copyOf(head, head.length + payload.length);
    System.arraycopy(payload, 0, both, head.length, payload.length);
    return both;
  }

  private static Envelope fromJson(byte[] bytes, JsonValue json) throws RefusalException {
    Obj object = object(json, 3, "an object of three members");
    String type = string(object, "payloadType");
    if (!type.equals(TYPE) && !type.equals(KEYS_TYPE)) {
      throw new RefusalException(RefusalCode.ENTRY_OTHER_VERSION, type, TYPE);
    }
    byte[] payload = Base64Text.decode(string(object, "payload")).orStop();
    List<Signature> signatures = signatures(object);
    JsonValue body = CanonicalJson.read(payload).orStop();
    return new Envelope(bytes, type, payload, body, signatures);
  }

  private static List<Signature> signatures(Obj envelope) throws RefusalException {
    if (!(envelope.members().get("signatures") instanceof Arr array) || array.items().isEmpty()) {
      throw shape("a list of signatures");
    }
    int count = array.items().size();
    if (count > MAX_SIGNATURES) {
      throw new RefusalException(RefusalCode.SIGNATURES_TOO_MANY, count, MAX_SIGNATURES);
    }
    List<Signature> signatures = new ArrayList<>();
    for (JsonValue item : array.items()) {
      Obj signature = object(item, 2, "a signature of keyid and sig");
      String base64 = string(signature, "sig");
      Base64Text.decode(base64).orStop();
      signatures.add(new Signature(string(signature, "keyid"), base64));
    }
    return signatures;
  }

  private static Obj object(JsonValue json, int size, String what) throws RefusalException {
    if (json instanceof Obj object && object.members().size() == size) {
      return object;
    }
    throw shape(what);
  }

  private static String string(Obj object, String name) throws RefusalException {
    if (object.members().get(name) instanceof Str string) {
      return string.value();
    }
    throw shape("the text " + name);
  }

  private static RefusalException shape(String what) {
    return new RefusalException(RefusalCode.ENVELOPE_SHAPE, what);
  }
}
