package org.detente.node.console;

import org.detente.model.Words;
import org.detente.node.contract.ExplainJson;
import org.detente.node.contract.StatusJson;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.page.View;

/// Answers for programs: the bytes of the command line's `--json`.
record Data(Desk desk) {
  static final String API = "/api/v1/";

  Answer answer(Request request, View view) {
    return switch (request.path()) {
      case API + "status" -> Answer.found(Answer.JSON, StatusJson.of(view.assessed()));
      case API + "explain" -> explain(request, view);
      default -> Answer.text(Answer.NOT_FOUND, Words.of("console.problem.noPage", API + "status"));
    };
  }

  private Answer explain(Request request, View view) {
    String id = request.value("finding").orElse("");
    return desk.finding(view, id)
        .map(it -> Answer.found(Answer.JSON, ExplainJson.of(view.assessed(), it, desk.entries())))
        .orElseGet(() -> Answer.text(Answer.NOT_FOUND, Words.of("cli.finding.none", id)));
  }
}
