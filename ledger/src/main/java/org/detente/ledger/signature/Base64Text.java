package org.detente.ledger.signature;

import java.util.Base64;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;

/// Standard base64 (RFC 4648 section 4) in which every byte string has one spelling only.
///
/// Trap: base64 readers take other alphabets, missing padding or stray bits at the end, and then
/// two texts name one value. Here a text is accepted only if it re-encodes to the same characters.
public final class Base64Text {
  private static final int SHOWN = 40;

  private Base64Text() {}

  /// The bytes spelt by this text.
  public static Outcome<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return Outcome.accepted(bytes);
      }
    } catch (IllegalArgumentException notBase64) {
      // Refused below, with the others that are not the one spelling.
    }
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    return Outcome.refused(RefusalCode.BASE64_NOT_CANONICAL, '"' + shown + '"');
  }

  /// The one spelling of these bytes.
  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
