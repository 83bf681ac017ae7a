package org.detente.agreement.load;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.detente.agreement.Agreement;
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
  /// How far to look.
  private enum Depth {
    LOAD,
    CHECK
  }

  private Agreements() {}

  /// The agreement in a file, its predicates taken as written.
  public static Loaded load(Path file) {
    return read(file, Depth.LOAD);
  }

  /// The agreement in bytes called `name`, its predicates taken as written.
  public static Loaded load(byte[] bytes, String name) {
    return read(bytes, name, Depth.LOAD);
  }

  /// The agreement in a file, every predicate compiled and every rule of the language applied.
  public static Loaded check(Path file) {
    return read(file, Depth.CHECK);
  }

  /// The agreement in bytes called `name`, every predicate compiled and every rule of the language
  /// applied.
  public static Loaded check(byte[] bytes, String name) {
    return read(bytes, name, Depth.CHECK);
  }

  private static Loaded read(Path file, Depth depth) {
    Problems problems = new Problems(SourceText.of(file.toString(), ""));
    return FileBytes.read(file, problems)
        .map(bytes -> read(bytes, file.toString(), depth))
        .orElseGet(() -> new Loaded(null, problems.list()));
  }

  private static Loaded read(byte[] bytes, String name, Depth depth) {
    SourceText source = YamlText.decode(name, bytes);
    Problems problems = new Problems(source);
    Node root = YamlReader.read(bytes, source, problems);
    if (root == null) {
      return new Loaded(null, problems.list());
    }
    Agreement agreement = AgreementReader.read(root, sha256(bytes), problems);
    if (!problems.refuse()) {
      Checks.structure(agreement, root, problems);
      if (depth == Depth.CHECK) {
        Checks.predicates(agreement, root, problems);
      }
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
