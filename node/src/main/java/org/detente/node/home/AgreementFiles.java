package org.detente.node.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
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

  private final ForkJoinTask<List<File>> reading;
  private final SortedMap<String, Agreement> agreements = new TreeMap<>();
  private final SortedMap<String, Path> places = new TreeMap<>();
  private final List<Phrase> remarks = new ArrayList<>();

  private record File(Path path, Loaded loaded) {}

  private AgreementFiles(List<Path> files) {
    this.reading =
        ForkJoinPool.commonPool()
            .submit(
                () -> files.parallelStream().map(it -> new File(it, Agreements.load(it))).toList());
  }

  /// Begins to read the files of these folders, each in the order of their names, and does not wait
  /// for them: what reads a ledger meanwhile loses nothing.
  static AgreementFiles of(List<Path> folders) throws Stop {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      files.addAll(files(folder));
    }
    return new AgreementFiles(files);
  }

  /// Ends when all are loaded; stops at the first that does not check.
  void load() throws Stop {
    for (File file : reading.join()) {
      agreement(file);
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

  private void agreement(File read) throws Stop {
    Path file = read.path();
    Loaded loaded = read.loaded();
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
