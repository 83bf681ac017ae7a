package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Duty;
import org.detente.agreement.Vocabulary;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Rows;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// A message that may perform a duty.
///
/// @param given when it counts as given
/// @param onlyBy it was given by then, and nobody can say when: a figure published later, whose own
///   date is the day it describes
/// @param row its fields as predicates name them, `n.subject`
/// @param to those to whom it is addressed; empty means all
/// @param fields what it holds: names of fields and of figures
record Notice(
    Fact fact,
    Moment given,
    boolean onlyBy,
    List<Party> to,
    Map<String, Value> row,
    Set<String> fields)
    implements Comparable<Notice> {
  private static final Set<String> PERFORMING = Set.of("original", "correct", "extend", "postpone");
  private static final Set<String> REPLYING = Set.of("reply", "acknowledge", "object");
  private static final String NIL = "nil";
  // Of notices alike in both times none is the earlier: their bytes decide, so that the order in
  // which a ledger took them in does not.
  private static final Comparator<Notice> ORDER =
      Comparator.comparing((Notice notice) -> notice.given().early())
          .thenComparing(notice -> notice.fact().known())
          .thenComparing(notice -> notice.fact().entry().hash());

  /// The bearer's messages of the name that performs the duty which reach an addressee, earliest
  /// first.
  ///
  /// @param dossier what is known of the agreement whose rule it is
  /// @param shown whether the ledger is one in which a performance shows when it happens
  static List<Notice> of(Subject subject, Dossier dossier, boolean shown) {
    Party bearer = subject.bearer();
    String send = subject.rule().owed().send();
    Vocabulary vocabulary = subject.rule().source().vocabulary();
    List<Notice> notices = new ArrayList<>();
    for (Fact fact : dossier.notifications(bearer)) {
      if (fact.body() instanceof Body.Notification message
          && message.message().equals(send)
          && performs(message.act(), subject.rule().owed().answers())
          && (subject.addressees().isEmpty()
              || subject.addressees().stream().anyMatch(message::reaches))) {
        Map<String, Value> row = row(message.fields(), send, vocabulary, bearer);
        Set<String> fields = message.fields().keySet();
        notices.add(new Notice(fact, Moment.of(fact.valid()), false, message.to(), row, fields));
      }
    }
    for (Fact fact : dossier.declarations(bearer)) {
      if (fact.body() instanceof Body.Declaration declared && declared.message().equals(send)) {
        // Its valid date is what it describes; given it was when it came in, or was published.
        boolean onlyBy = !shown || fact.source() != null;
        Map<String, Value> row = row(Map.of(), send, vocabulary, bearer);
        Set<String> fields = declared.totals().keySet();
        notices.add(new Notice(fact, Moment.of(fact.known()), onlyBy, List.of(), row, fields));
      }
    }
    notices.sort(ORDER);
    return List.copyOf(notices);
  }

  /// Whether it is addressed to each of them.
  boolean reachesAll(List<Party> addressees) {
    return to.isEmpty() || to.containsAll(addressees);
  }

  @Override
  public int compareTo(Notice other) {
    return ORDER.compare(this, other);
  }

  private static boolean performs(String act, Duty.Answering answers) {
    return PERFORMING.contains(act)
        || (answers.nil() && act.equals(NIL))
        || (answers.byName() && REPLYING.contains(act));
  }

  private static Map<String, Value> row(
      Map<String, Value> fields, String message, Vocabulary vocabulary, Party bearer) {
    return Rows.of("n", fields(fields, bearer), message, vocabulary);
  }

  /// The fields of a message, its sender among them as `party`.
  static Map<String, Value> fields(Map<String, Value> fields, Party sender) {
    Map<String, Value> all = new HashMap<>(fields);
    all.putIfAbsent("party", new Value.Text(sender.code()));
    return all;
  }

  /// Whether it says that there is nothing to report.
  boolean isNil() {
    return fact.body() instanceof Body.Notification message && message.act().equals(NIL);
  }

  /// A date that it gives; empty where it gives none.
  Optional<ImpreciseDate> date(String field) {
    return row.get("n." + field) instanceof Value.Date(ImpreciseDate date)
        ? Optional.of(date)
        : Optional.empty();
  }

  /// Whether it describes a day.
  ///
  /// @param in its date field that says what it describes; null for the valid date of its entry
  boolean describes(Instant day, @Nullable String in) {
    return in == null
        ? fact.valid().from().equals(day)
        : date(in).map(ImpreciseDate::from).filter(day::equals).isPresent();
  }
}
