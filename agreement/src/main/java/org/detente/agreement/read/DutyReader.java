package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Anchor;
import org.detente.agreement.Deadline.Mark;
import org.detente.agreement.Duty;
import org.detente.agreement.Duty.Addressees;
import org.detente.agreement.Duty.Answering;
import org.detente.agreement.Duty.Bearer;
import org.detente.agreement.Duty.ShowsIn;
import org.detente.agreement.Duty.Trigger;
import org.detente.agreement.Duty.WorkingDays;
import org.detente.agreement.Predicate;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// Reads `duties:`: who owes what to whom, what brings it about, what performs it, and by when.
final class DutyReader {
  static final String BEARER_OF_EVENT = "event.party";
  private static final String ADDRESSEE_OF_EVENT = "event.addressee";
  private static final String SENDER_OF_EVENT = "event.sender";
  private static final String BY_NAME = "by-name";

  private final Names names;
  private final Rows rows;
  private final DeadlineReader deadlines;
  private final Set<String> duties;

  /// @param duties the names of the file's duties
  DutyReader(Names names, Rows rows, Asks asks, Set<String> duties) {
    this.names = names;
    this.rows = rows;
    this.deadlines = new DeadlineReader(names, asks);
    this.duties = duties;
  }

  List<Duty> duties(Section file) {
    List<Duty> read = new ArrayList<>();
    file.eachIf("duties", Name.KEBAB, (name, section) -> read.add(duty(name, section)));
    return List.copyOf(read);
  }

  private Duty duty(String name, Section section) {
    List<Citation> cites = names.rule(section, "duties." + name);
    String title = section.text("title");
    Node elsewhere = section.nodeIf("as-in");
    return elsewhere == null
        ? owed(section, name, title, cites)
        : asIn(elsewhere, section, name, title, cites);
  }

  private Duty asIn(Node node, Section section, String name, String title, List<Citation> cites) {
    String text = Expect.text(node, section.problems());
    String[] parts = text == null ? new String[0] : text.split("/", -1);
    boolean fine =
        text == null
            || (parts.length == 2
                && Name.KEBAB.check(parts[0], node.at(), section.problems())
                && Name.KEBAB.check(parts[1], node.at(), section.problems()));
    if (text != null && parts.length != 2) {
      section.problems().add(Defect.NOT_ELSEWHERE, node.at(), text);
    }
    List<Party> bearers = names.parties(section.nodesIf("for"), section.problems());
    return parts.length == 2 && fine
        ? new Duty.AsIn(name, title, cites, parts[0], parts[1], bearers)
        : new Duty.AsIn(name, title, cites, "", "", bearers);
  }

  private Duty owed(Section section, String name, String title, List<Citation> cites) {
    String kind = section.oneOf(TriggerReader.FORMS);
    boolean onAct = kind.equals("on") && TriggerReader.isOfAct(section);
    String event = kind.equals("on") && !onAct ? rows.name(section, "on", "event") : "";
    String send = rows.name(section, "send", "message");
    Map<String, Field> notice = rows.fields(send);
    boolean onEvent = kind.equals("on");
    boolean periodic = kind.equals("every") || kind.equals("yearly");
    boolean known = !kind.isEmpty() && !send.isEmpty() && !(onEvent && !onAct && event.isEmpty());
    Reach reach =
        known
            ? new Reach(
                onAct ? TriggerReader.ACT : rows.fields(event), notice, onEvent, periodic, true)
            : Reach.UNKNOWN;
    Trigger trigger = new TriggerReader(names, rows).trigger(kind, event, section, reach);
    PredicateReader ofBoth = new PredicateReader(reach.scope());
    Answering answers = answers(section, reach);
    String via = section.textIf("via");
    Predicate.@Nullable Test match = ofBoth.testIf(section, "match");
    Node cure = section.nodeIf("cure-until");
    DutyExceptions exceptions =
        new DutyExceptions(names, rows, event, duties, reach, notice.keySet());
    return new Duty.Owed(
        name,
        title,
        cites,
        bearer(section, reach),
        addressees(section, onEvent && !onAct, event),
        via,
        trigger,
        send,
        match,
        answers,
        deadlines.deadline(section, reach, lastDay(trigger)),
        deadlines.covers(section, reach),
        exceptions.content(section, "duties." + name),
        exceptions.exceptions(section, "duties." + name),
        section.wordIf("shows-in", ShowsIn.class).orElse(ShowsIn.PARTIES),
        cure == null ? null : Expect.amount(cure, section.problems()),
        section.wordIf("clock", Clock.class).orElse(Clock.STOPS) == Clock.RUNS,
        section.wordIf("working-days-of", WorkingDays.class).orElse(WorkingDays.BEARER),
        new Duty.Span(anchorIf(section, "from"), anchorIf(section, "until")));
  }

