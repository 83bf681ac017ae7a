package org.detente.node.console;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.model.Citation;
import org.detente.node.export.table.EntryTable;
import org.detente.node.export.table.Table;
import org.detente.node.home.StoredEntry;
import org.detente.node.page.agreement.PartyRow;
import org.detente.node.page.agreement.Tested;
import org.detente.node.page.finding.Band;
import org.detente.node.page.finding.Chart;
import org.detente.node.page.finding.Moves;
import org.detente.node.page.search.SearchPage;
import org.detente.node.page.take.Sheet;
import org.detente.node.page.timeline.TimelinePage;

/// The tables that pages alone have; those of exports are taken as exports give them.
final class Sheets {
  private Sheets() {}

  /// The stretches of the lanes.
  static Sheet<TimelinePage.Row> lanes(TimelinePage page) {
    return new Sheet<>(
        Table.<TimelinePage.Row>named("lanes")
            .text("instrument", TimelinePage.Row::id)
            .text("title", row -> row.instrument().text())
            .text("force", TimelinePage.Row::force)
            .instant("from", TimelinePage.Row::begins)
            .instant("until", TimelinePage.Row::ends)
            .text("state", row -> row.state().word()),
        page.rows());
  }

  /// The verdict of a finding through time, and under each reading.
  static Sheet<Band.Row> verdicts(String finding, Band band) {
    return new Sheet<>(
        Table.<Band.Row>named("verdicts")
            .text("finding", row -> finding)
            .text("reading", Band.Row::reading)
            .text("held_by", Band.Row::held)
            .instant("from", Band.Row::from)
            .instant("until", Band.Row::until)
            .text("verdict", row -> row.verdict().word()),
        band.rows());
  }

  /// The figures of a limit as declared.
  static Sheet<Chart.Declared> figures(String finding, Chart chart) {
    return new Sheet<>(
        Table.<Chart.Declared>named("figures")
            .text("finding", row -> finding)
            .text("party", Chart.Declared::party)
            .text("for", Chart.Declared::day)
            .whole("figure", Chart.Declared::figure)
            .text("ledger", row -> row.entry().ledger())
            .whole("position", row -> row.entry().position()),
        chart.declared());
  }

  /// The articles of an agreement in our words.
  static Sheet<Citation> articles(Agreement agreement) {
    return new Sheet<>(
        Table.<Citation>named("articles")
            .text("agreement", Citation::agreement)
            .text("article", Citation::article)
            .text("says", Citation::says)
            .text("title", Citation::title)
            .text("url", Citation::url)
            .truth("checked", Citation::checked),
        List.copyOf(agreement.text().values()));
  }

  /// The parties of an instrument, and where each stands.
  static Sheet<PartyRow> parties(String agreement, List<PartyRow> parties) {
    return new Sheet<>(
        Table.<PartyRow>named("parties")
            .text("agreement", row -> agreement)
            .text("party", PartyRow::code)
            .text("name", PartyRow::name)
            .text("state", row -> row.mark().word())
            .instant("since", PartyRow::begins),
        parties);
  }

  /// The tests of an agreement, as they ran here.
  static Sheet<Tested.Test> tests(String agreement, Tested tested) {
    return new Sheet<>(
        Table.<Tested.Test>named("tests")
            .text("agreement", row -> agreement)
            .text("test", Tested.Test::name)
            .text("rules", row -> String.join(" ", new TreeSet<>(row.rules())))
            .truth("holds", Tested.Test::holds)
            .text("mismatches", row -> String.join("; ", row.mismatches())),
        tested.tests());
  }

  /// The questions of an agreement, a row for each reading.
  static Sheet<Option> questions(Agreement agreement) {
    return new Sheet<>(
        Table.<Option>named("questions")
            .text("agreement", row -> agreement.id())
            .text("question", row -> row.question().id())
            .text("asks", row -> row.question().asks())
            .text("reading", row -> row.option().name())
            .text("says", row -> row.option().says())
            .text("held_by", row -> String.join(" ", row.option().heldBy()))
            .instant("held_from", row -> row.option().heldFrom())
            .truth("default", row -> row.option().name().equals(row.question().defaultOption())),
        agreement.questions().values().stream()
            .flatMap(it -> it.options().values().stream().map(own -> new Option(it, own)))
            .toList());
  }

  /// One reading of a question.
  record Option(Question question, Question.Option option) {}

  /// What moved a finding, a row for each move.
  static Sheet<Moves.Step> moves(String finding, Moves moves) {
    return new Sheet<>(
        Table.<Moves.Step>named("moves")
            .text("finding", row -> finding)
            .text("known", Moves.Step::known)
            .text("was", row -> row.before().word())
            .whole("was_lo", row -> row.had() == null ? null : row.had().lo())
            .whole("was_hi", row -> row.had() == null ? null : row.had().hi())
            .text("is", row -> row.after().word())
            .whole("is_lo", row -> row.has() == null ? null : row.has().lo())
            .whole("is_hi", row -> row.has() == null ? null : row.has().hi())
            .text(
                "entries",
                row ->
                    row.entries().stream()
                        .map(it -> it.number().text())
                        .collect(Collectors.joining(" "))),
        moves.steps());
  }

  /// Entries as exports list them.
  static Sheet<StoredEntry> entries(List<StoredEntry> entries) {
    return new Sheet<>(EntryTable.of(), entries);
  }

  /// What a search found.
  static Sheet<SearchPage.Row> found(SearchPage page) {
    return new Sheet<>(
        Table.<SearchPage.Row>named("found")
            .text("kind", SearchPage.Row::kind)
            .text("name", SearchPage.Row::name)
            .text("says", SearchPage.Row::says)
            .text("state", SearchPage.Row::state)
            .text("address", SearchPage.Row::address),
        page.rows());
  }
}
