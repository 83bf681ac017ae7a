package org.detente.assessment.duty;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.Deque;
import org.detente.assessment.timeline.UtcCalendar;
import org.detente.model.Party;

/// What one bearer owes under one duty, kept from one instant to the next.
final class Owings {
  private static final int MOST = 8;

  /// Who asks for a second instant may ask for later ones.
  private static final Period AHEAD = Period.ofYears(10);

  private final Rule rule;
  private final Party bearer;
  private final DutyCourse.Context context;
  private final Deque<Owing> kept = new ArrayDeque<>();

  Owings(Rule rule, Party bearer, DutyCourse.Context context) {
    this.rule = rule;
    this.bearer = bearer;
    this.context = context;
  }

  synchronized Owing at(Instant valid) {
    for (Owing owing : kept) {
      if (owing.tells(valid)) {
        return owing;
      }
    }
    Owing owing = Owing.at(rule, bearer, context, valid);
    if (!kept.isEmpty() && owing.from().equals(Instant.MIN)) {
      owing = Owing.at(rule, bearer, context, UtcCalendar.plus(valid, AHEAD));
      kept.clear();
    } else if (kept.size() == MOST) {
      kept.removeFirst();
    }
    kept.add(owing);
    return owing;
  }

  /// What is found, as it reads at an instant.
  DutyFindings findings(Instant valid) {
    return new DutyFindings(rule, bearer, context, at(valid), valid);
  }
}
