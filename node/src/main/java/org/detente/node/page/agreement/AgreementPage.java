package org.detente.node.page.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.ArticleLine;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;
import org.detente.node.page.timeline.Lane;

/// One instrument as a page.
///
/// @param adopted whether the record has adopted this file
/// @param others the agreements it names
/// @param log the entries of the record that are its own
public record AgreementPage(
    String id,
    String title,
    String force,
    String kind,
    Mark life,
    String lifeAt,
    String since,
    List<String> notes,
    Drawing wide,
    Drawing narrow,
    List<PartyRow> parties,
    List<Clause> clauses,
    List<Asked> questions,
    Tested tests,
    String sha256,
    boolean adopted,
    List<Link> others,
    Link log,
    Takes takes) {

  /// What can be taken along.
  public record Takes(
      List<Link> life, List<Link> findings, List<Link> articles, List<Link> entries) {}

  /// Where a party stands.
  public record PartyRow(String code, String name, Mark mark, String since, String at) {}

  /// An article in our words, and the rules that it became.
  public record Clause(ArticleLine article, List<Rule> rules) {}

  /// A rule, what it answers now, and the tests that expect something of it.
  ///
  /// @param answers whether findings come of it by itself
  /// @param told whether it is told here, or only named, since another article comes first
  public record Rule(
      String kind,
      String name,
      String title,
      List<Answered> now,
      List<Tested.Test> tests,
      boolean answers,
      boolean told) {

    Rule named() {
      return new Rule(kind, name, title, now, tests, answers, false);
    }

    /// By which other articles lead to where it is told.
    public String anchor() {
      return "rule-" + name.replace('.', '-');
    }

    /// Whether every test holds.
    public boolean holds() {
      return tests.stream().allMatch(Tested.Test::holds);
    }
  }

  /// One finding of a rule.
  public record Answered(String who, Mark mark, String at) {}

  /// A question on which readings differ.
  ///
  /// @param fallback the option that decides where nothing else does; empty where it is open
  public record Asked(String asks, String fallback, List<Option> options) {}

  /// One reading of a question.
  public record Option(String name, String says, String held) {}

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
        Words.of("console.kind." + agreement.kind().word()),
        Mark.of(instrument.life()),
        view.toFinding(id + "/life"),
        life.map(Finding::since).map(Dates::iso).orElse(""),
        life.map(Finding::notes).orElse(List.of()).stream().map(it -> Words.of(it)).toList(),
        Lane.wide(view, courses, instrument),
        Lane.narrow(view, courses, instrument),
        parties(view, instrument),
        new Rules(view, agreement, tests).clauses(),
        questions(agreement),
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

  private static Takes takes(View view, String id) {
    String named = "agreement=" + Address.encoded(id);
    return new Takes(
        Take.of(view, "life", named, List.of("svg")),
        Take.of(view, "findings", named, List.of("csv", "json")),
        Take.of(view, "articles", named, List.of("csv", "json")),
        Take.of(view, "entries", "instrument=" + Address.encoded(id), List.of("csv", "json")));
  }

  private static long count(View view, String id) {
    return view.world().facts().known(view.moment().asOf().known()).stream()
        .filter(it -> it.instrument().equals(id))
        .count();
  }

  private static List<PartyRow> parties(View view, Assessed.Instrument instrument) {
    List<PartyRow> rows = new ArrayList<>();
    new TreeMap<>(instrument.participation())
        .forEach((party, state) -> {
          String id = instrument.id() + "/life@" + party.code();
          String since = view.finding(id).map(Finding::since).map(Dates::iso).orElse("");
          rows.add(
              new PartyRow(
                  party.code(),
                  view.name(instrument.id(), party),
                  Mark.of(state),
                  since,
                  view.toFinding(id)));
        });
    return rows;
  }

  private static List<Asked> questions(Agreement agreement) {
    return agreement.questions().values().stream()
        .map(it ->
            new Asked(
                it.asks(),
                it.defaultOption() == null ? "" : it.defaultOption(),
                it.options().values().stream().map(AgreementPage::option).toList()))
        .toList();
  }

  private static Option option(Question.Option option) {
    String held =
        option.hypothetical() || option.heldBy().isEmpty()
            ? Words.of("console.held.nobody")
            : Words.of("console.held.by", String.join(", ", option.heldBy()));
    String from =
        option.heldFrom() == null
            ? ""
            : " " + Words.of("console.held.from", Dates.iso(option.heldFrom()));
    return new Option(option.name(), option.says(), held + from);
  }
}
