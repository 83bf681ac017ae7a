package org.detente.node.contract;

import java.util.List;
import org.detente.assessment.supposed.Event;
import org.detente.assessment.supposed.Owed;
import org.detente.model.Assessed;

/// What one supposed event owes, by instrument (`docs/schema/owes-1.schema.json`).
public final class OwesJson {
  private OwesJson() {}

  /// The document as UTF-8 bytes, with the newline that ends it.
  ///
  /// @param assessed the point at which it is supposed, without it
  public static byte[] of(Assessed assessed, Event event, List<Owed> owed) {
    return Json.document(json -> {
      StatusJson.head(json, assessed);
      json.object("supposed", event, it -> event(json, it));
      json.objects("owed", owed, it -> owed(json, it));
    });
  }

  private static void event(Json json, Event event) {
    json.text("event", event.name());
    json.text("by", event.by());
    json.text("at", event.at().text());
    json.object("fields", event.fields(), fields -> fields.forEach(json::text));
    json.text("notice", event.notice().orElse(null));
  }

  private static void owed(Json json, Owed owed) {
    json.text("instrument", owed.agreement().id());
    json.text("duty", owed.duty().name());
    json.text("title", owed.duty().title());
    json.text("ruleOf", owed.source().id());
    json.text("life", owed.life().word());
    json.texts("to", owed.to());
    json.texts("asks", owed.asks());
    owed.instance()
        .ifPresent(it -> json.object("finding", it, found -> new FindingJson(json).write(found)));
  }
}
