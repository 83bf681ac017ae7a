package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Pledge;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfLife;

/// Why an instrument stands where it stands.
public final class LifeReasons {
  private final Agreement agreement;
  private final Lives lives;
  private final LifeCourse course;

  public LifeReasons(Agreement agreement, Lives lives) {
    this.agreement = agreement;
    this.lives = lives;
    this.course = lives.shown();
  }

  /// @param verdicts the verdict over time under all readings together
  /// @param more what the instrument hangs on, as it stands then
  Reason ofInstrument(
      Timeline<OfLife> verdicts, List<Reason> more, List<Finding.Reading> readings, Glance valid) {
    List<Reason> because = new ArrayList<>(term(valid));
    because.addAll(more);
    for (Remark remark : course.remarks()) {
      if (valid.reaches(remark.at())) {
        because.add(Leaves.leaf(remark.phrase(), List.of(), remark.entries()));
      }
    }
    because.addAll(Leaves.readings(agreement, readings));
    because.add(Leaves.next(verdicts, valid));
    Phrase state = Wording.verdict(verdicts.at(valid));
    return Leaves.withUnchecked(new Reason(state, List.of(), List.of(), because));
  }

  /// The instrument's beginning, term, extensions and end, as far as they stand at an instant; for
  /// other findings too.
  public List<Reason> term(Glance valid) {
    List<Reason> lines = new ArrayList<>();
    Life life = agreement.life();
    Life.Provisional provisional = life.provisional();
    if (provisional != null && course.life().at(valid) == OfLife.PROVISIONALLY_APPLIED) {
      lines.add(
          Leaves.leaf(
              Phrase.of("life.provisional", Wording.list(provisional.only())),
              provisional.cites(),
              course.life().stepAt(valid).causes()));
    }
    Optional<Beginning> beginning = course.beginning();
    lines.addAll(beginnings(valid));
    if (beginning.isPresent()) {
      lines.add(termLine());
    }
    for (Term.Extension extension : course.term().extensions()) {
      if (valid.reaches(extension.at())) {
        lines.add(extensionLine(extension));
      }
    }
    course
        .ending()
        .filter(ending -> valid.reaches(ending.at()))
        .map(this::endLine)
        .ifPresent(lines::add);
    return lines;
  }

  // Where readings differ about the beginning, each is told with its own day.
  private List<Reason> beginnings(Glance valid) {
    List<Lives.Way> ways = lives.ways();
    boolean one = ways.stream().map(way -> way.course().beginning()).distinct().count() == 1;
    return one
        ? course.beginning().map(begun -> beginning(begun, valid)).stream().toList()
        : ways.stream()
            .flatMap(
                way -> way.course().beginning().map(begun -> beginning(begun, way, valid)).stream())
            .toList();
  }

  private Reason beginning(Beginning begun, Glance valid) {
    return Leaves.leaf(
        Phrase.of(
            valid.isBefore(begun.at()) ? "life.begins" : "life.began",
            Wording.date(begun.at()),
            Wording.act(begun.deed().act().act())),
        agreement.life().inForceCites(),
        begun.deed().cause());
  }

  private Reason beginning(Beginning begun, Lives.Way way, Glance valid) {
    Reason plain = beginning(begun, valid);
    Phrase says =
        Phrase.of(
            "life.in-the-reading",
            plain.phrase(),
            Leaves.says(agreement, way.under().under(lives.questions())));
    return Leaves.leaf(says, plain.cites(), plain.entries());
  }

  private Reason termLine() {
    Life.Term term = agreement.life().term();
    if (term.endsWith() != null) {
      return Leaves.leaf(Phrase.of("life.ends-with", term.endsWith()), term.cites(), List.of());
    }
    if (term.until() != null && course.term().end().isPresent()) {
      return Leaves.leaf(
          Phrase.of("life.until", Wording.date(course.term().end().get())),
          term.cites(),
          List.of());
    }
    if (term.length() == null) {
      return Leaves.leaf(Phrase.of("life.open-term"), term.cites(), List.of());
    }
    if (term.renews() != null) {
      return Leaves.leaf(
          Phrase.of(
              "life.term-renews",
              Wording.period(term.length()),
              Wording.act(term.from()),
              Wording.period(term.renews().by())),
          term.cites(),
          List.of());
    }
    List<Term.Extension> extensions = course.term().extensions();
    Instant end =
        extensions.isEmpty()
            ? course.term().end().orElse(Instant.MAX)
            : extensions.getFirst().from();
    return Leaves.leaf(
        Phrase.of(
            "life.term",
            Wording.period(term.length()),
            Wording.act(term.from()),
            Wording.date(end)),
        term.cites(),
        List.of());
  }

  private Reason extensionLine(Term.Extension extension) {
    Life.Extension rule = agreement.life().extend();
    String at = Wording.date(extension.at());
    String from = Wording.date(extension.from());
    Phrase phrase =
        extension.to() == null
            ? Phrase.of("life.extended-open", at, from)
            : Phrase.of("life.extended", at, from, Wording.date(extension.to()));
    return Leaves.leaf(phrase, rule == null ? List.of() : rule.cites(), extension.entries());
  }

  private Reason endLine(LifeCourse.Ending ending) {
    return Leaves.leaf(
        Phrase.of("life.over", Wording.verdict(ending.state()), Wording.date(ending.at())),
        ending.cites(),
        ending.entries());
  }

  /// The articles on the instrument's life, each once, in the file's order.
  List<Citation> cites() {
    Life life = agreement.life();
    Set<Citation> cites = new LinkedHashSet<>(life.inForceCites());
    cites.addAll(life.term().cites());
    if (life.joining() != null) {
      cites.addAll(life.joining().cites());
    }
    if (life.superseded() != null) {
      cites.addAll(life.superseded().cites());
    }
    if (life.extend() != null) {
      cites.addAll(life.extend().cites());
    }
    if (life.withdraw() != null) {
      cites.addAll(life.withdraw().cites());
    }
    if (life.suspend() != null) {
      cites.addAll(life.suspend().cites());
    }
    Pledge pledge = agreement.pledge();
    if (pledge != null && pledge.offer() != null) {
      cites.addAll(pledge.offer().cites());
    }
    if (pledge != null && pledge.asLongAs() != null) {
      cites.addAll(pledge.asLongAs().cites());
    }
    return List.copyOf(cites);
  }
}
