package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.tree.TreeHasher;

/// What a witness has seen of all logs together: of each, how often it cosigned, the last size and
/// the last root. A second account beside the logs' own files, so that an older copy of the one or
/// the other put back does not go unnoticed.
///
/// On disk: `detente-seen 1`; for each log a line `<count> <size> <root> <name of its file>`, in
/// the order of the names; a line with the SHA-256 of all that.
final class Register {
  private static final String FIRST_LINE = "detente-seen 1\n";
  private static final Pattern LINE =
      Pattern.compile("([0-9]{1,18}) ([0-9]{1,19}) ([A-Za-z0-9+/]{43}=) ([0-9a-f]{64})");
  private static final int SUM = 64;

  /// What was seen of one log.
  ///
  /// @param root in base64
  record Seen(String count, String size, String root) {
    static Seen of(Remembered remembered) {
      return new Seen(
          Long.toString(remembered.count()),
          Long.toString(remembered.checkpoint().size()),
          remembered.checkpoint().root().base64());
    }
  }

  private final SortedMap<String, Seen> logs;

  private Register(SortedMap<String, Seen> logs) {
    this.logs = logs;
  }

  /// The register of a witness that has cosigned nothing.
  static Register empty() {
    return new Register(new TreeMap<>());
  }

  /// What was seen of each log, by the name of its file.
  Map<String, Seen> logs() {
    return logs;
  }

  void put(String name, Remembered remembered) {
    logs.put(name, Seen.of(remembered));
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(FIRST_LINE);
    logs.forEach((name, seen) ->
        text.append(seen.count() + " " + seen.size() + " " + seen.root() + " " + name + "\n"));
    return text.append(sum(text.toString())).append('\n').toString().getBytes(UTF_8);
  }

  private static String sum(String text) {
    return HexFormat.of().formatHex(TreeHasher.sha256(text.getBytes(UTF_8)));
  }

  /// Reads what [#bytes] wrote; empty where the bytes are not exactly that.
  static Optional<Register> read(byte[] bytes) {
    Register register = empty();
    String text = new String(bytes, UTF_8);
    if (!text.startsWith(FIRST_LINE) || text.length() < FIRST_LINE.length() + SUM + 1) {
      return Optional.empty();
    }
    String lines = text.substring(FIRST_LINE.length(), text.length() - SUM - 1);
    for (String line : lines.lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        return Optional.empty();
      }
      register.logs.put(parts.group(4), new Seen(parts.group(1), parts.group(2), parts.group(3)));
    }
    return Optional.of(register).filter(it -> Arrays.equals(it.bytes(), bytes));
  }
}
