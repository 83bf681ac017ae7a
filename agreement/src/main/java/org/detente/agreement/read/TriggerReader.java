package org.detente.agreement.read;

import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Anchor;
import org.detente.agreement.Deadline.Mark;
import org.detente.agreement.Duty.Changed;
import org.detente.agreement.Duty.Reporter;
import org.detente.agreement.Duty.Times;
import org.detente.agreement.Duty.Trigger;
import org.detente.agreement.Unless;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Reads what brings a duty about: `on`, `every`, `yearly` or `once`, and what narrows each.
record TriggerReader(Names names, Rows rows) {
  static final List<String> FORMS = List.of("on", "every", "yearly", "once");

  /// What can be told of an act that brings a duty about: whose it is.
  static final Map<String, Field> ACT = Map.of("party", new Field(Vocabulary.Type.STRING, null));

  /// Whether an act of the instrument's life brings the duty about: `on: {act: withdrawal}`.
  static boolean isOfAct(Section duty) {
    return duty.nodeIf("on") instanceof Node.Mapping;
  }

  /// @param kind which of the forms the duty has; empty for none
  Trigger trigger(String kind, String event, Section duty, Reach reach) {
    return switch (kind) {
      case "every" -> every(duty.section("every"), timesIf(duty, reach), unlessIf(duty));
      case "yearly" -> yearly(duty.section("yearly"), timesIf(duty, reach), unlessIf(duty));
      case "once" -> new Trigger.Once(anchor(duty, "once"));
      case "on" -> isOfAct(duty) ? onAct(duty) : on(event, duty, reach);
      default -> {
        duty.allow("where", "reported-by", "recorded-in", "changed", "times", "unless");
        yield new Trigger.On("", null, List.of());
      }
    };
  }

  private static Trigger onAct(Section duty) {
    try (Section section = duty.section("on")) {
      return new Trigger.OnAct(Names.act(section, "act"));
    }
  }

  private Trigger on(String event, Section duty, Reach reach) {
    List<String> recordedIn = new ArrayList<>();
    for (Node node : duty.nodesIf("recorded-in")) {
      String id = Expect.text(node, duty.problems());
      if (id != null && Name.KEBAB.check(id, node.at(), duty.problems())) {
        recordedIn.add(id);
      }
    }
    @Nullable Changed changed =
        duty.sectionIf("changed").map(section -> changed(section, event)).orElse(null);
    return new Trigger.On(
        event,
        List.copyOf(recordedIn),
        new PredicateReader(reach.eventOnly().scope()).testIf(duty, "where"),
        changed,
        duty.wordsIf("reported-by", Reporter.class));
  }

  private Changed changed(Section changed, String event) {
    try (Section section = changed) {
      boolean percent = section.oneOf(List.of("by", "by-percent")).equals("by-percent");
      String key = percent ? "by-percent" : "by";
      Node by = section.nodeIf(key);
      Long much = by == null ? null : Expect.whole(by, 1, section.problems());
      List<String> since = new ArrayList<>();
      for (Node node : section.nodes("since")) {
        String row = Names.name(node, "row.message", rows.names(), section.problems());
        if (!row.isEmpty()) {
          since.add(row);
        }
      }
      List<String> named = new ArrayList<>(since);
      if (!event.isEmpty()) {
        named.addFirst(event);
      }
      return new Changed(
          fields(section, "fields", Vocabulary.Type.INT, named),
          much == null ? 1 : much,
          percent,
          List.copyOf(since),
          section.has("same") ? fields(section, "same", Vocabulary.Type.STRING, named) : List.of());
    }
  }

  /// Fields that each of these rows has.
  List<String> fields(Section section, String key, Vocabulary.Type type, List<String> named) {
    List<String> fields = new ArrayList<>();
    for (Node node : section.nodes(key)) {
      String field = Expect.text(node, section.problems());
      if (field == null) {
        continue;
      }
      fields.add(field);
      named.stream()
          .filter(row -> !hasField(row, field, type))
          .findFirst()
          .ifPresent(row ->
              section.problems().add(Defect.NO_SUCH_FIELD, node.at(), field, row, type.word()));
    }
    return List.copyOf(fields);
  }

