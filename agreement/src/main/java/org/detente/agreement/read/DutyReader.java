package org.detente.agreement.read;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Anchor;
import org.detente.agreement.Deadline;
import org.detente.agreement.Duty;
import org.detente.agreement.Duty.Addressees;
import org.detente.agreement.Duty.Bearer;
import org.detente.agreement.Duty.Reporter;
import org.detente.agreement.Duty.ShowsIn;
import org.detente.agreement.Duty.Trigger;
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
    String kind = section.oneOf(List.of("on", "every", "once"));
    String event = kind.equals("on") ? rows.name(section, "on", "event") : "";
    String send = rows.name(section, "send", "message");
    Map<String, Field> notice = rows.fields(send);
    boolean onEvent = kind.equals("on");
    boolean known = !kind.isEmpty() && !send.isEmpty() && !(onEvent && event.isEmpty());
    Reach reach =
        known
            ? new Reach(rows.fields(event), notice, onEvent, kind.equals("every"), true)
            : Reach.UNKNOWN;
    Trigger trigger = trigger(kind, event, section, reach);
    PredicateReader ofBoth = new PredicateReader(reach.scope());
    Answers answers = answers(section, reach);
    String via = section.textIf("via");
    Predicate.@Nullable Test match = ofBoth.testIf(section, "match");
    Node cure = section.nodeIf("cure-until");
    DutyExceptions exceptions = new DutyExceptions(names, duties, reach, notice.keySet());
    return new Duty.Owed(
        name,
        title,
        cites,
        bearer(section, reach),
        addressees(section),
        via,
        trigger,
        send,
        match,
        answers.describes(),
        answers.many(),
        deadlines.deadline(section, reach),
        deadlines.covers(section, reach),
        exceptions.content(section, "duties." + name),
        exceptions.exceptions(section, "duties." + name),
        section.wordIf("shows-in", ShowsIn.class).orElse(ShowsIn.PARTIES),
        cure == null ? null : Expect.amount(cure, section.problems()),
        section.wordIf("clock", Clock.class).orElse(Clock.STOPS) == Clock.RUNS);
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
    names.parties().keySet().forEach(party -> bearers.add(party.code()));
    Node node = section.node("bearer");
    String bearer = node == null ? "" : Names.name(node, "bearer", bearers, section.problems());
    return switch (bearer) {
      case "", "each" -> new Bearer.Each();
      case BEARER_OF_EVENT -> new Bearer.OfEvent();
      default -> new Bearer.Named(new Party(bearer));
    };
  }

  /// `others`, or a list of parties; `apart: true` beside it.
  private Addressees addressees(Section section) {
    boolean apart = section.truth("apart", false);
    Node to = section.nodeIf("to");
    if (to == null || (to instanceof Node.Scalar scalar && scalar.text().equals("others"))) {
      return new Addressees(List.of(), apart);
    }
    List<Party> parties = new ArrayList<>();
    for (Node node : Expect.oneOrMore(to, section.problems())) {
      Party party = names.party(node, section.problems());
      if (party != null) {
        parties.add(party);
      }
    }
    return new Addressees(List.copyOf(parties), apart);
  }

  private Trigger trigger(String kind, String event, Section section, Reach reach) {
    return switch (kind) {
      case "every" -> every(section.section("every"));
      case "once" -> {
        Node node = section.nodeIf("once");
        yield new Trigger.Once(
            node == null
                ? new Anchor.Event("", Period.ZERO)
                : AnchorReader.anchor(node, section.keyAt("once"), section.problems()));
      }
      case "on" ->
          new Trigger.On(
              event,
              new PredicateReader(reach.eventOnly().scope()).testIf(section, "where"),
              section.wordsIf("reported-by", Reporter.class));
      default -> {
        section.allow("where", "reported-by");
        yield new Trigger.On("", null, List.of());
      }
    };
  }

  private static Trigger every(Section every) {
    try (Section section = every) {
      Node from = section.node("from");
      return new Trigger.Every(
          section.period("length"),
          from == null
              ? new Anchor.Event("", Period.ZERO)
              : AnchorReader.anchor(from, section.keyAt("from"), section.problems()),
          DeadlineReader.monthEnd(section));
    }
  }

  private record Answers(Deadline.@Nullable Mark describes, boolean many) {}

  /// `many`, or `{describes: period.end, many: true}`.
  private static Answers answers(Section duty, Reach reach) {
    Node node = duty.nodeIf("answers");
    if (node instanceof Node.Scalar scalar) {
      Expect.choice(scalar, List.of("many"), duty.problems());
      return new Answers(null, true);
    }
    Optional<Section> answers = duty.sectionIf("answers");
    return answers
        .map(section -> {
          try (section) {
            Node describes = section.node("describes");
            boolean many = section.truth("many", false);
            return new Answers(
                describes == null
                    ? null
                    : MarkReader.mark(
                        describes, reach, section.keyAt("describes"), section.problems()),
                many);
          }
        })
        .orElse(new Answers(null, false));
  }
}
