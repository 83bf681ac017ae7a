package org.detente.assessment.duty;

import java.util.List;
import java.util.Optional;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// What a duty finding is about: a duty of one bearer, towards one addressee where they are judged
/// apart, else towards all, and one instance of it.
///
/// @param addressees those toward whom it is judged, in order of their codes
/// @param apart whether the addressee is part of the name
/// @param instance the instance's name; empty for the duty itself, or one owed once
record Subject(Rule rule, Party bearer, List<Party> addressees, boolean apart, String instance) {

  /// One for each addressee judged apart, else one for all.
  static List<Subject> of(Rule rule, Party bearer) {
    List<Party> addressees = rule.addressees(bearer);
    if (rule.owed().to().apart() || rule.owed().to().isOfEvent()) {
      return addressees.stream()
          .map(to -> new Subject(rule, bearer, List.of(to), true, ""))
          .toList();
    }
    return List.of(together(rule, bearer));
  }

  /// Toward all of them together.
  static Subject together(Rule rule, Party bearer) {
    return new Subject(rule, bearer, rule.addressees(bearer), false, "");
  }

  /// The addressee, as an event tells it.
  Optional<Party> told() {
    return Optional.ofNullable(addressee());
  }

  Subject of(Occasion occasion) {
    return new Subject(rule, bearer, addressees, apart, occasion.name());
  }

  /// The only addressee; null where there are several, judged together.
  @Nullable Party addressee() {
    return addressees.size() == 1 ? addressees.getFirst() : null;
  }

  /// The finding's id, `new-start/duties.half-yearly-data@US/2018-03`.
  String id() {
    return rule.agreement().id() + "/" + name() + (instance.isEmpty() ? "" : "/" + instance);
  }

  /// The duty's name toward its addressees, `duties.notice@XN>XS` where they are judged apart.
  String name() {
    return rule.name(bearer) + (apart ? ">" + addressees.getFirst() : "");
  }

  /// Whether a party is one to whom the duty is owed and toward whom this is not judged.
  boolean isAnother(Party party) {
    return !addressees.contains(party) && rule.addressees(bearer).contains(party);
  }
}
