package org.detente.agreement.predicate;

import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Set;
import org.detente.agreement.problem.Defect;
import org.detente.model.Value;

/// What became of a predicate's text.
public sealed interface Compiled {

  /// It compiles.
  ///
  /// @param literals the constants compared with, by which a field's domain can be told apart
  record Ready(CelRuntime.Program program, Set<String> names, Set<Value> literals)
      implements Compiled {}

  /// It does not.
  record Refused(List<Issue> issues) implements Compiled {}

  /// Why not, and where in the text: line from 1, column from 0, in code points.
  ///
  /// @param near the name probably meant, or empty
  record Issue(Defect defect, int line, int column, List<Object> parts, String near) {}

  /// Compiles a text in a scope.
  static Compiled compile(String text, Scope scope, Result result) {
    return new Compilation(text, scope, result).run();
  }

  /// The type a predicate must have.
  enum Result {
    TEST,
    QUANTITY
  }
}
