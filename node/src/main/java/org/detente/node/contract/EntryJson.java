package org.detente.node.contract;

import java.util.Map;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.ImpreciseDate.Precision;
import org.detente.model.Source;
import org.detente.node.words.EntryWords;

/// One entry as a claim: where it stands, whose it is, when it holds and from when it was known,
/// and where it was read.
final class EntryJson {
  private final Json json;

  EntryJson(Json json) {
    this.json = json;
  }

  /// The entry at a place; where no fact is read from it, the place alone.
  void write(EntryRef entry, Map<EntryRef, Fact> facts) {
    Fact fact = facts.get(entry);
    if (fact == null) {
      new FindingJson(json).entry(entry);
    } else {
      write(fact);
    }
  }

  void write(Fact fact) {
    new FindingJson(json).entry(fact.entry());
    json.text("attributedTo", fact.attributedTo());
    json.text("instrument", fact.instrument());
    json.text("kind", fact.kind());
    json.object(
        "valid",
        fact.valid(),
        from -> {
          json.text(from.precision() == Precision.BY ? "by" : "from", from.written());
          json.text("until", fact.validUntil());
        });
    json.text("known", fact.known());
    json.text("says", EntryWords.what(fact));
    json.object("source", fact.source(), this::source);
    json.text("ref", fact.ref());
    json.text("corrects", fact.corrects());
    json.text("retracts", fact.retracts());
    json.text("answers", fact.answers());
  }

  private void source(Source source) {
    json.text("grade", source.grade().word());
    json.text("publisher", source.publisher());
    json.text("url", source.url());
  }
}
