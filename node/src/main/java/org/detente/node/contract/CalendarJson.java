package org.detente.node.contract;

import java.util.List;
import org.detente.assessment.calendar.Coming;
import org.detente.assessment.calendar.Counting;
import org.detente.assessment.calendar.Rule;
import org.detente.assessment.timetable.When;
import org.detente.model.Assessed;
import org.detente.model.EntryRef;
import org.detente.model.Word;
import org.detente.model.Words;
import org.detente.node.export.Extent;

/// What is due or comes in a stretch of time, in order of time, each with the rule that makes its
/// date (`docs/schema/calendar-1.schema.json`).
public final class CalendarJson {
  private CalendarJson() {}

  /// The document as UTF-8 bytes, with the newline that ends it.
  ///
  /// @param assessed the point from which it is told how things stand
  /// @param extent the stretch
  public static byte[] of(Assessed assessed, Extent extent, List<Coming> comings) {
    return Json.document(json -> {
      StatusJson.head(json, assessed);
      json.text("from", extent.from());
      json.text("until", extent.until());
      json.objects("dates", comings, it -> coming(json, it));
    });
  }

  private static void coming(Json json, Coming coming) {
    json.text("name", coming.name());
    json.text("date", coming.when().text());
    json.object("when", coming.when(), it -> when(json, it));
    json.text("kind", coming.kind().word());
    json.text("instrument", coming.instrument());
    json.text("rule", coming.rule());
    json.text("what", Words.of(coming.what()));
    json.text("fixedBy", coming.basis().word());
    json.text("state", Words.of(coming.state()));
    json.truth("open", coming.open());
    json.objects("shares", coming.shares(), it -> share(json, it));
    json.texts("concerns", coming.concerns());
    coming.counting().ifPresent(it -> json.object("counted", it, c -> counting(json, c)));
    json.objects("deadlines", coming.deadlines(), it -> ChangesJson.deadline(json, it));
    json.texts("why", coming.why().stream().map(Rule.Sentence::text).toList());
    FindingJson findings = new FindingJson(json);
    json.objects("cites", coming.cites(), findings::cite);
    json.objects("entries", coming.entries(), it -> entry(json, it));
  }

  private static void when(Json json, When when) {
    json.text("from", when.from());
    json.text("until", when.until());
    json.text("precision", when.precision().word());
  }

  private static void share(Json json, Coming.Share share) {
    json.text("by", share.by());
    json.texts("to", share.to());
    json.text("finding", share.finding());
    json.text("verdict", share.verdict() == null ? null : share.verdict().word());
  }

  private static void counting(Json json, Counting counting) {
    json.text("in", counting.unit().map(Word::word).orElse("asked"));
    json.text("zone", "UTC");
    json.texts("works", counting.works());
    json.text("holidaysThrough", counting.through().orElse(null));
  }

  private static void entry(Json json, EntryRef entry) {
    json.text("ledger", entry.ledger());
    json.number("position", entry.position());
    json.text("hash", entry.hash());
  }
}
