package org.detente.node.contract;

import java.util.List;
import org.detente.model.Fact;
import org.detente.model.Facts.LedgerHead;

/// The entries of the loaded ledgers, in ledger order.
public final class LogJson {
  private LogJson() {}

  /// The document as UTF-8 bytes, with the newline that ends it.
  public static byte[] of(List<LedgerHead> ledgers, List<Fact> facts) {
    return Json.document(json -> {
      json.objects("ledgers", ledgers, it -> StatusJson.ledger(json, it));
      json.objects("entries", facts, new EntryJson(json)::write);
    });
  }
}
