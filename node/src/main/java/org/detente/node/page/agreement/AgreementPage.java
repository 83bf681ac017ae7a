package org.detente.node.page.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Force;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.Alike;
import org.detente.node.page.ArticleLine;
import org.detente.node.page.Basis;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Fold;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;
import org.detente.node.page.timeline.Lane;

/// One instrument as a page.
///
/// @param articles those of one chapter together
/// @param adopted whether the record has adopted this file
/// @param others the agreements it names
/// @param log the entries of the record that are its own
public record AgreementPage(
    String id,
    String title,
    String force,
    String basis,
    Mark life,
    String lifeAt,
    String began,
    List<String> notes,
    Drawing wide,
    Drawing narrow,
    List<PartyRow> parties,
    Fold<Articles> articles,
    List<Asked> questions,
    Tested tests,
    String sha256,
    boolean adopted,
    List<Link> others,
    Link log,
    Takes takes) {

  /// What can be taken along.
  public record Takes(
      List<Link> life,
      List<Link> parties,
      List<Link> tests,
      List<Link> questions,
      List<Link> findings,
      List<Link> articles,
      List<Link> entries) {}

  /// Parties that stand alike, where they are too many for a line each.
  public record Together(Mark mark, List<PartyRow> parties) {}

  /// An article in our words, and the rules that it became.
  ///
  /// @param again whether one above has the same source: on paper its address is written out once
  public record Clause(ArticleLine article, boolean again, List<Rule> rules) {}

  /// A rule, what it answers now, and the tests that expect something of it.
  ///
  /// @param answers whether findings come of it by itself
  /// @param dates where its dates are; empty for a rule that is judged
  /// @param told whether it is told here, or only named, since another article comes first
  public record Rule(
      String kind,
      String name,
      String title,
      List<Answers> now,
      List<Tested.Test> tests,
      boolean answers,
      Optional<Link> dates,
      boolean told) {

    Rule named() {
      return new Rule(kind, name, title, now, tests, answers, dates, false);
    }

    /// By which other articles lead to where it is told.
    public String anchor() {
      return Address.anchorOfRule(name);
    }

    /// Whether every test holds.
    public boolean holds() {
      return tests.stream().allMatch(Tested.Test::holds);
    }
  }

  /// Findings of a rule that read alike.
  ///
  /// @param occasion of which instance of a duty; empty where there is none
  /// @param of whose they are; with an empty code what is nobody's or all's
  public record Answers(Mark mark, String occasion, List<Alike.Of> of) {
    private static final int MOST_IN_SIGHT = 60;

    /// Whether they are so many that they are folded away, as those of each party towards each.
    public boolean isLong() {
      return of.size() > MOST_IN_SIGHT;
    }
  }

  public static AgreementPage of(
      View view,
      Agreement agreement,
      Assessed.Instrument instrument,
      Courses courses,
      Tested tests) {
    String id = agreement.id();
    Optional<Finding> life = view.finding(id + "/life");
    return new AgreementPage(
        id,
        agreement.title(),
        agreement.force().word(),
        basis(agreement, instrument.life()),
        Mark.of(instrument.life()),
        view.toFinding(id + "/life"),
        life.map(Dates::began).orElse(""),
        life.map(Finding::notes).orElse(List.of()).stream().map(it -> Words.of(it)).toList(),
        Lane.wide(view, courses, instrument),
        Lane.narrow(view, courses, instrument),
        PartyRow.of(view, id),
        Articles.of(new Rules(view, agreement, tests).clauses()),
        Asked.all(agreement),
        tests,
        agreement.sha256(),
        view.assessed().agreements().stream().anyMatch(it -> it.id().equals(id) && it.adopted()),
        agreement.others().stream()
            .map(it -> new Link(new Titles(view).instrument(it), view.toAgreement(it)))
            .toList(),
        new Link(
            Words.of("console.agreement.log", count(view, id)),
            view.moment().at("/ledger", "instrument=" + id)),
        takes(view, id));
  }

  /// The ways to the parts of the page.
  public List<Link> jumps() {
    return Stream.of(
            Optional.of("life"),
            Optional.of("clauses"),
            Optional.of("questions").filter(it -> !questions.isEmpty()),
            Optional.of("tests"),
            Optional.of("file"))
        .flatMap(Optional::stream)
        .map(it -> new Link(Words.of("console.agreement." + it), "#h-" + it))
        .toList();
  }

  /// As many parties have a line each.
  private static final int MOST_LINES = 12;

  /// Those that stand alike together; none where each has a line.
  public List<Together> alike() {
    Map<Mark, List<PartyRow>> alike = new LinkedHashMap<>();
    if (parties.size() > MOST_LINES) {
      parties.forEach(it -> alike.computeIfAbsent(it.mark(), mark -> new ArrayList<>()).add(it));
    }
    return alike.entrySet().stream().map(it -> new Together(it.getKey(), it.getValue())).toList();
  }

  /// What it is and how it binds; of one side's own word both are the same.
  private static String basis(Agreement agreement, Verdict.OfLife life) {
    String force = Basis.of(agreement.force(), life);
    return agreement.kind() == Agreement.Kind.UNILATERAL && agreement.force() == Force.PLEDGE
        ? force
        : Words.of(
            "console.agreement.kind", Words.of("console.kind." + agreement.kind().word()), force);
  }

  private static Takes takes(View view, String id) {
    String named = "agreement=" + Address.encoded(id);
    return new Takes(
        Take.of(view, "life", named, List.of("svg")),
        Take.of(view, "parties", named, List.of("csv", "json")),
        Take.of(view, "tests", named, List.of("csv", "json")),
        Take.of(view, "questions", named, List.of("csv", "json")),
        Take.of(view, "findings", named, List.of("csv", "json")),
        Take.of(view, "articles", named, List.of("csv", "json")),
        Take.of(view, "entries", "instrument=" + Address.encoded(id), List.of("csv", "json")));
  }

  private static long count(View view, String id) {
    return view.world().facts().known(view.moment().asOf().known()).stream()
        .filter(it -> it.instrument().equals(id))
        .count();
  }
}
