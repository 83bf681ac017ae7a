package org.detente.node.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.model.Words;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.page.Frame;
import org.detente.node.page.View;
import org.detente.node.page.ledger.LedgerPage;
import org.detente.node.page.search.SearchPage;

/// The pages of the entries, and of what is looked for among them and all else.
record Papers(Desk desk) {
  private static final int MOST_DIGITS = 8;

  Answer ledger(Request request, View view) {
    String from = request.value("from").orElse("0");
    if (from.length() > MOST_DIGITS || !from.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return desk.problem(request, view, Problems.noNumber(from));
    }
    String instrument = request.value("instrument").orElse("");
    String kind = request.value("kind").orElse("");
    LedgerPage page =
        LedgerPage.of(
            view,
            desk.checked(),
            desk.checks().of(desk.world()),
            instrument,
            kind,
            Integer.parseInt(from));
    return desk.found(
        request,
        view,
        "ledger",
        new Frame.Page(
            Words.of("console.page.ledger"),
            request.path(),
            given(request, "instrument", "kind"),
            false),
        page);
  }

  Answer entry(Request request, View view, String place) {
    return desk.ledgers()
        .entry(view, place)
        .map(page ->
            desk.found(
                request, view, "entry", Words.of("console.entry.headline", page.position()), page))
        .orElseGet(() -> desk.problem(request, view, Problems.noEntry(place)));
  }

  Answer search(Request request, View view) {
    String query = request.value("q").orElse("");
    SearchPage page = SearchPage.of(view, desk.documents(), query);
    Frame.Page framed =
        new Frame.Page(
            Words.of("console.page.search"),
            request.path(),
            List.of(new Frame.Field("q", page.query())),
            false);
    Frame frame = Frame.of(view, framed, desk.changes(request, view, framed));
    int status = query.length() > SearchPage.LONGEST ? Answer.BAD_REQUEST : Answer.OK;
    return Templates.page(status, "search", frame, page);
  }

  /// Those of the parameters that are given.
  static List<Frame.Field> given(Request request, String... names) {
    return Stream.of(names)
        .map(name -> request.value(name).map(it -> new Frame.Field(name, it)))
        .flatMap(Optional::stream)
        .toList();
  }
}
