package org.detente.node.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is asked, as far as an answer may depend on it.
///
/// @param path decoded, beginning with `/`
/// @param query decoded names and values
/// @param from the address of our own page that the reader comes from, where the browser says so
public record Request(String path, Map<String, String> query, Optional<String> from) {
  private static final int MOST_PARAMETERS = 20;

  /// The value of a parameter that is given and not blank.
  public Optional<String> value(String name) {
    return Optional.ofNullable(query.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  /// Reads a raw path and query; empty where they are not well-formed: a percent sign that encodes
  /// nothing, bytes that are no UTF-8, a parameter given twice.
  static Optional<Request> read(String rawPath, String rawQuery, Optional<String> from) {
    Optional<Map<String, String>> query = query(rawQuery);
    return decoded(rawPath, /* plus= */ false)
        .filter(path -> path.startsWith("/"))
        .flatMap(path -> query.map(it -> new Request(path, it, from)));
  }

  /// The parameters of a raw query; empty where it is not well-formed.
  public static Optional<Map<String, String>> query(String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : raw.split("&", MOST_PARAMETERS + 1)) {
      int equals = pair.indexOf('=');
      Optional<String> name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
      Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1), true);
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      if (!pair.isEmpty() && query.put(name.get(), value.get()) != null) {
        return Optional.empty();
      }
    }
    return query.size() > MOST_PARAMETERS ? Optional.empty() : Optional.of(query);
  }

  /// The parameters of another address of ours; none where it is no address.
  public static Map<String, String> queryOf(String address) {
    try {
      String raw = URI.create(address).getRawQuery();
      return raw == null ? Map.of() : query(raw).orElse(Map.of());
    } catch (IllegalArgumentException noAddress) {
      return Map.of();
    }
  }

  private static Optional<String> decoded(String raw, boolean plus) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c != '%') {
        bytes.writeBytes((c == '+' && plus ? " " : String.valueOf(c)).getBytes(UTF_8));
        at++;
      } else if (raw.length() - at > 2 && isHex(raw.charAt(at + 1)) && isHex(raw.charAt(at + 2))) {
        bytes.write(HexFormat.fromHexDigits(raw, at + 1, at + 3));
        at += 3;
      } else {
        return Optional.empty();
      }
    }
    return text(bytes.toByteArray());
  }

  private static boolean isHex(char c) {
    return HexFormat.isHexDigit(c);
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
          .filter(text -> text.chars().noneMatch(Character::isISOControl));
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }
}
