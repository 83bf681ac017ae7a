package org.detente.node.console;

import java.util.List;
import org.detente.assessment.calendar.Coming;
import org.detente.model.Words;
import org.detente.node.contract.CalendarJson;
import org.detente.node.export.Extent;
import org.detente.node.export.calendar.CalendarFile;
import org.detente.node.export.table.ComingTable;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.page.Frame;
import org.detente.node.page.View;
import org.detente.node.page.calendar.CalendarPage;
import org.detente.node.page.calendar.Wanted;
import org.detente.node.page.take.Sheet;

/// The page of what is due or comes, and the same for calendar programs.
record Calendars(Desk desk) {
  /// How far ahead a feed looks where nobody says, in months: whoever subscribes to it looks once.
  private static final int OF_A_FEED = 120;

  Answer calendar(Request request, View view) {
    return switch (Wanted.of(request::value, Wanted.USUAL)) {
      case Wanted.Read.No no ->
          desk.problem(request, view, Problems.noChoice(no.parameter(), no.value()));
      case Wanted.Read.Fine(Wanted wanted) -> {
        List<Frame.Field> keeps =
            Papers.given(request, Wanted.OF, Wanted.KIND, Wanted.INSTRUMENT, Wanted.MONTHS);
        Frame.Page framed =
            new Frame.Page(Words.of("console.page.calendar"), request.path(), keeps, false);
        yield desk.found(request, view, "calendar", framed, CalendarPage.of(view, wanted));
      }
    };
  }

  Answer feed(Request request, View view) {
    return switch (Wanted.of(request::value, OF_A_FEED)) {
      case Wanted.Read.No no ->
          Answer.text(
              Answer.BAD_REQUEST,
              Words.of("console.problem.choice.says", no.parameter(), no.value()));
      case Wanted.Read.Fine(Wanted wanted) -> Answer.found(Answer.CALENDAR, ics(view, wanted));
    };
  }

  static byte[] ics(View view, Wanted wanted) {
    Extent extent = wanted.extent(view);
    return CalendarFile.of(extent, wanted.among(extent.comings()));
  }

  static byte[] json(View view, Wanted wanted) {
    Extent extent = wanted.extent(view);
    return CalendarJson.of(view.assessed(), extent, wanted.among(extent.comings()));
  }

  static Sheet<Coming> sheet(View view, Wanted wanted) {
    Extent extent = wanted.extent(view);
    return new Sheet<>(ComingTable.of(extent), wanted.among(extent.comings()));
  }
}
