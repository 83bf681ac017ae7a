package org.detente.assessment.duty;

import java.util.List;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// What a duty finding is about: a duty of one bearer, towards one addressee where they are judged
/// apart, and one instance of it.
///
/// @param addressee null where all addressees are judged together and there are several
/// @param apart whether the addressee is part of the name
/// @param instance the instance's name; empty for the duty itself, or one owed once
record Subject(Rule rule, Party bearer, @Nullable Party addressee, boolean apart, String instance) {

  /// One for each addressee judged apart, else one for all.
  static List<Subject> of(Rule rule, Party bearer) {
    List<Party> addressees = rule.addressees(bearer);
    if (rule.owed().to().apart()) {
      return addressees.stream().map(to -> new Subject(rule, bearer, to, true, "")).toList();
    }
    Party only = addressees.size() == 1 ? addressees.getFirst() : null;
    return List.of(new Subject(rule, bearer, only, false, ""));
  }

  Subject of(Occasion occasion) {
    return new Subject(rule, bearer, addressee, apart, occasion.name());
  }

  /// The finding's id, `new-start/duties.half-yearly-data@US/2018-03`.
  String id() {
    return rule.agreement().id()
        + "/"
        + rule.name(bearer)
        + (apart ? ">" + addressee : "")
        + (instance.isEmpty() ? "" : "/" + instance);
  }
}
