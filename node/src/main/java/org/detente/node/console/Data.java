package org.detente.node.console;

import org.detente.model.Assessed;
import org.detente.model.Words;
import org.detente.node.contract.ExplainJson;
import org.detente.node.contract.StatusJson;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.page.Moment;

/// Answers for programs: the bytes of the command line's `--json`.
record Data(Desk desk) {
  static final String API = "/api/v1/";

  Answer answer(Request request, Moment moment) {
    Assessed assessed = desk.world().assess(moment.asOf());
    return switch (request.path()) {
      case API + "status" -> Answer.found(Answer.JSON, StatusJson.of(assessed));
      case API + "explain" -> explain(request, moment, assessed);
      default -> Answer.text(Answer.NOT_FOUND, Words.of("console.problem.noPage", API + "status"));
    };
  }

  private Answer explain(Request request, Moment moment, Assessed assessed) {
    String id = request.value("finding").orElse("");
    return desk.finding(moment, assessed, id)
        .map(it -> Answer.found(Answer.JSON, ExplainJson.of(assessed, it, desk.entries())))
        .orElseGet(() -> Answer.text(Answer.NOT_FOUND, Words.of("cli.finding.none", id)));
  }
}
