package org.detente.agreement.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shelf;
import org.detente.agreement.load.Agreements;
import org.detente.agreement.load.FileBytes;
import org.detente.agreement.load.Folders;
import org.detente.agreement.load.Loaded;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.problem.SourceText;
import org.detente.agreement.read.AgreementReader;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.agreement.yaml.YamlReader;
import org.detente.agreement.yaml.YamlText;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// Reads test files (`<id>.tests.yaml`). A bad file is a value with problems, never an exception.
public final class Cases {
  private static final Pattern BESIDE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.yaml");

  private Cases() {}

  /// The cases in a file, with the agreement file they name, which stands beside it, and the other
  /// agreements that one names.
  public static LoadedCases load(Path file) {
    return load(file, List.of());
  }

  /// As [#load(Path)]; agreements that do not stand beside the file are looked for in these
  /// folders.
  public static LoadedCases load(Path file, List<Path> shipped) {
    Problems unread = new Problems(SourceText.of(file.toString(), ""));
    Optional<byte[]> bytes = FileBytes.read(file, unread);
    return bytes.isEmpty()
        ? new LoadedCases(null, null, List.of(), unread.list())
        : read(
            bytes.get(),
            file.toString(),
            name -> Agreements.check(file.resolveSibling(name), shipped),
            Folders.beside(file, shipped));
  }

  /// The cases in bytes called `name`, as tests of the given agreement, which names no other,
  /// whatever file they name.
  public static LoadedCases load(byte[] bytes, String name, Agreement agreement) {
    return load(bytes, name, agreement, Shelf.EMPTY);
  }

  /// As [#load(byte[], String, Agreement)] of an agreement that names others.
  ///
  /// @param shelf where the other agreements are that it names
  public static LoadedCases load(byte[] bytes, String name, Agreement agreement, Shelf shelf) {
    return read(bytes, name, _ -> new Loaded(agreement, List.of()), shelf);
  }

  private static LoadedCases read(
      byte[] bytes, String name, Function<String, Loaded> agreements, Shelf shelf) {
    SourceText source = YamlText.decode(name, bytes);
    Problems problems = new Problems(source);
    Node root = YamlReader.read(bytes, source, problems);
    if (root == null) {
      return new LoadedCases(null, null, List.of(), problems.list());
    }
    Agreement agreement;
    List<Agreement> others = List.of();
    CaseFile cases = null;
    try (Section file = Section.of(root, Position.START, problems)) {
      AgreementReader.version(file, "detente-tests");
      String agreementFile = file.text("agreement");
      boolean invented = file.truth("invented", false);
      agreement = agreement(agreementFile, file, agreements);
      if (agreement == null) {
        file.rest(); // nothing can be said of names without it
      } else {
        Subject subject = Subject.of(agreement, shelf);
        others = subject.others();
        cases = new CaseFile(agreementFile, invented, new CaseReader(subject).cases(file));
      }
    }
    return new LoadedCases(problems.refuse() ? null : cases, agreement, others, problems.list());
  }

  private static @Nullable Agreement agreement(
      String name, Section file, Function<String, Loaded> agreements) {
    if (name.isEmpty()) {
      return null;
    }
    Position at = file.valueAt("agreement");
    if (!BESIDE.matcher(name).matches()) {
      file.problems().add(Defect.BAD_NAME, at, name, Words.of("check.name.file-beside"));
      return null;
    }
    Loaded loaded = agreements.apply(name);
    if (loaded.agreement() == null) {
      file.problems().add(Defect.AGREEMENT_REFUSED, at, name, Folders.why(loaded));
    }
    return loaded.agreement();
  }
}
