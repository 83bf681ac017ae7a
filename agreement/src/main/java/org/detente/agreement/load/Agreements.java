package org.detente.agreement.load;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shelf;
import org.detente.agreement.check.Checks;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.problem.SourceText;
import org.detente.agreement.read.AgreementReader;
import org.detente.agreement.yaml.Node;
import org.detente.agreement.yaml.YamlReader;
import org.detente.agreement.yaml.YamlText;

/// Reads agreement files (`<id>.agreement.yaml`). A bad file is a value with problems, never an
/// exception.
public final class Agreements {
  /// What is looked at besides structure.
  private interface Deeper {
    void check(Agreement agreement, Node root, Problems problems);
  }

  private Agreements() {}

  /// The agreement in a file, its predicates taken as written.
  public static Loaded load(Path file) {
    return read(file, bytes -> load(bytes, file.toString()));
  }

  /// The agreement in bytes called `name`, its predicates taken as written.
  public static Loaded load(byte[] bytes, String name) {
    return read(bytes, name, (_, _, _) -> {});
  }

  /// The agreement in a file, every predicate compiled and every rule of the language applied.
  /// Other agreements that it names are looked for beside it.
  public static Loaded check(Path file) {
    return check(file, List.of());
  }

  /// As [#check(Path)]; what does not stand beside the file is looked for in these folders.
  public static Loaded check(Path file, List<Path> shipped) {
    return read(
        file,
        bytes ->
            read(
                bytes,
                file.toString(),
                (agreement, root, problems) -> {
                  Checks.fileName(agreement, root, file.getFileName().toString(), problems);
                  deeply(agreement, root, Folders.beside(file, shipped), problems);
                }));
  }

  /// The agreement in bytes called `name`, every predicate compiled and every rule of the language
  /// applied.
  ///
  /// @param shelf where other agreements that it names are looked for
  public static Loaded check(byte[] bytes, String name, Shelf shelf) {
    return read(
        bytes, name, (agreement, root, problems) -> deeply(agreement, root, shelf, problems));
  }

  private static void deeply(Agreement agreement, Node root, Shelf shelf, Problems problems) {
    Checks.references(agreement, root, shelf, problems);
    Checks.predicates(agreement, root, problems);
  }

  private static Loaded read(Path file, Function<byte[], Loaded> reader) {
    Problems problems = new Problems(SourceText.of(file.toString(), ""));
    return FileBytes.read(file, problems)
        .map(reader)
        .orElseGet(() -> new Loaded(null, problems.list()));
  }

  private static Loaded read(byte[] bytes, String name, Deeper deeper) {
    SourceText source = YamlText.decode(name, bytes);
    Problems problems = new Problems(source);
    Node root = YamlReader.read(bytes, source, problems);
    if (root == null) {
      return new Loaded(null, problems.list());
    }
    Agreement agreement = AgreementReader.read(root, sha256(bytes), problems);
    if (!problems.refuse()) {
      Checks.structure(agreement, root, problems);
      deeper.check(agreement, root, problems);
    }
    return new Loaded(problems.refuse() ? null : agreement, problems.list());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
