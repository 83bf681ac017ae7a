package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// A fresh copy of what the checkout ships: the agreements and the record, with its ledger. Where
/// the checkout has no ledger yet, the facts are appended to a new one.
record House(Path home) {

  /// Makes a copy in a folder that is empty.
  static House in(Path folder) {
    copy(Run.HOME.resolve("agreements"), folder.resolve("agreements"));
    copy(Run.HOME.resolve("record"), folder.resolve("record"));
    House house = new House(folder);
    if (Files.notExists(house.ledger())) {
      Run append =
          house.run("record", "append", "--data", house.record(), "--through", "2026-11-23");
      assertThat(append.exit()).as(append.err()).isZero();
    }
    return house;
  }

  /// Runs the command where this copy is the shipped one.
  Run run(String... args) {
    return Run.with(home, Map.of(), false, args);
  }

  String record() {
    return home.resolve("record").toString();
  }

  Path ledger() {
    return home.resolve("record", "ledger");
  }

  /// Everything in a folder, links not followed.
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes files, and folders with everything in them, where they are there.
  static void delete(Path... paths) {
    for (Path path : paths) {
      if (Files.exists(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
