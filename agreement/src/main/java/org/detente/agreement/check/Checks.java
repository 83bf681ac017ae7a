package org.detente.agreement.check;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shelf;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;

/// The rules, in the order of their codes.
public final class Checks {
  private static final List<Rule> STRUCTURE =
      List.of(
          new LengthsFitUnits(),
          new PeriodsCompare(),
          new ExtensionHasAnEnd(),
          new ReadingsAreFew(),
          new OptionsSaySomething(),
          new ValuesFollowOneAnother(),
          new MonthEndIsStated(),
          new Circles(),
          new PartsFitTheWhole(),
          new SharesFitTheGroup(),
          new TextIsCited(),
          new RulesCite(),
          new TextIsChecked(),
          new EvidenceStaysFresh(),
          new QuestionsAreAsked(),
          new SpellsRun(),
          new DutiesCanBeSeen(),
          new HolidaysAreGiven());

  private static final List<Rule> PREDICATES =
      List.of(new PredicatesCompile(), new ExceptionsExclude());

  private Checks() {}

  /// Everything that can be told without compiling a predicate.
  public static void structure(Agreement agreement, Node root, Problems problems) {
    STRUCTURE.forEach(rule -> rule.check(agreement, new Places(root), problems));
  }

  /// Compares the agreement's id with the name of its file.
  public static void fileName(Agreement agreement, Node root, String file, Problems problems) {
    new IdIsFileName(file).check(agreement, new Places(root), problems);
  }

  /// Looks up what the agreement names in others.
  public static void references(Agreement agreement, Node root, Shelf shelf, Problems problems) {
    new ReferencesResolve(shelf).check(agreement, new Places(root), problems);
  }

  /// Compiles every predicate, and tells what only then can be told.
  public static void predicates(Agreement agreement, Node root, Problems problems) {
    for (Rule rule : PREDICATES) {
      rule.check(agreement, new Places(root), problems);
      if (problems.refuse()) {
        return;
      }
    }
  }
}
