package org.detente.node.contract;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detente.model.Assessed;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Finding;
import org.detente.model.Known;

/// The status contract, version 1: everything an assessment answers for one point of both times
/// (`docs/reference/status-json.md`, `docs/schema/status-1.schema.json`).
public final class StatusJson {
  private StatusJson() {}

  /// The document as UTF-8 bytes, with the newline that ends it. Instruments and findings keep the
  /// order of the assessment, which is by id.
  public static byte[] of(Assessed assessed) {
    return Json.document(json -> {
      head(json, assessed);
      json.objects("agreements", assessed.agreements(), it -> agreement(json, it));
      json.objects("instruments", assessed.instruments(), it -> instrument(json, it));
      FindingJson findings = new FindingJson(json);
      json.<Finding>objects("findings", assessed.findings(), findings::write);
    });
  }

  /// How the point on the known axis that was assessed is written.
  public static String knownAt(Assessed assessed) {
    return knownAt(assessed.asOf().known(), assessed.ledgers());
  }

  /// How a point on the known axis is written: `@N`, `origin@N` where several ledgers are loaded,
  /// or the instant. Everything known reads as the size of the ledger; of several, each one's,
  /// separated by a space.
  public static String knownAt(Known known, List<LedgerHead> ledgers) {
    boolean several = ledgers.size() > 1;
    return switch (known) {
      case Known.At at -> at.instant().toString();
      case Known.First first ->
          (several && first.ledger() != null ? first.ledger() : "") + "@" + first.entries();
      case Known.Everything everything ->
          ledgers.stream()
              .map(ledger -> (several ? ledger.origin() : "") + "@" + ledger.size())
              .collect(Collectors.joining(" "));
    };
  }

  /// The members every answer about a point of both times begins with.
  static void head(Json json, Assessed assessed) {
    json.text("asOf", assessed.asOf().valid());
    json.text("knownAt", knownAt(assessed));
    json.text("recordThrough", assessed.recordThrough());
    json.objects("ledgers", assessed.ledgers(), it -> ledger(json, it));
  }

  static void ledger(Json json, LedgerHead ledger) {
    json.text("origin", ledger.origin());
    json.number("size", ledger.size());
    json.text("root", ledger.root());
  }

  private static void agreement(Json json, Assessed.AgreementRef agreement) {
    json.text("id", agreement.id());
    json.text("sha256", agreement.sha256());
    json.truth("adopted", agreement.adopted());
  }

  private static void instrument(Json json, Assessed.Instrument instrument) {
    json.text("id", instrument.id());
    json.text("title", instrument.title());
    json.text("kind", instrument.kind());
    json.text("force", instrument.force().word());
    json.text("life", instrument.life().word());
    json.object(
        "participation",
        instrument.participation(),
        states ->
            new TreeMap<>(states).forEach((party, state) -> json.text(party.code(), state.word())));
    json.objects(
        "pairs",
        instrument.pairs(),
        pair -> {
          json.text("from", pair.from());
          json.text("to", pair.to());
          json.text("state", pair.state().word());
        });
  }
}
