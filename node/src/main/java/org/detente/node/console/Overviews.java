package org.detente.node.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.detente.assessment.calendar.Coming;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Known;
import org.detente.model.Words;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.page.Frame;
import org.detente.node.page.View;
import org.detente.node.page.timeline.TimelinePage;
import org.detente.node.page.today.Today;

/// The pages that are read for all parties or between two.
record Overviews(Desk desk) {

  Answer today(Request request, View view) {
    // What comes is found beside the rest, and takes nearly as long.
    ForkJoinTask<List<Coming>> ahead = ForkJoinPool.commonPool().submit(() -> desk.ahead(view));
    View read = view.paired();
    Optional<View> then = onTheDay(view).map(it -> view.answering(it).paired());
    Today today = Today.of(read, desk.lives(view), ahead::join, then);
    return found(request, read, "today", today);
  }

  Answer timeline(Request request, View view) {
    View read = view.paired();
    return found(request, read, "timeline", TimelinePage.of(read, desk.lives(view)));
  }

  private Answer found(Request request, View view, String name, Object page) {
    String title = Words.of("console.page." + name);
    Frame.Page framed = new Frame.Page(title, request.path(), List.of(), true);
    return desk.found(request, view, name, framed, page);
  }

  /// What was answered for the day asked about with what was known on it; empty where the page
  /// knows no more than that.
  private Optional<Assessed> onTheDay(View view) {
    AsOf asOf = view.moment().asOf();
    boolean hindsight =
        switch (asOf.known()) {
          case Known.Everything _ -> desk.world().learntMoreAfter(asOf.valid());
          case Known.At(Instant at) -> at.isAfter(asOf.valid());
          case Known.First _ -> false;
        };
    return hindsight
        ? Optional.of(desk.world().assess(new AsOf(asOf.valid(), new Known.At(asOf.valid()))))
        : Optional.empty();
  }
}
