package org.detente.agreement.predicate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;

/// The CEL library as this language uses it: flat typed variables such as `item.kind`, no macros,
/// bounded nesting.
///
/// Loading this class starts CEL, which takes most of a second on a cold machine; so nothing refers
/// to it before a predicate is compiled.
final class Cel {
  private static final int DEEPEST = 32;
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(Written.LONGEST)
          .maxParseRecursionDepth(DEEPEST)
          .build();
  private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder().build();

  private final CelCompiler compiler;

  Cel(Map<String, Field> fields) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS).setStandardMacros();
    fields.forEach((name, field) -> builder.addVar(name, type(field.type())));
    compiler = builder.build();
  }

  CelAbstractSyntaxTree parse(String text) throws CelValidationException {
    return compiler.parse(text).getAst();
  }

  CelAbstractSyntaxTree check(CelAbstractSyntaxTree parsed) throws CelValidationException {
    return compiler.check(parsed).getAst();
  }

  static CelRuntime.Program program(CelAbstractSyntaxTree checked) {
    try {
      return RUNTIME.createProgram(checked);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("a checked predicate could not be planned", e);
    }
  }

  // Dates are no part of predicates: deadlines are structure, and other tools read them.
  private static CelType type(Vocabulary.Type type) {
    return switch (type) {
      case STRING, DATE -> SimpleType.STRING;
      case INT -> SimpleType.INT;
      case BOOL -> SimpleType.BOOL;
    };
  }
}
