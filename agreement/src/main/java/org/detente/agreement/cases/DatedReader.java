package org.detente.agreement.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Scheduled;
import org.detente.agreement.Scheduled.FixedBy;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.Names;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.AsOf;
import org.detente.model.ImpreciseDate;

/// Reads an item of `expect:` that is about the calendar: `{as-of: DAY, due: RULE, on: DATE}`.
record DatedReader(Agreement agreement) {
  private static final String DUE = "due";

  /// Whether an item is about the calendar.
  static boolean reads(Node item) {
    return item instanceof Node.Mapping mapping && mapping.entries().containsKey(DUE);
  }

  Optional<Dated> dated(Node item, Problems problems) {
    try (Section section = Section.of(item, item.at(), problems)) {
      Optional<AsOf> asOf = ExpectReader.asOf(section);
      Node due = section.node(DUE);
      String rule = due == null ? "" : Names.name(due, "dated", rules(), problems);
      Node on = section.node("on");
      ImpreciseDate date = on == null ? null : Expect.date(on, problems);
      FixedBy fixedBy = section.has("fixed-by") ? section.word("fixed-by", FixedBy.class) : null;
      if (asOf.isEmpty() || rule.isEmpty() || date == null) {
        return Optional.empty();
      }
      return Optional.of(
          new Dated(
              section.valueAt(DUE).line(),
              section.valueAt(DUE).column(),
              asOf.get(),
              rule,
              date,
              fixedBy));
    }
  }

  private List<String> rules() {
    List<String> rules = new ArrayList<>(Findings.all(agreement));
    agreement.timetable().stream().map(Scheduled::name).forEach(it -> rules.add("timetable." + it));
    Life.Renewal renews = agreement.life().term().renews();
    if (renews != null) {
      rules.add("timetable." + Scheduled.RENEWAL);
    }
    if (renews != null && !renews.notice().isZero()) {
      rules.add("timetable." + Scheduled.NOTICE_OF_NON_RENEWAL);
    }
    return rules;
  }
}
