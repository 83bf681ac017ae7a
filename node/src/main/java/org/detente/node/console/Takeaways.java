package org.detente.node.console;

import java.util.Optional;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.page.Dates;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;

/// The drawings and tables of the pages as files, at the moment of the page they are taken from.
record Takeaways(Desk desk, TakenDrawings drawings, TakenTables tables) {

  Takeaways(Desk desk) {
    this(desk, new TakenDrawings(desk), new TakenTables(desk));
  }

  /// @param name of the file, such as `lanes.svg`
  Answer answer(Request request, View view, String name) {
    int dot = name.lastIndexOf('.');
    String what = name.substring(0, Math.max(0, dot));
    String form = name.substring(dot + 1);
    Optional<byte[]> bytes =
        switch (form) {
          case "svg" -> drawings.svg(request, view, what);
          case "csv" -> tables.csv(request, view, what);
          case "json" -> tables.json(request, view, what);
          case "ics" -> tables.calendar(request, view, what);
          default -> Optional.empty();
        };
    return bytes
        .map(it -> Answer.found(type(form), it).asFile(fileName(request, view, what, form)))
        .orElseGet(() -> desk.problem(request, view, Problems.noPage()));
  }

  private static String type(String form) {
    return switch (form) {
      case "svg" -> Answer.SVG;
      case "csv" -> Answer.CSV;
      case "ics" -> Answer.CALENDAR;
      default -> Answer.JSON;
    };
  }

  /// Letters, digits, points and hyphens alone, with the thing it is about and the day.
  private static String fileName(Request request, View view, String what, String form) {
    String of =
        Take.NAMING.stream().flatMap(it -> request.value(it).stream()).findFirst().orElse("");
    String day = Dates.day(view.moment().asOf().valid()).toString();
    String name = "detente-" + (of.isEmpty() ? "" : of + "-") + what + "-" + day;
    String plain = name.replaceAll("[^A-Za-z0-9.]+", "-");
    return plain.substring(0, Math.min(Take.LONGEST_NAME, plain.length())) + "." + form;
  }
}
