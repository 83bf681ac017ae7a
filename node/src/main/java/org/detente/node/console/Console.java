package org.detente.node.console;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.model.Words;
import org.detente.node.document.Documents;
import org.detente.node.home.World;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.http.Site;
import org.detente.node.page.Address;
import org.detente.node.page.Moment;
import org.detente.node.page.Pair;
import org.detente.node.page.View;
import org.detente.node.page.ledger.Checked;
import org.detente.node.point.PointText.Read;

/// Which address shows which page, from one loaded world.
public final class Console implements Site {
  private final Desk desk;
  private final Data data;
  private final Overviews overviews;
  private final Calendars calendars;
  private final Subjects subjects;
  private final Papers papers;
  private final Takeaways takeaways;
  private final Library library;

  /// @param clock tells what day it is, where no day is asked for
  /// @param shipped the folder that holds the shipped agreements and documents
  public Console(World world, Clock clock, Path shipped) {
    this(
        world,
        clock,
        Checked.first(world.facts().ledgers(), clock.instant()),
        new FullChecks(Optional.empty(), shipped, clock),
        new Answers(world, shipped, new ConcurrentHashMap<>()),
        Documents.below(shipped.resolve("docs")));
  }

  /// @param checked when the ledgers were looked at
  /// @param checks what the full check of each found
  Console(
      World world,
      Clock clock,
      Checked checked,
      FullChecks checks,
      Answers answers,
      Documents documents) {
    this.desk =
        new Desk(
            world,
            new Moments(world, clock),
            answers,
            new Ledgers(world),
            world.entries(),
            checked,
            checks,
            documents);
    this.data = new Data(desk);
    this.overviews = new Overviews(desk);
    this.calendars = new Calendars(desk);
    this.subjects = new Subjects(desk);
    this.papers = new Papers(desk);
    this.takeaways = new Takeaways(desk);
    this.library = new Library(desk);
  }

  @Override
  public Answer answer(Request request) {
    return Assets.find(request.path()).orElseGet(() -> moment(request));
  }

  private Answer moment(Request request) {
    boolean forPrograms = request.path().startsWith("/api/");
    return switch (desk.moments().of(request)) {
      case Read.Refused<Moment>(var why) ->
          forPrograms
              ? Answer.text(Answer.BAD_REQUEST, Words.of(why))
              : desk.problem(Problems.noMoment(Words.of(why)));
      case Read.Point<Moment>(Moment moment) ->
          forPrograms ? data.answer(request, desk.view(moment)) : between(request, moment);
    };
  }

  private Answer between(Request request, Moment moment) {
    boolean blank = request.query().values().stream().anyMatch(String::isBlank);
    // What begins with two strokes would lead to another server.
    if (blank && !request.path().startsWith("//")) {
      return Answer.seeOther(withoutBlanks(request));
    }
    Optional<String> asked = request.value(Moment.PAIR);
    Optional<Pair> pair = asked.flatMap(desk::pair);
    View view = desk.view(moment.between(pair));
    return asked.isPresent() && pair.isEmpty()
        ? desk.problem(view, Problems.noPair(view, asked.get()))
        : page(request, view);
  }

  /// A form sends every field, an empty one too; the address of a page names what is asked alone.
  private static String withoutBlanks(Request request) {
    List<String> query = new ArrayList<>();
    request
        .query()
        .forEach((name, value) -> {
          if (!value.isBlank()) {
            query.add(Address.encoded(name) + "=" + Address.encoded(value.strip()));
          }
        });
    String path = Address.encoded(request.path());
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private Answer page(Request request, View view) {
    String path = request.path();
    return switch (path) {
      case "/" -> overviews.today(request, view);
      case "/timeline" -> overviews.timeline(request, view);
      case "/calendar" -> calendars.calendar(request, view);
      case "/calendar.ics" -> calendars.feed(request, view);
      case "/ledger" -> papers.ledger(request, view);
      case "/search" -> papers.search(request, view);
      default -> Library.keeps(path) ? library.answer(request, view) : named(request, view, path);
    };
  }

  /// The page of one thing, which the address names after its kind.
  private Answer named(Request request, View view, String path) {
    int slash = path.indexOf('/', 1);
    String kind = slash < 0 ? "" : path.substring(1, slash);
    String name = path.substring(slash + 1);
    return switch (kind) {
      case "finding" -> subjects.finding(request, view, name);
      case "agreement" -> subjects.agreement(request, view, name);
      case "ledger" -> papers.entry(request, view, name);
      case "take" -> takeaways.answer(request, view, name);
      case "proof" ->
          desk.ledgers().proof(name).orElseGet(() -> desk.problem(view, Problems.noPage()));
      default -> desk.problem(view, Problems.noPage());
    };
  }
}
