package org.detente.agreement.yaml;

import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// The parser's complaints in words for people who write treaties, not parsers.
final class Syntax {
  private Syntax() {}

  static void explain(MarkedYamlEngineException e, Problems problems) {
    Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
    Position at = mark == null ? Position.START : position(mark);
    String problem = String.valueOf(e.getProblem());
    Defect known = known(problem, String.valueOf(e.getContext()));
    if (known == Defect.UNCLOSED_QUOTE && e.getContextMark().isPresent()) {
      problems.add(known, position(e.getContextMark().get()));
    } else if (known == Defect.NOT_YAML) {
      problems.add(known, at, problem);
    } else {
      problems.add(known, at);
    }
  }

  private static Defect known(String problem, String context) {
    if (problem.startsWith("mapping values are not allowed")) {
      return Defect.STRAY_COLON;
    }
    if (problem.contains("TAB")) {
      return Defect.TAB_INDENTS;
    }
    if (problem.startsWith("could not find expected ':'")) {
      return Defect.MISSING_COLON;
    }
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return Defect.UNCLOSED_QUOTE;
    }
    return problem.startsWith("expected <block end>") ? Defect.UNEVEN_INDENT : Defect.NOT_YAML;
  }

  static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
