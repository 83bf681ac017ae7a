package org.detente.node.contract;

import java.time.Instant;
import java.util.List;
import org.detente.assessment.calendar.Change;
import org.detente.assessment.calendar.Rule;
import org.detente.assessment.course.Course.Deadline;
import org.detente.model.Assessed;
import org.detente.model.Finding;

/// What changes of itself after a point of both times, in order of time, each with the rule that
/// makes its date.
public final class ChangesJson {
  private ChangesJson() {}

  /// The document as UTF-8 bytes, with the newline that ends it.
  ///
  /// @param assessed the point
  /// @param until how far ahead was looked
  public static byte[] of(Assessed assessed, Instant until, List<Change> changes) {
    return Json.document(json -> {
      StatusJson.head(json, assessed);
      json.text("until", until);
      json.objects("changes", changes, it -> change(json, it));
    });
  }

  private static void change(Json json, Change change) {
    FindingJson findings = new FindingJson(json);
    Finding then = change.then();
    json.text("at", change.at());
    json.text("finding", then.id());
    json.text("kind", then.kind().word());
    json.text("instrument", then.instrument());
    json.text("bearer", then.bearer());
    json.text("addressee", then.addressee());
    json.text("before", change.from().word());
    json.text("verdict", change.to().word());
    json.objects("deadlines", change.deadlines(), it -> deadline(json, it));
    json.texts("rule", Rule.texts(change));
    json.objects("cites", then.cites(), findings::cite);
    json.objects("readings", then.readings(), findings::reading);
  }

  private static void deadline(Json json, Deadline deadline) {
    json.text("at", deadline.at());
    json.truth("included", deadline.included());
    json.object("under", deadline.under(), under -> under.forEach(json::text));
    json.texts("heldBy", deadline.heldBy());
    json.truth("hypothetical", deadline.hypothetical());
    json.truth("decides", deadline.decides());
  }
}
