package org.detente.agreement.predicate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.predicate.Compiled.Issue;
import org.detente.agreement.problem.Defect;
import org.detente.model.Nearest;

/// Compiles one predicate in four steps, each seen only if the one before found nothing: syntax,
/// the language's subset of CEL, names, types.
final class Compilation {
  private final String text;
  private final Scope scope;
  private final Map<String, Field> fields;
  private final CelType expected;
  private final List<Issue> issues = new ArrayList<>();

  Compilation(String text, Scope scope, Compiled.Result result) {
    this.text = text;
    this.scope = scope;
    this.fields = scope.fields();
    this.expected = result == Compiled.Result.TEST ? SimpleType.BOOL : SimpleType.INT;
  }

  Compiled run() {
    Cel cel = scope.cel();
    try {
      CelAbstractSyntaxTree parsed = cel.parse(text);
      Subset subset = new Subset(parsed);
      subset.foreign.forEach((at, what) -> issue(Defect.NOT_IN_SUBSET, at, what));
      if (issues.isEmpty()) {
        subset.names.forEach(this::name);
      }
      if (!issues.isEmpty()) {
        return new Compiled.Refused(List.copyOf(issues));
      }
      CelAbstractSyntaxTree checked = cel.check(parsed);
      if (!checked.getResultType().equals(expected)) {
        issue(Defect.PREDICATE_RESULT, 0, checked.getResultType().name(), expected.name());
        return new Compiled.Refused(List.copyOf(issues));
      }
      return new Compiled.Ready(
          Cel.program(checked), Set.copyOf(subset.names.keySet()), Set.copyOf(subset.literals));
    } catch (CelValidationException e) {
      return new Compiled.Refused(List.of(Complaint.of(e, text)));
    }
  }

  private void name(String name, int at) {
    Field field = fields.get(name);
    if (field != null) {
      if (field.type() == Vocabulary.Type.DATE) {
        issue(Defect.DATE_FIELD, at, name);
      }
      return;
    }
    int dot = name.indexOf('.');
    String row = dot < 0 ? name : name.substring(0, dot);
    boolean knownRow = fields.keySet().stream().anyMatch(f -> f.startsWith(row + "."));
    String near = Nearest.to(name, fields.keySet()).orElse("");
    Defect defect = knownRow && dot > 0 ? Defect.UNKNOWN_FIELD : Defect.UNKNOWN_ROW;
    add(defect, at, knownRow && dot > 0 ? List.of(name, row) : List.of(name), near);
  }

  private void issue(Defect defect, int offset, Object... parts) {
    add(defect, offset, List.of(parts), "");
  }

  private void add(Defect defect, int offset, List<Object> parts, String near) {
    int line = 1;
    int from = 0;
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < Math.min(offset, points.length); i++) {
      if (points[i] == '\n') {
        line++;
        from = i + 1;
      }
    }
    issues.add(new Issue(defect, line, offset - from, parts, near));
  }
}
