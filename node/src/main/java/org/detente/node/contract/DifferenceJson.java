package org.detente.node.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.detente.assessment.Difference;
import org.detente.model.EntryRef;
import org.detente.model.Fact;

/// What moved a finding between two points of the known axis, step by step.
public final class DifferenceJson {
  private DifferenceJson() {}

  /// The document as UTF-8 bytes, with the newline that ends it.
  ///
  /// @param from the one point of the known axis, as typed
  /// @param to the other
  /// @param facts every entry a step may name
  public static byte[] of(
      String finding,
      Instant asOf,
      String from,
      String to,
      List<Difference.Step> steps,
      Map<EntryRef, Fact> facts) {
    return Json.document(json -> {
      json.text("finding", finding);
      json.text("asOf", asOf);
      json.text("from", from);
      json.text("to", to);
      json.objects("steps", steps, it -> step(json, it, facts));
    });
  }

  private static void step(Json json, Difference.Step step, Map<EntryRef, Fact> facts) {
    json.text("known", step.known());
    json.objects("entries", step.entries(), it -> new EntryJson(json).write(it, facts));
    json.object("before", step.before(), new FindingJson(json)::write);
    json.object("after", step.after(), new FindingJson(json)::write);
  }
}
