package org.detente.node.console;

import java.util.Optional;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.http.Request;
import org.detente.node.page.Drawing;
import org.detente.node.page.Frame;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.finding.Band;
import org.detente.node.page.finding.Chart;
import org.detente.node.page.ledger.EntryPage;
import org.detente.node.page.take.Standalone;
import org.detente.node.page.timeline.Lane;
import org.detente.node.page.timeline.TimelinePage;
import org.detente.node.page.today.LimitPanel;

/// The drawings of the pages as files that stand alone.
record TakenDrawings(Desk desk) {

  /// A drawing, and in one line what it shows.
  private record Titled(String title, Drawing drawing) {}

  /// Empty where there is no such drawing, or none of the thing that is named.
  Optional<byte[]> svg(Request request, View view, String what) {
    Optional<Titled> drawing =
        switch (what) {
          case "lanes" -> Optional.of(lanes(view.paired()));
          case "life" -> life(view, request.value("agreement").orElse(""));
          case "path" -> path(view, request.value("entry").orElse(""));
          default ->
              desk.finding(view, request.value("finding").orElse(""))
                  .flatMap(it -> of(view, it, what));
        };
    return drawing.map(
        it -> Standalone.of(it.drawing(), it.title(), Frame.citation(view, it.title())));
  }

  private Titled lanes(View view) {
    TimelinePage page = TimelinePage.of(view, desk.lives(view));
    return new Titled(page.headline(), page.wide());
  }

  private Optional<Titled> life(View view, String id) {
    return view.assessed().instruments().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(it -> new Titled(it.title(), Lane.wide(view, desk.lives(view), it)));
  }

  private Optional<Titled> path(View view, String place) {
    return desk.ledgers()
        .entry(view, place)
        .map((EntryPage it) ->
            new Titled(Words.of("console.entry.headline", it.position()), it.path()));
  }

  private Optional<Titled> of(View view, Finding finding, String what) {
    String title = new Titles(view).full(finding);
    Optional<Drawing> drawing =
        switch (what) {
          case "verdicts" -> Optional.of(Band.of(view, finding, desk.course(view, finding)).wide());
          case "figures" -> Chart.of(view, finding, desk.course(view, finding)).map(Chart::wide);
          case "gauge" -> LimitPanel.gauge(view, finding);
          default -> Optional.empty();
        };
    return drawing.map(it -> new Titled(title, it));
  }
}