  private boolean hasField(String row, String field, Vocabulary.Type type) {
    Field known = rows.fields(row).get(field);
    return known != null && known.type() == type;
  }

  private static @Nullable Times timesIf(Section duty, Reach reach) {
    return duty.sectionIf("times")
        .map(times -> {
          try (Section section = times) {
            return times(section, reach);
          }
        })
        .orElse(null);
  }

  /// `{exactly: 1}`, or `{at-least: 1, at-most: 3}`; `dated: n.begins`.
  private static Times times(Section section, Reach reach) {
    Integer exactly = number(section, "exactly", 1);
    Integer least = number(section, "at-least", 1);
    Integer most = number(section, "at-most", 0);
    if (exactly != null && (least != null || most != null)) {
      String other = least == null ? "at-most" : "at-least";
      section.problems().add(Defect.EITHER_OR, section.owner(), "exactly", other);
    } else if (!section.has("exactly") && !section.has("at-least") && !section.has("at-most")) {
      section.problems().add(Defect.ONE_OF, section.owner(), "exactly, at-least, at-most");
    } else if (least != null && most != null && most < least) {
      section.problems().add(Defect.MOST_BELOW_LEAST, section.valueAt("at-most"), most, least);
    }
    Node dated = section.nodeIf("dated");
    @Nullable Mark mark =
        dated == null
            ? null
            : MarkReader.mark(
                dated, reach.noticeOnly(), section.keyAt("dated"), section.problems());
    return new Times(
        exactly != null ? exactly : least == null ? 0 : least,
        exactly != null ? exactly : most,
        mark);
  }

  private static @Nullable Integer number(Section section, String key, long from) {
    Node node = section.nodeIf(key);
    Long number = node == null ? null : Expect.whole(node, from, section.problems());
    return number == null ? null : (int) Math.min(number, Integer.MAX_VALUE);
  }

  private static Trigger every(Section every, @Nullable Times times, @Nullable Unless unless) {
    try (Section section = every) {
      return new Trigger.Every(
          section.period("length"),
          anchor(section, "from"),
          DeadlineReader.monthEnd(section),
          times,
          unless);
    }
  }

  private static Trigger yearly(Section yearly, @Nullable Times times, @Nullable Unless unless) {
    try (Section section = yearly) {
      List<MonthDay> days = new ArrayList<>();
      for (Node node : section.nodes("on")) {
        MonthDay day = Expect.dayOfYear(node, section.problems());
        if (day != null && days.contains(day)) {
          section.problems().add(Defect.GIVEN_TWICE, node.at(), ((Node.Scalar) node).text());
        } else if (day != null) {
          days.add(day);
        }
      }
      return new Trigger.Yearly(
          days.isEmpty() ? List.of(MonthDay.of(1, 1)) : days.stream().sorted().toList(),
          anchor(section, "from"),
          times,
          unless);
    }
  }

  /// `{event: activity, where: event.troops >= 9000, whose: event.party}`.
  private @Nullable Unless unlessIf(Section duty) {
    return duty.sectionIf("unless").map(this::unless).orElse(null);
  }

  private Unless unless(Section unless) {
    try (Section section = unless) {
      String event = rows.name(section, "event", "event");
      Reach reach = event.isEmpty() ? Reach.UNKNOWN : Reach.ofEvent(rows.fields(event));
      Node whose = section.node("whose");
      return new Unless(
          event,
          new PredicateReader(reach.scope()).testIf(section, "where"),
          whose == null ? "" : rows.textField(whose, event, section.problems()),
          names.cites(section));
    }
  }

  /// The anchor under a key, in a rule that parties bear.
  static Anchor anchor(Section section, String key) {
    Node node = section.node(key);
    return node == null
        ? new Anchor.Event("", Period.ZERO)
        : AnchorReader.ofBearer(node, section.keyAt(key), section.problems());
  }
}
