package org.detente.node.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.BitSet;
import java.util.Locale;
import org.detente.model.EntryRef;
import org.detente.model.Source;

/// The stable addresses of the console's pages.
public final class Address {
  private static final BitSet PLAIN = new BitSet();

  static {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/@:"
        .chars()
        .forEach(PLAIN::set);
  }

  private Address() {}

  public static String ofFinding(String id) {
    return "/finding/" + id;
  }

  public static String ofAgreement(String id) {
    return "/agreement/" + id;
  }

  /// Where an agreement's page tells of a rule.
  ///
  /// @param rule as ids name it: `limits.launchers`
  public static String anchorOfRule(String rule) {
    return "rule-" + rule.replace('.', '-');
  }

  public static String ofEntry(EntryRef entry) {
    return "/ledger/" + entry.ledger() + "/" + entry.position();
  }

  /// A text as a path, or as a value in a query.
  public static String encoded(String text) {
    return text.chars().allMatch(PLAIN::get) ? text : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      int c = b & 0xff;
      if (PLAIN.get(c)) {
        encoded.append((char) c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", c));
      }
    }
    return encoded.toString();
  }

  /// Whether a page may lead to a source: an address on the web, and a page of a government or of
  /// the press. What stands elsewhere is named and not linked.
  public static boolean mayLeadTo(Source source) {
    boolean web = source.url().startsWith("https://") || source.url().startsWith("http://");
    return web && (source.grade() == Source.Grade.OFFICIAL || source.grade() == Source.Grade.PRESS);
  }
}
