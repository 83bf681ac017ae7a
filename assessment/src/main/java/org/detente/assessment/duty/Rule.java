package org.detente.assessment.duty;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.model.Body;
import org.detente.model.Citation;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Value;

/// A duty of an agreement and the rule by which it is computed, which may be another agreement's.
///
/// @param agreement where the duty stands, and whose life it shares
/// @param duty as that agreement states it
/// @param source the agreement whose rule it is: mostly the same
/// @param owed the rule
/// @param everybody to whom it may be owed, in order of their codes
record Rule(
    Agreement agreement, Duty duty, Agreement source, Duty.Owed owed, List<Party> everybody) {

  static Rule of(Agreement agreement, Duty duty, Agreement source, Duty.Owed owed) {
    return new Rule(agreement, duty, source, owed, owed.to().among(agreement, source));
  }

  /// The rule's name, `duties.launch-notice`.
  String name() {
    return "duties." + duty.name();
  }

  /// Its name for one bearer, `duties.launch-notice@RU`.
  String name(Party bearer) {
    return name() + "@" + bearer;
  }

  /// The parties that may bear it, in order of their codes.
  List<Party> bearers() {
    return agreement.parties().keySet().stream()
        .filter(party ->
            !(owed.bearer() instanceof Duty.Bearer.Named(List<Party> named))
                || named.contains(party))
        .filter(party ->
            !(duty instanceof Duty.AsIn there)
                || there.bearers().isEmpty()
                || there.bearers().contains(party))
        .filter(source::admits)
        .sorted()
        .toList();
  }

  /// To whom it is owed, in order of their codes.
  List<Party> addressees(Party bearer) {
    return AllBut.of(everybody, bearer);
  }

  /// The articles of the duty, and of the rule where another agreement states it.
  List<Citation> cites() {
    Set<Citation> cites = new LinkedHashSet<>(duty.cites());
    cites.addAll(owed.cites());
    return List.copyOf(cites);
  }

  /// To whom alone an event brings the duty about; empty where it does toward all, or does not say.
  static Optional<Party> toldAddressee(Fact event, Duty.Addressees to) {
    if (to.sender()) {
      return Optional.of(event.attributedTo());
    }
    if (to.field() == null) {
      return Optional.empty();
    }
    Map<String, Value> fields =
        switch (event.body()) {
          case Body.Observation seen -> seen.fields();
          case Body.Notification message -> message.fields();
          default -> Map.of();
        };
    return fields.get(to.field()) instanceof Value.Text(String code)
        ? Optional.of(new Party(code))
        : Optional.empty();
  }
}
