package org.detente.node.console;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.assessment.Listing;
import org.detente.assessment.Named;
import org.detente.assessment.calendar.Coming;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.node.document.Documents;
import org.detente.node.home.World;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.page.Address;
import org.detente.node.page.Changes;
import org.detente.node.page.Courses;
import org.detente.node.page.Frame;
import org.detente.node.page.Moment;
import org.detente.node.page.Pair;
import org.detente.node.page.PairAsked;
import org.detente.node.page.PairSwitch;
import org.detente.node.page.Problem;
import org.detente.node.page.View;
import org.detente.node.page.ledger.Checked;
import org.detente.node.page.timeline.Span;
import org.detente.node.point.PointText.Read;

/// What every page is drawn from and framed by: one loaded world, and what was computed of it.
///
/// @param entries every entry of the loaded ledgers, by where it stands
/// @param checked when the ledgers were looked at
/// @param checks what the full check of each found
record Desk(
    World world,
    Moments moments,
    Answers answers,
    Ledgers ledgers,
    Map<EntryRef, Fact> entries,
    Checked checked,
    FullChecks checks,
    Documents documents) {

  View view(Moment moment) {
    return new View(world, moment, world.assess(moment.asOf()), entries);
  }

  /// The two parties that are meant; empty where no agreement names such two together.
  Optional<Pair> pair(View view, PairAsked asked) {
    return asked.pair(PairSwitch.choices(view), world.withJoined().values());
  }

  /// The life of every instrument, by what is known at this moment.
  Courses lives(View view) {
    return answers.lives(view.moment().asOf().known(), Span.of(view).until());
  }

  /// What is due or comes in the year after this moment.
  List<Coming> ahead(View view) {
    return answers.ahead(view.moment().asOf());
  }

  /// One finding through time, by what is known at this moment.
  Courses course(View view, Finding finding) {
    return answers.of(view.moment().asOf().known(), Span.of(view).until(), finding);
  }

  /// A finding of this name, an instance of a duty that was settled long before too; a duty without
  /// its instance is the one that began last, as for `explain`.
  Optional<Finding> finding(View view, String id) {
    return view.finding(id)
        .or(() ->
            id.contains("/duties.")
                ? Named.among(
                    world.assess(view.moment().asOf(), Listing.ALL).findings(),
                    id,
                    view.moment().asOf().valid())
                : Optional.empty());
  }

  /// A page that is not read between two parties and needs no further parameters.
  Answer found(Request request, View view, String template, String name, Object page) {
    Frame.Page framed = new Frame.Page(name, request.path(), List.of(), false);
    return found(request, view, template, framed, page);
  }

  Answer found(Request request, View view, String template, Frame.Page framed, Object page) {
    Frame frame = Frame.of(view, framed, changes(request, view, framed));
    return Templates.page(Answer.OK, template, frame, page);
  }

  /// What is said instead of a page, at the same address: another moment may have what this one has
  /// not.
  Answer problem(Request request, View view, Problem problem) {
    return problem(request, view, List.of(), problem);
  }

  /// What is said where there is no moment to speak of: as of today. What else was asked is kept.
  Answer problem(Request request, Problem problem) {
    List<Frame.Field> keeps =
        request.query().entrySet().stream()
            .filter(it -> !Moment.NAMES.contains(it.getKey()) && !it.getKey().isEmpty())
            .map(it -> new Frame.Field(it.getKey(), it.getValue()))
            .toList();
    return problem(request, view(moments.now()), keeps, problem);
  }

  private static Answer problem(
      Request request, View view, List<Frame.Field> keeps, Problem problem) {
    // Of an address with two strokes in front a form would ask another server.
    String path = request.path().replaceFirst("^/+", "/");
    Frame.Page page = new Frame.Page(problem.headline(), path, keeps, false);
    return Templates.page(
        problem.status(), "problem", Frame.of(view, page, Optional.empty()), problem);
  }

  /// What differs from the moment at which the reader saw the same page before; empty where they
  /// come from elsewhere.
  Optional<Changes> changes(Request request, View view, Frame.Page page) {
    boolean paired = page.paired();
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
        .map(before -> view(before.between(paired ? view.moment().pair() : Optional.empty())))
        .map(before -> Changes.between(paired ? before.paired() : before, view, page.subject()));
  }

  private static boolean samePage(String address, String path) {
    try {
      return Address.encoded(path).equals(URI.create(address).getRawPath());
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
