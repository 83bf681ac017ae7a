package org.detente.node.console;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.assessment.Listing;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Words;
import org.detente.node.contract.ExplainJson;
import org.detente.node.contract.StatusJson;
import org.detente.node.home.World;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.http.Site;
import org.detente.node.page.Address;
import org.detente.node.page.Changes;
import org.detente.node.page.Courses;
import org.detente.node.page.Frame;
import org.detente.node.page.Moment;
import org.detente.node.page.Problem;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.agreement.AgreementPage;
import org.detente.node.page.finding.FindingPage;
import org.detente.node.page.ledger.LedgerPage;
import org.detente.node.page.search.SearchPage;
import org.detente.node.page.timeline.Span;
import org.detente.node.page.timeline.TimelinePage;
import org.detente.node.page.today.Today;
import org.detente.node.point.PointText.Read;

/// Answers every address of the console from one loaded world.
public final class Console implements Site {
  private static final String API = "/api/v1/";
  private static final int MOST_DIGITS = 8;

  private final World world;
  private final Moments moments;
  private final Answers answers;
  private final Ledgers ledgers;
  private final Map<EntryRef, Fact> entries;

  /// @param clock tells what day it is, where no day is asked for
  /// @param shipped the folder that holds the shipped agreements
  public Console(World world, Clock clock, Path shipped) {
    this.world = world;
    this.moments = new Moments(world, clock);
    this.answers = new Answers(world, shipped);
    this.ledgers = new Ledgers(world);
    this.entries = world.entries();
  }

  @Override
  public Answer answer(Request request) {
    return Assets.find(request.path()).orElseGet(() -> moment(request));
  }

  private Answer moment(Request request) {
    return switch (moments.of(request)) {
      case Read.Refused<Moment>(var why) -> refused(request, Words.of(why));
      case Read.Point<Moment>(Moment moment) -> at(request, moment);
    };
  }

  private Answer at(Request request, Moment moment) {
    if (request.path().startsWith(API)) {
      return data(request, moment);
    }
    boolean blank =
        List.of(Moments.ON, Moments.KNOWN_AT).stream()
            .anyMatch(name -> request.query().containsKey(name) && request.value(name).isEmpty());
    if (blank) {
      return Answer.seeOther(moment.at(request.path()));
    }
    View view = View.of(world, moment, world.assess(moment.asOf()), entries);
    return page(request, view);
  }

  /// The bytes of the command line's `--json`.
  private Answer data(Request request, Moment moment) {
    Assessed assessed = world.assess(moment.asOf());
    if (request.path().equals(API + "status")) {
      return Answer.found(Answer.JSON, StatusJson.of(assessed));
    }
    String id = request.value("finding").orElse("");
    if (!request.path().equals(API + "explain")) {
      return Answer.text(Answer.NOT_FOUND, Words.of("console.problem.noPage", API + "status"));
    }
    return assessed.findings().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .or(() -> instance(moment, id))
        .map(it -> Answer.found(Answer.JSON, ExplainJson.of(assessed, it, entries)))
        .orElseGet(() -> Answer.text(Answer.NOT_FOUND, Words.of("cli.finding.none", id)));
  }

  private Answer page(Request request, View view) {
    String path = request.path();
    if (path.startsWith("/finding/")) {
      return finding(request, view, path.substring("/finding/".length()));
    }
    if (path.startsWith("/agreement/")) {
      return agreement(request, view, path.substring("/agreement/".length()));
    }
    if (path.startsWith("/ledger/")) {
      return entry(request, view, path.substring("/ledger/".length()));
    }
    if (path.startsWith("/proof/")) {
      return ledgers
          .proof(path.substring("/proof/".length()))
          .orElseGet(() -> missing(request, view));
    }
    return switch (path) {
      case "/" -> today(request, view);
      case "/timeline" -> timeline(request, view);
      case "/ledger" -> ledger(request, view);
      case "/search" -> search(request, view);
      default -> missing(request, view);
    };
  }

  private Answer today(Request request, View view) {
    Today today = Today.of(view, lives(view), onTheDay(view));
    return found(request, view, "today", Words.of("console.page.today"), today);
  }

  private Answer timeline(Request request, View view) {
    TimelinePage page = TimelinePage.of(view, lives(view));
    return found(request, view, "timeline", Words.of("console.page.timeline"), page);
  }

  private Answer search(Request request, View view) {
    String query = request.value("q").orElse("");
    SearchPage page = SearchPage.of(view, query);
    int status = query.length() > SearchPage.LONGEST ? Answer.BAD_REQUEST : Answer.OK;
    Frame frame =
        frame(
            request,
            view,
            Words.of("console.page.search"),
            List.of(new Frame.Field("q", page.query())));
    return Templates.page(status, "search", frame, page);
  }

