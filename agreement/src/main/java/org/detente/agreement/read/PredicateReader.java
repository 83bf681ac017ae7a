package org.detente.agreement.read;

import org.detente.agreement.CountingRule.Count;
import org.detente.agreement.Predicate;
import org.detente.agreement.predicate.CelQuantity;
import org.detente.agreement.predicate.CelTest;
import org.detente.agreement.predicate.Scope;
import org.detente.agreement.predicate.Written;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Reads predicates over one row. Their text is taken here and compiled when first used; `check`
/// compiles all.
final class PredicateReader {
  private final Scope scope;

  PredicateReader(Scope scope) {
    this.scope = scope;
  }

  Predicate.Test test(Section section, String key) {
    Node node = section.node(key);
    return new CelTest(node == null ? "true" : text(node, section.problems()), scope);
  }

  Predicate.@Nullable Test testIf(Section section, String key) {
    Node node = section.nodeIf(key);
    return node == null ? null : new CelTest(text(node, section.problems()), scope);
  }

  /// `count:` a fixed number, or an expression over the item.
  Count count(Section section) {
    Node node = section.node("count");
    if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.WHOLE_NUMBER) {
      Long number = Expect.whole(scalar, 0, section.problems());
      return new Count.Fixed(number == null ? 0 : number);
    }
    String text = node == null ? "0" : text(node, section.problems());
    return new Count.Counted(new CelQuantity(text, scope));
  }

  private static String text(Node node, Problems problems) {
    if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.TEXT) {
      Expect.wrongType(node, "text", problems);
      return "true";
    }
    return Written.of(scalar, problems).text();
  }
}
