package org.detente.node.console;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.model.Words;
import org.detente.node.document.Documents;
import org.detente.node.home.World;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.http.Site;
import org.detente.node.page.Address;
import org.detente.node.page.Moment;
import org.detente.node.page.Pair;
import org.detente.node.page.PairAsked;
import org.detente.node.page.PairSwitch;
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
        new Answers(world, shipped, new TestRuns()),
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
    String path = request.path();
    String plain = path.replaceFirst("/+$", "");
    // Of an address with a stroke at its end and the one without only the one is a page.
    return plain.length() < path.length() && plain.length() > 1 && !isElsewhere(request)
        ? Answer.seeOther(address(plain, request.query()))
        : Assets.find(path).orElseGet(() -> moment(request));
  }

  private Answer moment(Request request) {
    boolean forPrograms = request.path().startsWith("/api/");
    boolean blank = request.query().values().stream().anyMatch(String::isBlank);
    if (blank && !forPrograms && !isElsewhere(request)) {
      return Answer.seeOther(address(request.path(), request.query()));
    }
    return switch (desk.moments().of(request)) {
      case Read.Refused<Moment>(var why) ->
          forPrograms
              ? Answer.text(Answer.BAD_REQUEST, Words.of(why))
              : desk.problem(request, Problems.noMoment(Words.of(why)));
      case Read.Point<Moment>(Moment moment) ->
          forPrograms ? data.answer(request, desk.view(moment)) : between(request, moment);
    };
  }

  private Answer between(Request request, Moment moment) {
    Optional<PairAsked> asked = asked(request);
    View forAll = desk.view(moment);
    Optional<Pair> pair = asked.flatMap(it -> desk.pair(forAll, it));
    if (asked.isPresent() && pair.isEmpty()) {
      return desk.problem(request, forAll, Problems.noPair(forAll, request.path(), asked.get()));
    }
    boolean named = pair.map(Pair::text).equals(request.value(Moment.PAIR));
    // However two were written, the page that is read between them has one address.
    return named || isElsewhere(request)
        ? page(request, forAll.between(pair))
        : Answer.seeOther(inItsWords(request, pair));
  }

  /// Between whom a page is to be read: as its address says, or as the fields of the switch do.
  private static Optional<PairAsked> asked(Request request) {
    Optional<String> one = request.value(PairSwitch.ONE);
    Optional<String> other = request.value(PairSwitch.OTHER);
    return one.isPresent() || other.isPresent()
        ? Optional.of(new PairAsked(one.orElse(""), other.orElse("")))
        : request.value(Moment.PAIR).map(PairAsked::of);
  }

  /// What begins with two strokes would lead to another server.
  private static boolean isElsewhere(Request request) {
    return request.path().startsWith("//");
  }

  private static String inItsWords(Request request, Optional<Pair> pair) {
    Map<String, String> query = new LinkedHashMap<>(request.query());
    query.keySet().removeAll(Set.of(PairSwitch.ONE, PairSwitch.OTHER, Moment.PAIR));
    pair.ifPresent(it -> query.put(Moment.PAIR, it.text()));
    return address(request.path(), query);
  }

  /// A form sends every field, an empty one too; the address of a page names what is asked alone.
  private static String address(String path, Map<String, String> fields) {
    List<String> query = new ArrayList<>();
    fields.forEach((name, value) -> {
      if (!value.isBlank()) {
        query.add(Address.encoded(name) + "=" + Address.encoded(value.strip()));
      }
    });
    return Address.encoded(path) + (query.isEmpty() ? "" : "?" + String.join("&", query));
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
          desk.ledgers()
              .proof(name)
              .orElseGet(() -> desk.problem(request, view, Problems.noPage()));
      default -> desk.problem(request, view, Problems.noPage());
    };
  }
}
