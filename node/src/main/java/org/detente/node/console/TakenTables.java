package org.detente.node.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.assessment.calendar.Change;
import org.detente.ledger.Outcome;
import org.detente.model.Assessed;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.node.contract.ChangesJson;
import org.detente.node.contract.EntriesJson;
import org.detente.node.contract.StatusJson;
import org.detente.node.export.Extent;
import org.detente.node.export.table.ChangeTable;
import org.detente.node.export.table.FindingTable;
import org.detente.node.home.StoredEntry;
import org.detente.node.http.Request;
import org.detente.node.page.View;
import org.detente.node.page.agreement.PartyRow;
import org.detente.node.page.calendar.Wanted;
import org.detente.node.page.finding.Band;
import org.detente.node.page.finding.Chart;
import org.detente.node.page.finding.FindingPage;
import org.detente.node.page.search.SearchPage;
import org.detente.node.page.take.Sheet;
import org.detente.node.page.timeline.TimelinePage;

/// The tables of the pages as files. Where an export gives the same table, its bytes are the
/// file's.
record TakenTables(Desk desk) {

  /// Empty where there is no such table, or none of the thing that is named.
  Optional<byte[]> csv(Request request, View view, String what) {
    return sheet(request, view, what).map(Sheet::csv);
  }

  Optional<byte[]> json(Request request, View view, String what) {
    return switch (what) {
      case "findings" -> Optional.of(StatusJson.of(findings(request, view)));
      case "entries" ->
          Optional.of(
              EntriesJson.of(
                  view.world().facts().ledgers(),
                  view.moment().asOf().known(),
                  entries(request, view)));
      case "changes" -> {
        Extent extent = Extent.of(view.world(), view.moment().asOf());
        yield Optional.of(
            ChangesJson.of(view.assessed(), extent.until(), changes(view.paired(), extent)));
      }
      case "calendar" -> wanted(request).map(it -> Calendars.json(view, it));
      default -> sheet(request, view, what).map(it -> it.json(view.assessed()));
    };
  }

  /// What is due or comes, for calendars.
  Optional<byte[]> calendar(Request request, View view, String what) {
    return what.equals("calendar")
        ? wanted(request).map(it -> Calendars.ics(view, it))
        : Optional.empty();
  }

  private static Optional<Wanted> wanted(Request request) {
    return Wanted.of(request::value, Wanted.USUAL) instanceof Wanted.Read.Fine(Wanted wanted)
        ? Optional.of(wanted)
        : Optional.empty();
  }

  private Optional<Sheet<?>> sheet(Request request, View view, String what) {
    Extent extent = Extent.of(view.world(), view.moment().asOf());
    return switch (what) {
      case "findings" ->
          Optional.of(new Sheet<>(FindingTable.of(extent), findings(request, view).findings()));
      case "entries" -> Optional.of(Sheets.entries(entries(request, view)));
      case "changes" ->
          Optional.of(new Sheet<>(ChangeTable.of(extent), changes(view.paired(), extent)));
      case "calendar" -> wanted(request).map(it -> Calendars.sheet(view, it));
      case "lanes" -> Optional.of(Sheets.lanes(TimelinePage.of(view.paired(), desk.lives(view))));
      case "found" ->
          Optional.of(
              Sheets.found(SearchPage.of(view, desk.documents(), request.value("q").orElse(""))));
      case "articles" ->
          view.agreement(request.value("agreement").orElse("")).map(Sheets::articles);
      case "parties", "tests", "questions" -> ofAgreement(request, view, what);
      default -> ofFinding(request, view, what);
    };
  }

  private Optional<Sheet<?>> ofAgreement(Request request, View view, String what) {
    Optional<Agreement> agreement = view.agreement(request.value("agreement").orElse(""));
    return switch (what) {
      case "parties" -> agreement.map(it -> Sheets.parties(it.id(), PartyRow.of(view, it.id())));
      case "tests" -> agreement.map(it -> Sheets.tests(it.id(), desk.answers().tested(it.id())));
      default -> agreement.map(Sheets::questions);
    };
  }

  private Optional<Sheet<?>> ofFinding(Request request, View view, String what) {
    Optional<Finding> finding = desk.finding(view, request.value("finding").orElse(""));
    return switch (what) {
      case "verdicts" ->
          finding.map(it -> Sheets.verdicts(it.id(), Band.of(view, it, desk.course(view, it))));
      case "figures" ->
          finding.flatMap(it ->
              Chart.of(view, it, desk.course(view, it))
                  .map(chart -> Sheets.figures(it.id(), chart)));
      case "moves" ->
          finding.map(it -> Sheets.moves(it.id(), desk.moments().moves(request, view, it.id())));
      default -> Optional.empty();
    };
  }

  /// Of one instrument where the address names one, else between the two that it names, else all.
  private static Assessed findings(Request request, View view) {
    Assessed all = view.paired().assessed();
    Optional<String> instrument = request.value("agreement");
    return instrument.isEmpty()
        ? all
        : new Assessed(
            all.asOf(),
            all.recordThrough(),
            all.ledgers(),
            all.agreements(),
            all.instruments().stream().filter(it -> it.id().equals(instrument.get())).toList(),
            all.findings().stream()
                .filter(it -> it.instrument().equals(instrument.get()))
                .toList());
  }

  private static List<Change> changes(View paired, Extent extent) {
    Set<String> ids =
        paired.assessed().instruments().stream()
            .map(Assessed.Instrument::id)
            .collect(Collectors.toSet());
    return extent.changes().stream().filter(it -> ids.contains(it.then().instrument())).toList();
  }

  /// Those of the instrument, of the kind, or of the finding that the address names.
  private List<StoredEntry> entries(Request request, View view) {
    Optional<String> instrument = request.value("instrument");
    Optional<String> kind = request.value("kind");
    Optional<Set<EntryRef>> rests =
        request
            .value("finding")
            .map(id -> desk.finding(view, id).map(FindingPage::rests).orElse(Set.of()));
    return known(view).stream()
        .filter(it -> is(it.fact().map(Fact::instrument), instrument))
        .filter(it -> is(it.fact().map(Fact::kind), kind))
        .filter(it -> rests.isEmpty() || rests.get().contains(it.entry()))
        .toList();
  }

  private static boolean is(Optional<String> own, Optional<String> wanted) {
    return wanted.isEmpty() || own.equals(wanted);
  }

  /// Refused only where somebody changed the ledger's files after it was opened.
  private static List<StoredEntry> known(View view) {
    return switch (StoredEntry.known(view.world(), view.moment().asOf().known())) {
      case Outcome.Accepted<List<StoredEntry>>(List<StoredEntry> entries) -> entries;
      case Outcome.Refused<List<StoredEntry>>(var why) ->
          throw new IllegalStateException(why.message());
    };
  }
}