  private static @Nullable Anchor anchorIf(Section section, String key) {
    return section.nodeIf(key) == null ? null : TriggerReader.anchor(section, key);
  }

  // What is owed in a period is due by its last day, unless the file says otherwise.
  private static @Nullable Mark lastDay(Trigger trigger) {
    boolean within =
        trigger instanceof Trigger.Yearly
            || (trigger instanceof Trigger.Every every && every.times() != null);
    return within ? new Mark.PeriodLastDay() : null;
  }

  /// Whether a deadline runs on while its duty rests.
  private enum Clock implements Word {
    STOPS,
    RUNS
  }

  private Bearer bearer(Section section, Reach reach) {
    List<String> bearers = new ArrayList<>(List.of("each"));
    if (!reach.known() || reach.hasParty()) {
      bearers.add(BEARER_OF_EVENT);
    }
    if (!reach.known() || reach.onEvent()) {
      bearers.add(ADDRESSEE_OF_EVENT);
    }
    names.parties().keySet().forEach(party -> bearers.add(party.code()));
    Node node = section.node("bearer");
    if (node instanceof Node.Sequence) {
      return new Bearer.Named(
          names.parties(Expect.oneOrMore(node, section.problems()), section.problems()));
    }
    String bearer = node == null ? "" : Names.name(node, "bearer", bearers, section.problems());
    return switch (bearer) {
      case "", "each" -> new Bearer.Each();
      case BEARER_OF_EVENT -> new Bearer.OfEvent();
      case ADDRESSEE_OF_EVENT -> new Bearer.Addressed();
      default -> new Bearer.Named(List.of(new Party(bearer)));
    };
  }

  /// `others`, `event.sender`, a field of the event such as `event.host`, or a list of parties;
  /// `apart: true` beside it.
  private Addressees addressees(Section section, boolean onEvent, String event) {
    boolean apart = section.truth("apart", false);
    Node to = section.nodeIf("to");
    if (to == null || (to instanceof Node.Scalar scalar && scalar.text().equals("others"))) {
      return new Addressees(List.of(), apart);
    }
    if (onEvent && to instanceof Node.Scalar scalar && scalar.text().startsWith(Rows.EVENT)) {
      return scalar.text().equals(SENDER_OF_EVENT)
          ? Addressees.ofEvent(null)
          : Addressees.ofEvent(rows.textField(to, event, section.problems()));
    }
    List<Node> named = Expect.oneOrMore(to, section.problems());
    return new Addressees(names.parties(named, section.problems()), apart);
  }

  /// `many`, `by-name`, or `{describes: period.end, in: n.as_of, many: true}`.
  private static Answering answers(Section duty, Reach reach) {
    boolean nil = duty.truth("nil", false);
    Node node = duty.nodeIf("answers");
    if (node instanceof Node.Scalar scalar) {
      String word = Expect.choice(scalar, List.of("many", BY_NAME), duty.problems());
      return new Answering(null, null, "many".equals(word), BY_NAME.equals(word), nil);
    }
    return duty.sectionIf("answers")
        .map(section -> answers(section, reach, nil))
        .orElse(new Answering(null, null, false, false, nil));
  }

  private static Answering answers(Section answers, Reach reach, boolean nil) {
    try (Section section = answers) {
      Node describes = section.node("describes");
      Node in = section.nodeIf("in");
      List<String> dates = reach.noticeOnly().instants();
      String field =
          in == null || !reach.known()
              ? ""
              : Names.name(in, "instant-field", dates, section.problems());
      return new Answering(
          describes == null
              ? null
              : MarkReader.mark(describes, reach, section.keyAt("describes"), section.problems()),
          field.isEmpty() ? null : field.substring("n.".length()),
          section.truth("many", false),
          false,
          nil);
    }
  }
}
