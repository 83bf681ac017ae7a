package org.detente.node.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.store.LedgerReader;
import org.detente.node.Refusal;
import org.detente.verify.KeysFile;
import org.detente.verify.Verification;

/// A public record of states that do not exist, in a folder of a test.
final class FictionalRecord {
  static final LocalDate DAY = LocalDate.of(2031, 6, 2);
  static final LocalDate THROUGH = LocalDate.of(2031, 5, 31);

  private static final String HEAD =
      """
      detente-facts: 1
      instrument: accord
      looked-for: what the two said
      sources:
        gazette: {publisher: Gazette, url: "https://gazette.example/1", grade: press}
      facts:
      """;

  private static final String AGREEMENT =
      """
      detente: 1
      id: accord
      title: Accord of two states that do not exist
      kind: treaty
      force: legal
      parties: {XN: Norvia, XS: Sudal}
      sources:
        text: {title: Text of the accord}
      text:
        I: {source: text, says: It is in force from signature.}
      time: {zone: UTC, provided: on-receipt, cites: I}
      life:
        in-force: {from: signature, cites: I}
        term: {length: open, cites: I}
      """;

  final Path root;
  final Path folder;
  final Path agreements;

  /// The seeds drawn for keys, to be looked for where they must not be.
  final List<byte[]> seeds = new ArrayList<>();

  FictionalRecord(Path root) {
    this.root = root;
    this.folder = root.resolve("record");
    this.agreements = root.resolve("agreements");
    write(agreements.resolve("accord.agreement.yaml"), AGREEMENT);
  }

  static String fact(String ref, String says) {
    return String.format(
        Locale.ROOT,
        """
        - ref: %s
          kind: statement
          attributedTo: XN
          valid: {from: 2031-01-01}
          known: 2031-01-02
          source: gazette
          says: %s
        """,
        ref,
        says);
  }

  void facts(String... facts) {
    write(folder.resolve("accord.yaml"), HEAD + String.join("", facts));
  }

  void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AppendResult append() {
    return append(THROUGH);
  }

  AppendResult append(LocalDate through) {
    return RecordAppend.run(folder, agreements, DAY, through, new Dice());
  }

  List<String> refusals() {
    return ((AppendResult.Refused) append())
        .reasons().stream()
            .map(Refusal::says)
            .map(says -> says.replace(folder.toString(), "record"))
            .toList();
  }

  LedgerReader ledger() {
    return LedgerReader.open(folder.resolve("ledger")).expect();
  }

  /// The full check of the ledger under the keys of the record and against its checkpoints.
  CheckReport check() {
    return Verification.run(
            folder.resolve("ledger"),
            KeysFile.read(folder.resolve("keys.yaml")).expect().trust(),
            Optional.of(folder.resolve("checkpoints")),
            CheckProgress.SILENT)
        .expect();
  }

  /// Every file of the record but locks, with its bytes read as Latin-1.
  SortedMap<String, String> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      SortedMap<String, String> all = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".lock")) {
          all.put(
              folder.relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Real randomness that remembers what it gave.
  private final class Dice extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      super.nextBytes(bytes);
      seeds.add(bytes.clone());
    }
  }
}
