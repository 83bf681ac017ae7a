package org.detente.agreement.read;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.detente.agreement.Anchor;
import org.detente.agreement.Scheduled;
import org.detente.agreement.Scheduled.FixedBy;
import org.detente.agreement.Scheduled.Kind;
import org.detente.agreement.Scheduled.Unit;
import org.detente.agreement.check.Spans;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.jspecify.annotations.Nullable;

/// Reads `timetable:`, dates by which nobody owes a message.
record TimetableReader(Names names) {

  List<Scheduled> timetable(Section file) {
    List<Scheduled> rows = new ArrayList<>();
    file.eachIf("timetable", Name.KEBAB, (name, section) -> rows.add(row(name, section)));
    return List.copyOf(rows);
  }

  private Scheduled row(String name, Section section) {
    List<Citation> cites = names.rule(section, "timetable." + name);
    Period every = section.periodIf("every");
    Unit toThe = section.wordIf("to-the", Unit.class).orElse(Unit.DAY);
    return new Scheduled(
        name,
        section.text("title"),
        section.word("kind", Kind.class),
        cites,
        first(section),
        every,
        DeadlineReader.monthEnd(section),
        section.word("fixed-by", FixedBy.class),
        toThe,
        within(section, every),
        names.parties(section.nodesIf("turns"), section.problems()),
        null);
  }

  // A date that may be at any time of a stretch is not given to the month besides, and the stretch
  // of one ends before that of the next begins.
  private static @Nullable Period within(Section section, @Nullable Period every) {
    Period within = section.periodIf("within");
    if (within == null) {
      return null;
    }
    if (section.has("to-the")) {
      section.problems().add(Defect.EITHER_OR, section.keyAt("within"), "to-the", "within");
    }
    OptionalInt order = every == null ? OptionalInt.of(-1) : Spans.compare(within, every);
    if (order.orElse(-1) > 0) {
      section
          .problems()
          .add(
              Defect.WITHIN_ABOVE_EVERY,
              section.valueAt("within"),
              within.toString(),
              String.valueOf(every));
    }
    return within;
  }

  private static Anchor first(Section section) {
    Node node = section.node("first");
    return node == null
        ? new Anchor.Event("", Period.ZERO)
        : AnchorReader.anchor(node, section.keyAt("first"), section.problems());
  }
}
