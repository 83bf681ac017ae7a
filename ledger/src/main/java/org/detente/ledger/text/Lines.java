package org.detente.ledger.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;

/// The lines at the head of a file, of ASCII alone, each ended by a newline; what follows them is
/// taken as bytes.
public final class Lines {
  /// The longest line read: an entry in base64.
  private static final int LONGEST = 96 * 1024;

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

  private final byte[] bytes;
  private int at = 0;

  /// The lines of these bytes.
  public Lines(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The next line, without its newline.
  ///
  /// @throws RefusalException when there is none that is whole
  public String next() throws RefusalException {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      if (bytes[end] < 0x20 || bytes[end] == 0x7F || end - at > LONGEST) {
        throw new RefusalException(RefusalCode.LINE_UNFIT, end);
      }
      end++;
    }
    if (end == bytes.length) {
      throw new RefusalException(RefusalCode.LINE_CUT_OFF);
    }
    String line = new String(bytes, at, end - at, US_ASCII);
    at = end + 1;
    return line;
  }

  /// Everything after the lines taken.
  public byte[] rest() {
    return Arrays.copyOfRange(bytes, at, bytes.length);
  }

  /// A decimal number from 0, in ASCII digits without leading zeros; empty for any other text.
  public static Optional<Long> number(String text, long most) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text)).filter(it -> it <= most);
    } catch (NumberFormatException beyondLong) {
      return Optional.empty();
    }
  }
}
