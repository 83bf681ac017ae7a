package org.detente.ledger.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
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

/// A signed entry: a DSSE 1.0.2 envelope whose JSON is canonical and at most [#MAX_BYTES] long,
/// over a payload that is canonical JSON itself. It is well-formed; whether its signatures hold is
/// for [Admission] to say.
///
/// @param payloadType the media type the signatures bind, always [#TYPE] in this version
/// @param body the payload as read; its bytes are [#payload]
/// @param signatures at least one, at most [#MAX_SIGNATURES]
public record Envelope(String payloadType, JsonValue body, List<Signature> signatures) {
  /// The one payload type this version reads and writes.
  public static final String TYPE = "application/vnd.detente.entry.v1+json";

  /// The longest envelope, in bytes: tlog-tiles gives an entry's length 16 bits.
  public static final int MAX_BYTES = 65_535;

  /// The most signatures of one entry.
  public static final int MAX_SIGNATURES = 16;

  /// One signature of an envelope. The key id is a hint that no signature covers.
  public record Signature(String keyId, String base64) {
    /// The bytes of the signature.
    public byte[] bytes() {
      return Base64Text.decode(base64).expect();
    }
  }

  /// Copies the signatures.
  public Envelope {
    signatures = List.copyOf(signatures);
  }

  /// Signs a payload of type [#TYPE] with one key.
  public static Outcome<Envelope> sign(JsonValue body, EntrySigner signer) {
    return sign(TYPE, CanonicalJson.write(body), signer);
  }

  /// Signs a payload with one key. Refused as [#read] would refuse the envelope.
  public static Outcome<Envelope> sign(String payloadType, byte[] payload, EntrySigner signer) {
    String signature = Base64Text.encode(signer.sign(encodeForSigning(payloadType, payload)));
    Signature one = new Signature(signer.key().id(), signature);
    return read(CanonicalJson.write(toJson(payloadType, payload, List.of(one))));
  }

  /// Reads an envelope of exactly these bytes.
  public static Outcome<Envelope> read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Outcome.refused(RefusalCode.ENTRY_TOO_LONG, bytes.length, MAX_BYTES);
    }
    return CanonicalJson.read(bytes).then(json -> Outcome.of(() -> fromJson(json)));
  }

  /// The envelope's bytes: the very bytes that were read or signed, since they have one spelling
  /// only.
  public byte[] bytes() {
    return CanonicalJson.write(toJson(payloadType, payload(), signatures));
  }

  /// The payload's bytes, which are its body's canonical form.
  public byte[] payload() {
    return CanonicalJson.write(body);
  }

  /// What each signature covers: DSSE's pre-authentication encoding of type and payload.
  public byte[] signedBytes() {
    return encodeForSigning(payloadType, payload());
  }

  /// DSSE 1.0.2 "PAE": `DSSEv1 <length of type> <type> <length of payload> <payload>`, lengths in
  /// decimal bytes.
  static byte[] encodeForSigning(String payloadType, byte[] payload) {
    int typeLength = payloadType.getBytes(UTF_8).length;
    String head = "DSSEv1 " + typeLength + ' ' + payloadType + ' ' + payload.length + ' ';
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(UTF_8));
    out.writeBytes(payload);
    return out.toByteArray();
  }

  private static JsonValue toJson(String type, byte[] payload, List<Signature> signatures) {
    List<JsonValue> signed = new ArrayList<>();
    for (Signature s : signatures) {
      signed.add(Obj.of(Map.of("keyid", new Str(s.keyId()), "sig", new Str(s.base64()))));
    }
    return Obj.of(
        Map.of(
            "payload", new Str(Base64Text.encode(payload)),
            "payloadType", new Str(type),
            "signatures", new Arr(signed)));
  }

  private static Envelope fromJson(JsonValue json) throws RefusalException {
    Obj object = object(json, 3, "an object of three members");
    String type = string(object, "payloadType");
    if (!type.equals(TYPE)) {
      throw new RefusalException(RefusalCode.ENTRY_OTHER_VERSION, type, TYPE);
    }
    byte[] payload = Base64Text.decode(string(object, "payload")).orStop();
    List<Signature> signatures = signatures(object);
    return new Envelope(type, CanonicalJson.read(payload).orStop(), signatures);
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
