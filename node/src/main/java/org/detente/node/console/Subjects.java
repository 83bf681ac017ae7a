package org.detente.node.console;

import java.util.List;
import java.util.Optional;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.page.Courses;
import org.detente.node.page.Frame;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.agreement.AgreementPage;
import org.detente.node.page.finding.FindingPage;

/// The pages of one instrument, and of one finding.
record Subjects(Desk desk) {

  Answer agreement(Request request, View view, String id) {
    Optional<Assessed.Instrument> instrument =
        view.assessed().instruments().stream().filter(it -> it.id().equals(id)).findFirst();
    if (instrument.isEmpty()) {
      return desk.problem(request, view, Problems.noAgreement(view, id));
    }
    AgreementPage page =
        AgreementPage.of(
            view,
            view.agreement(id).orElseThrow(),
            instrument.get(),
            desk.lives(view),
            desk.answers().testedSoFar(id));
    return found(request, view, "agreement", Titles.brief(page.title()), List.of(), id, page);
  }

  Answer finding(Request request, View view, String id) {
    Optional<Finding> finding = desk.finding(view, id);
    if (finding.isEmpty()) {
      return desk.problem(request, view, Problems.noFinding(view, id));
    }
    Courses courses = desk.course(view, finding.get());
    FindingPage page =
        FindingPage.of(
            view, finding.get(), courses, desk.moments().moves(request, view, finding.get().id()));
    List<Frame.Field> keeps = Papers.given(request, "from", "to");
    return found(request, view, "finding", page.title(), keeps, id, page);
  }

  private Answer found(
      Request request,
      View view,
      String template,
      String title,
      List<Frame.Field> keeps,
      String subject,
      Object page) {
    Frame.Page framed = new Frame.Page(title, request.path(), keeps, false, Optional.of(subject));
    return desk.found(request, view, template, framed, page);
  }
}
