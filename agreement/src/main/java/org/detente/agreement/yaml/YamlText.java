package org.detente.agreement.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.problem.SourceText;

/// Bytes as text, and the bounds of a file: UTF-8, at most 1 MB, no characters that hide or reorder
/// what a reader sees.
public final class YamlText {
  /// Largest file, in bytes.
  public static final int MOST_BYTES = 1_000_000;

  /// Deepest nesting of mappings and lists, aliases expanded.
  public static final int MOST_DEPTH = 32;

  /// Most aliases in a file.
  public static final int MOST_ALIASES = 50;

  /// Most values in a file, aliases expanded.
  public static final int MOST_VALUES = 100_000;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private YamlText() {}

  /// A file's text, decoded as far as it is UTF-8, so that even a refusal can show the line it
  /// speaks of.
  public static SourceText decode(String file, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return SourceText.of(file, "");
    }
    String text = new String(bytes, 0, validPrefix(bytes), StandardCharsets.UTF_8);
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return SourceText.of(file, marked ? text.substring(1) : text);
  }

  /// Whether the bytes may be read as a file of ours; what stands against it is added to
  /// `problems`.
  public static boolean admit(byte[] bytes, SourceText source, Problems problems) {
    if (bytes.length > MOST_BYTES) {
      problems.add(Defect.TOO_BIG, Position.START, bytes.length, MOST_BYTES);
      return false;
    }
    if (validPrefix(bytes) < bytes.length) {
      problems.add(Defect.NOT_UTF_8, source.position(source.text().length()));
      return false;
    }
    Optional<Integer> forbidden = firstForbidden(source.text());
    forbidden.ifPresent(i ->
        problems.add(
            Defect.FORBIDDEN_CHARACTER, source.position(i), name(source.text().codePointAt(i))));
    return forbidden.isEmpty();
  }

  private static int validPrefix(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      var _ =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(in);
      return bytes.length;
    } catch (CharacterCodingException e) {
      return in.position();
    }
  }

  private static Optional<Integer> firstForbidden(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (forbidden(text.codePointAt(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  // Controls; the line breaks U+0085, U+2028 and U+2029, which editors do not count as lines; the
  // marks that reverse the
  // order of what follows (U+202A to U+202E, U+2066 to U+2069), with which a file can look like
  // another.
  private static boolean forbidden(int point) {
    boolean control =
        Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
    boolean breaks = point == 0x2028 || point == 0x2029;
    boolean reorders = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return control || breaks || reorders || point == BYTE_ORDER_MARK || (point & 0xFFFE) == 0xFFFE;
  }

  private static String name(int point) {
    return String.format(Locale.ROOT, "U+%04X", point);
  }
}
