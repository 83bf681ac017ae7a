package org.detente.node.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.load.Agreements;
import org.detente.agreement.load.Loaded;
import org.detente.agreement.problem.Problem;
import org.detente.agreement.problem.Severity;
import org.detente.model.Phrase;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;

/// Loads agreement files. One loaded later stands in the place of one with the same id, and a
/// remark says so.
final class AgreementFiles {
  private static final String SUFFIX = ".agreement.yaml";

  private final SortedMap<String, Agreement> agreements = new TreeMap<>();
  private final SortedMap<String, Path> places = new TreeMap<>();
  private final List<Phrase> remarks = new ArrayList<>();

  /// Loads the files of these folders, each in the order of their names; stops at one that does not
  /// check.
  void load(List<Path> folders) throws Stop {
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        agreement(file);
      }
    }
  }

  /// What was loaded, by id.
  SortedMap<String, Agreement> agreements() {
    return agreements;
  }

  /// The files they were read from, by id.
  SortedMap<String, Path> places() {
    return places;
  }

  /// What a person should know about it.
  List<Phrase> remarks() {
    return remarks;
  }

  private static List<Path> files(Path folder) throws Stop {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw Stop.at(Kind.INPUT, "home.unreadable", folder.toString());
    }
  }

  private void agreement(Path file) throws Stop {
    Loaded loaded = Agreements.load(file);
    Agreement agreement = loaded.agreement();
    if (agreement == null) {
      String first =
          loaded.problems().stream()
              .filter(problem -> problem.severity() == Severity.ERROR)
              .findFirst()
              .map(Problem::sentence)
              .orElse("");
      throw Stop.at(Kind.INPUT, "home.badAgreement", file.toString(), first);
    }
    places.put(agreement.id(), file);
    if (agreements.put(agreement.id(), agreement) != null) {
      remarks.add(Phrase.of("home.ownAgreement", agreement.id(), file.toString()));
    }
  }
}
