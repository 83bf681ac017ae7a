package org.detente.node.contract;

import java.util.Map;
import org.detente.model.Assessed;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Reason;
import org.detente.model.Words;

/// One finding with everything it rests on: the finding as in the status contract, then its reasons
/// as a tree whose leaves are articles in our words and ledger entries with their source.
public final class ExplainJson {
  private final Json json;
  private final Map<EntryRef, Fact> facts;

  private ExplainJson(Json json, Map<EntryRef, Fact> facts) {
    this.json = json;
    this.facts = facts;
  }

  /// The document as UTF-8 bytes, with the newline that ends it.
  ///
  /// @param facts every entry the explanation may name
  public static byte[] of(Assessed assessed, Finding finding, Map<EntryRef, Fact> facts) {
    return Json.document(json -> {
      StatusJson.head(json, assessed);
      json.object("finding", finding, new FindingJson(json)::write);
      json.object("reason", finding.reason(), new ExplainJson(json, facts)::reason);
    });
  }

  private void reason(Reason reason) {
    json.text("says", Words.of(reason.phrase()));
    json.objects("cites", reason.cites(), this::citation);
    json.objects("entries", reason.entries(), it -> new EntryJson(json).write(it, facts));
    json.objects("because", reason.because(), this::reason);
  }

  private void citation(Citation citation) {
    json.text("agreement", citation.agreement());
    json.text("article", citation.article());
    json.truth("checked", citation.checked());
    json.text("says", citation.says());
    json.text("title", citation.title());
    json.text("url", citation.url());
  }
}
