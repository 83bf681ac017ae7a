package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.cli.Run;

/// A record of states that do not exist that is as long as it is wide: many instruments, findings
/// and entries, titles that take several lines, names without a place to break.
record LongRecord(Path root) {
  static final int INSTRUMENTS = 36;

  private static final List<String> PARTIES = List.of("XA", "XB", "XC", "XD", "XE");
  private static final String WITHOUT_A_BREAK =
      "Verteidigungsausgabenobergrenzenueberpruefung".repeat(2);
  private static final String TITLE =
      "Protocol to the Arrangement concerning the Mutual Notification of the Movement and the "
          + "Maintenance and the Conversion and the Elimination of Carriers of Every Kind and of ";
  private static final String SAID =
      "says that it has done what was agreed, and more than was agreed, and that it will say so "
          .repeat(8);

  /// Writes the agreements and the facts, and appends them as a batch.
  static LongRecord in(Path root) {
    LongRecord record = new LongRecord(root);
    for (int i = 0; i < INSTRUMENTS; i++) {
      record.write("agreements/" + id(i) + ".agreement.yaml", record.agreement(i));
      record.write("record/" + id(i) + ".yaml", record.facts(i));
    }
    Run append =
        Run.with(
            root,
            Map.of(),
            false,
            "record",
            "append",
            "--through",
            "2026-11-20",
            "--data",
            root.resolve("record").toString());
    assertThat(append.err()).isEmpty();
    assertThat(append.exit()).isZero();
    return record;
  }

  Serving serve() {
    return new Serving(root);
  }

  static String id(int i) {
    return String.format(Locale.ROOT, "arrangement-%02d", i);
  }

  private static String one(int i) {
    return PARTIES.get(i % PARTIES.size());
  }

  private static String other(int i) {
    return PARTIES.get((i + 1 + i / PARTIES.size() % (PARTIES.size() - 1)) % PARTIES.size());
  }

  private String agreement(int i) {
    StringBuilder text = new StringBuilder();
    text.append("detente: 1\nid: ").append(id(i)).append("\ntitle: ").append(TITLE);
    text.append(WITHOUT_A_BREAK).append(' ').append(i).append('\n');
    text.append(
        i % 3 == 0 ? "kind: commitment\nforce: political\n" : "kind: treaty\nforce: legal\n");
    text.append("parties: {")
        .append(one(i))
        .append(": The United Free and Independent Lands of ")
        .append(WITHOUT_A_BREAK)
        .append(", ")
        .append(other(i))
        .append(": Sudal}\n");
    text.append("sources:\n  text: {title: ").append(TITLE).append("the text}\ntext:\n");
    for (int article = 1; article <= 12; article++) {
      text.append("  A")
          .append(article)
          .append(": {source: text, says: ")
          .append(TITLE)
          .append(article)
          .append("}\n");
    }
    text.append("time: {zone: UTC, provided: on-receipt, cites: A1}\n");
    text.append("life:\n  in-force: {from: signature, cites: A1}\n");
    text.append("  term: {length: P40Y, from: signature, end: exclusive, cites: A2}\n");
    text.append("vocabulary:\n  item: {kind: string}\n  exchange: {party: string}\n");
    text.append("counting:\n  each: {unit: item, default: {count: 1, cites: A3}}\nlimits:\n");
    for (int limit = 0; limit < 4; limit++) {
      text.append("  carriers-")
          .append(limit)
          .append(":\n    title: ")
          .append(TITLE)
          .append("carriers ")
          .append(limit)
          .append("\n    cites: A")
          .append(4 + limit)
          .append("\n    each: party\n    where: item.kind == 'carrier-")
          .append(limit)
          .append("'\n    counting: each\n    max:\n      - {value: 1000000, from: signature}\n")
          .append(
              "    evidence: {totals: exchange, items: exchange, every: P6M, stale-after: P7M}\n");
    }
    return text.toString();
  }

  private String facts(int i) {
    StringBuilder text =
        new StringBuilder("detente-facts: 1\ninstrument: " + id(i) + "\nlooked-for: all of it\n")
            .append("sources:\n  gazette: {publisher: \"The Gazette of ")
            .append(WITHOUT_A_BREAK)
            .append("\", url: \"https://gazette.example/")
            .append("a".repeat(300))
            .append("\", grade: press}\nfacts:\n");
    int year = 1990 + i;
    text.append("- {ref: s, kind: act, act: signature, attributedTo: ")
        .append(one(i))
        .append(", parties: [")
        .append(one(i))
        .append(", ")
        .append(other(i))
        .append("], valid: {from: ")
        .append(year)
        .append("-03-01}, known: ")
        .append(year)
        .append("-03-02, source: gazette}\n");
    for (int round = 0; round < 12; round++) {
      for (String party : List.of(one(i), other(i))) {
        int in = Math.min(2026, year + round);
        text.append("- {ref: d")
            .append(round)
            .append('-')
            .append(party.toLowerCase(Locale.ROOT))
            .append(", kind: declaration, message: exchange, attributedTo: ")
            .append(party)
            .append(", totals: {carriers-0: ")
            .append(999_990 + round)
            .append(", carriers-1: 12, carriers-2: 0}, valid: {from: ")
            .append(in)
            .append("-0")
            .append(1 + round % 9)
            .append("-01}, known: ")
            .append(in)
            .append("-1")
            .append(round % 3)
            .append("-02, source: gazette}\n");
      }
      text.append("- {ref: w-")
          .append(round)
          .append(", kind: statement, attributedTo: ")
          .append(other(i))
          .append(", about: [limits.carriers-0@")
          .append(one(i))
          .append("], says: \"")
          .append(SAID)
          .append(WITHOUT_A_BREAK)
          .append("\", valid: {from: 2020-01-01}, known: 2020-01-02, source: gazette}\n");
    }
    return text.toString();
  }

  private void write(String file, String text) {
    try {
      Path whole = root.resolve(file);
      Files.createDirectories(whole.getParent());
      Files.writeString(whole, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
