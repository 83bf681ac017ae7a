package org.detente.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.detente.model.Finding;

/// The name of a finding's rule in its agreement: `launchers` of `new-start/limits.launchers@US`.
final class RuleName {
  private RuleName() {}

  static String of(Finding finding) {
    String id = finding.id();
    return id.substring(id.indexOf('.') + 1, id.indexOf('@'));
  }

  /// The findings of each rule, in the order in which the file has the rules; those of rules that
  /// it does not have come after these.
  static <R> Map<String, List<Finding>> inOrder(
      List<Finding> findings, List<R> rules, Function<R, String> name) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    rules.forEach(rule -> byRule.put(name.apply(rule), new ArrayList<>()));
    for (Finding finding : findings) {
      byRule.computeIfAbsent(of(finding), it -> new ArrayList<>()).add(finding);
    }
    byRule.values().removeIf(List::isEmpty);
    return byRule;
  }
}
