package org.detente.assessment;

import static org.detente.assessment.Moratorium.RU;
import static org.detente.assessment.Moratorium.US;
import static org.detente.assessment.Moratorium.declared;
import static org.detente.assessment.Moratorium.deployment;
import static org.detente.assessment.Moratorium.observed;

import java.util.Map;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Value;

/// What happens to the moratorium, and what is asked of it.
final class Deployments {
  private static final String ID = Moratorium.ID;
  private static final String FINDING = Moratorium.FINDING;

  private Deployments() {}

  static Chronicle declaredIn2019() {
    return new Chronicle().act("2019-08-05", ID, ActKind.RESTRAINT, RU);
  }

  static Chronicle us(
      Chronicle facts, String at, String place, int range, String mode, Body.SeenBy by) {
    return facts.seen(at, ID, US, "deployment", deployment("US", place, range, mode), by);
  }

  static Chronicle permanent(Chronicle facts, String at, String place) {
    return us(facts, at, place, 1800, "permanent", declared(US));
  }

  static Chronicle ended(Chronicle facts) {
    return facts.act("2025-08-04", ID, ActKind.END_OF_RESTRAINT, RU);
  }

  static Finding ask(Chronicle facts, String day, String known) {
    Known at = new Known.At(Chronicle.date(known).certainFrom());
    return Ask.finding(new Moratorium().build(), facts, day, at, FINDING);
  }

  static Finding ask(Chronicle facts, String day) {
    return ask(facts, day, "2026-01-01");
  }

  static String verdict(Chronicle facts, String day, String known) {
    return ask(facts, day, known).verdict().word();
  }

  static String verdict(Chronicle facts, String day) {
    return ask(facts, day).verdict().word();
  }

  static Chronicle third(Chronicle facts, String at, String place, String observer) {
    return facts.seen(
        at,
        ID,
        new Party("third:" + observer),
        "deployment",
        deployment("US", place, 1800, "permanent"),
        observed(observer));
  }

  static Chronicle ru(Chronicle facts, String at, Body.SeenBy by) {
    Map<String, Value> fields = deployment("RU", "BY", 2000, "permanent");
    return facts.seen(at, ID, new Party("third:a-paper"), "deployment", fields, by);
  }
}
