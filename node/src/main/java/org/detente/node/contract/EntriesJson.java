package org.detente.node.contract;

import java.util.List;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Known;
import org.detente.node.home.StoredEntry;

/// The entries of the loaded ledgers with the bodies that were signed, in ledger order.
public final class EntriesJson {
  private EntriesJson() {}

  /// The document as UTF-8 bytes, with the newline that ends it. The text of a `body` is the
  /// payload of its entry to the byte.
  public static byte[] of(List<LedgerHead> ledgers, Known known, List<StoredEntry> entries) {
    return Json.document(json -> {
      json.text("knownAt", StatusJson.knownAt(known, ledgers));
      json.objects("ledgers", ledgers, it -> StatusJson.ledger(json, it));
      json.objects("entries", entries, it -> entry(json, it));
    });
  }

  private static void entry(Json json, StoredEntry entry) {
    new FindingJson(json).entry(entry.entry());
    entry.fact().ifPresent(fact -> json.text("known", fact.known()));
    entry.body().ifPresent(body -> json.raw("body", body));
  }
}
