package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Limit;
import org.detente.agreement.Pledge;
import org.detente.agreement.Quota;
import org.detente.agreement.Restraint;
import org.jspecify.annotations.Nullable;

/// The names by which entries and `provisional.only` speak of rules: `time`, `limits`,
/// `limits.launchers`, `duties.launch-notice`.
public final class RuleNames {
  private RuleNames() {}

  /// The rules of an agreement, those it borrows among them.
  public static List<String> of(Agreement agreement) {
    return of(
        agreement.limits(),
        agreement.duties(),
        agreement.restraints(),
        agreement.quotas(),
        agreement.pledge());
  }

  static List<String> of(
      List<Limit> limits,
      List<Duty> duties,
      List<Restraint> restraints,
      List<Quota> quotas,
      @Nullable Pledge pledge) {
    List<String> limitNames = new ArrayList<>(limits.stream().map(Limit::name).toList());
    if (pledge != null && pledge.borrows() != null) {
      limitNames.addAll(pledge.borrows().limits());
    }
    List<String> rules = new ArrayList<>(List.of("time"));
    add("limits", limitNames, rules);
    add("duties", duties.stream().map(Duty::name).toList(), rules);
    add("restraints", restraints.stream().map(Restraint::name).toList(), rules);
    add("quotas", quotas.stream().map(Quota::name).toList(), rules);
    return List.copyOf(rules);
  }

  private static void add(String section, List<String> names, List<String> rules) {
    if (!names.isEmpty()) {
      rules.add(section);
    }
    names.forEach(name -> rules.add(section + "." + name));
  }
}
