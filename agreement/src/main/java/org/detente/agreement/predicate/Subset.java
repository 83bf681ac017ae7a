package org.detente.agreement.predicate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.model.Value;

/// Walks a parsed predicate: the names and constants it uses, and what in it lies outside the
/// language.
final class Subset {
  private static final Set<String> OPERATORS =
      Set.of(
          "_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_+_", "_-_",
          "_*_", "-_");

  /// Qualified names, each with the offset of its first use.
  final Map<String, Integer> names = new LinkedHashMap<>();

  final Set<Value> literals = new LinkedHashSet<>();

  /// What is refused, in words of CEL, with its offset.
  final Map<Integer, String> foreign = new LinkedHashMap<>();

  private final Map<Long, Integer> offsets;

  Subset(CelAbstractSyntaxTree parsed) {
    offsets = parsed.getSource().getPositionsMap();
    walk(parsed.getExpr());
  }

  private void walk(CelExpr expr) {
    switch (expr.getKind()) {
      case CONSTANT -> constant(expr.constant(), expr);
      case IDENT, SELECT -> name(expr);
      case CALL -> call(expr);
      case LIST -> list(expr);
      default -> refuse(expr, expr.getKind().toString().toLowerCase(Locale.ROOT));
    }
  }

  private void call(CelExpr expr) {
    String function = expr.call().function();
    if (!OPERATORS.contains(function) || expr.call().target().isPresent()) {
      refuse(expr, function.equals("_?_:_") ? "? :" : function.replace("_", ""));
      return;
    }
    expr.call().args().forEach(this::walk);
  }

  // One kind of constant a list: CEL itself would take a mixed list and never find a match in it.
  private void list(CelExpr expr) {
    List<CelExpr> elements = expr.list().elements();
    long kinds =
        elements.stream()
            .map(e -> e.getKind() == CelExpr.ExprKind.Kind.CONSTANT ? e.constant().getKind() : e)
            .distinct()
            .count();
    boolean constant =
        elements.stream().allMatch(e -> e.getKind() == CelExpr.ExprKind.Kind.CONSTANT);
    if (!constant || kinds != 1) {
      refuse(expr, "[...]");
      return;
    }
    elements.forEach(this::walk);
  }

  private void constant(CelConstant constant, CelExpr expr) {
    switch (constant.getKind()) {
      case STRING_VALUE -> literals.add(new Value.Text(constant.stringValue()));
      case INT64_VALUE -> literals.add(new Value.Whole(constant.int64Value()));
      case BOOLEAN_VALUE -> literals.add(new Value.Truth(constant.booleanValue()));
      case NULL_VALUE -> refuse(expr, "null");
      default -> refuse(expr, constant.getKind().toString().replace("_VALUE", ""));
    }
  }

  /// A chain of selections down to an identifier is one qualified name.
  private void name(CelExpr expr) {
    List<String> parts = new ArrayList<>();
    CelExpr at = expr;
    while (at.getKind() == CelExpr.ExprKind.Kind.SELECT && !at.select().testOnly()) {
      parts.addFirst(at.select().field());
      at = at.select().operand();
    }
    if (at.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      refuse(expr, "." + String.join(".", parts));
      return;
    }
    parts.addFirst(at.ident().name());
    names.putIfAbsent(String.join(".", parts), offset(at));
  }

  private void refuse(CelExpr expr, String what) {
    foreign.putIfAbsent(offset(expr), what);
  }

  private int offset(CelExpr expr) {
    return offsets.getOrDefault(expr.id(), 0);
  }
}
