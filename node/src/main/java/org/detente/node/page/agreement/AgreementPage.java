package org.detente.node.page.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Limit;
import org.detente.agreement.Question;
import org.detente.agreement.Restraint;
import org.detente.model.Assessed;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.ArticleLine;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
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
    Drawing lane,
    List<PartyRow> parties,
    List<RuleRow> rules,
    List<Asked> questions,
    List<ArticleLine> articles,
    Tested tests,
    String sha256,
    boolean adopted,
    List<Link> others,
    Link log) {

  /// Where a party stands.
  public record PartyRow(String code, String name, Mark mark, String since, String at) {}

  /// A rule, the articles it rests on, and what it answers now.
  public record RuleRow(
      String kind, String name, String title, List<Link> articles, List<Answered> now) {}

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
        parties(view, instrument),
        rules(view, agreement),
        questions(agreement),
        agreement.text().values().stream().map(it -> ArticleLine.of(view, it)).toList(),
        tests,
        agreement.sha256(),
        view.assessed().agreements().stream().anyMatch(it -> it.id().equals(id) && it.adopted()),
        agreement.others().stream()
            .map(it -> new Link(new Titles(view).instrument(it), view.toAgreement(it)))
            .toList(),
        new Link(
            Words.of("console.agreement.log", count(view, id)),
            view.moment().at("/ledger", "instrument=" + id)));
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

  private static List<RuleRow> rules(View view, Agreement agreement) {
    List<RuleRow> rows = new ArrayList<>();
    for (Limit limit : agreement.limits()) {
      rows.add(rule(view, agreement, "limits", limit.name(), limit.title(), limit.cites()));
    }
    if (agreement.pledge() != null && agreement.pledge().borrows() != null) {
      var borrowed = agreement.pledge().borrows();
      for (String name : borrowed.limits()) {
        String title = new Titles(view).limit(agreement.id(), name);
        rows.add(rule(view, agreement, "limits", name, title, borrowed.cites()));
      }
    }
    for (Duty duty : agreement.duties()) {
      rows.add(rule(view, agreement, "duties", duty.name(), duty.title(), duty.cites()));
    }
    for (Restraint it : agreement.restraints()) {
      rows.add(rule(view, agreement, "restraints", it.name(), it.title(), it.cites()));
    }
    return rows;
  }

  private static RuleRow rule(
      View view,
      Agreement agreement,
      String kind,
      String name,
      String title,
      List<Citation> cites) {
    String prefix = agreement.id() + "/" + kind + "." + name + "@";
    return new RuleRow(
        Words.of("console.rule." + kind),
        name,
        title,
        cites.stream()
            .map(it -> ArticleLine.of(view, it))
            .map(it -> new Link(it.article(), it.at()))
            .toList(),
        view.assessed().findings().stream()
            .filter(it -> it.id().startsWith(prefix))
            .map(it ->
                new Answered(
                    it.id().substring(prefix.length()),
                    Mark.of(it.verdict()),
                    view.toFinding(it.id())))
            .toList());
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