  private Answer agreement(Request request, View view, String id) {
    Optional<Assessed.Instrument> instrument =
        view.assessed().instruments().stream().filter(it -> it.id().equals(id)).findFirst();
    if (instrument.isEmpty()) {
      return problem(view, Problems.noAgreement(view, id));
    }
    AgreementPage page =
        AgreementPage.of(
            view,
            view.agreement(id).orElseThrow(),
            instrument.get(),
            lives(view),
            answers.tested(id));
    return found(request, view, "agreement", Titles.brief(page.title()), page);
  }

  private Answer finding(Request request, View view, String id) {
    Optional<Finding> finding = view.finding(id).or(() -> instance(view.moment(), id));
    if (finding.isEmpty()) {
      return problem(view, Problems.noFinding(view, id));
    }
    Instant end = Span.of(view).until();
    Courses courses = answers.of(view.moment().asOf().known(), end, finding.get());
    FindingPage page =
        FindingPage.of(view, finding.get(), courses, moments.moves(request, view, id));
    return found(request, view, "finding", page.title(), page);
  }

  /// An instance of a duty that was settled long before.
  private Optional<Finding> instance(Moment moment, String id) {
    return id.contains("/duties.")
        ? world.assess(moment.asOf(), Listing.ALL).findings().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
        : Optional.empty();
  }

  private Answer ledger(Request request, View view) {
    String from = request.value("from").orElse("0");
    if (from.length() > MOST_DIGITS || !from.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return problem(view, Problems.noNumber(from));
    }
    String instrument = request.value("instrument").orElse("");
    String kind = request.value("kind").orElse("");
    LedgerPage page = LedgerPage.of(view, instrument, kind, Integer.parseInt(from));
    List<Frame.Field> keeps = new ArrayList<>();
    request.value("instrument").ifPresent(it -> keeps.add(new Frame.Field("instrument", it)));
    request.value("kind").ifPresent(it -> keeps.add(new Frame.Field("kind", it)));
    Frame frame = frame(request, view, Words.of("console.page.ledger"), keeps);
    return Templates.page(Answer.OK, "ledger", frame, page);
  }

  private Answer entry(Request request, View view, String place) {
    return ledgers
        .entry(view, place)
        .map(page ->
            found(
                request, view, "entry", Words.of("console.entry.headline", page.position()), page))
        .orElseGet(() -> problem(view, Problems.noEntry(place)));
  }

  /// The life of every instrument, by what is known at this moment.
  private Courses lives(View view) {
    return answers.lives(view.moment().asOf().known(), Span.of(view).until());
  }

  /// What was answered for the day asked about with what was known on it; empty where the page
  /// knows no more than that.
  private Optional<Assessed> onTheDay(View view) {
    AsOf asOf = view.moment().asOf();
    AsOf then = new AsOf(asOf.valid(), new Known.At(asOf.valid()));
    boolean hindsight =
        asOf.known() instanceof Known.Everything
            || (asOf.known() instanceof Known.At(Instant at) && at.isAfter(asOf.valid()));
    return hindsight ? Optional.of(world.assess(then)) : Optional.empty();
  }

  private Answer found(Request request, View view, String template, String name, Object page) {
    return Templates.page(Answer.OK, template, frame(request, view, name, List.of()), page);
  }

  private Frame frame(Request request, View view, String name, List<Frame.Field> keeps) {
    return Frame.of(view, name, request.path(), keeps, changes(request, view));
  }

  /// What differs from the moment at which the reader saw the same page before; empty where they
  /// come from elsewhere.
  private Optional<Changes> changes(Request request, View view) {
    return request
        .from()
        .filter(address -> samePage(address, request.path()))
        .map(Request::queryOf)
        .map(query -> new Request(request.path(), query, Optional.empty()))
        .flatMap(it ->
            moments.of(it) instanceof Read.Point<Moment>(Moment moment)
                ? Optional.of(moment)
                : Optional.empty())
        .filter(before -> !before.asOf().equals(view.moment().asOf()))
        .map(before -> Changes.between(world.assess(before.asOf()), view));
  }

  private static boolean samePage(String address, String path) {
    try {
      return Address.encoded(path).equals(URI.create(address).getRawPath());
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private Answer refused(Request request, String why) {
    return request.path().startsWith("/api/")
        ? Answer.text(Answer.BAD_REQUEST, why)
        : problem(now(), Problems.noMoment(why));
  }

  private Answer missing(Request request, View view) {
    return request.path().startsWith("/api/")
        ? Answer.text(Answer.NOT_FOUND, Words.of("console.problem.noPage", API + "status"))
        : problem(view, Problems.noPage());
  }

  private View now() {
    Moment now = moments.now();
    return View.of(world, now, world.assess(now.asOf()), entries);
  }

  private static Answer problem(View view, Problem problem) {
    Frame frame = Frame.of(view, problem.headline(), "/", List.of(), Optional.empty());
    return Templates.page(problem.status(), "problem", frame, problem);
  }
}
