package org.detente.node.contract;

import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.Words;

/// One finding, in the order of the contract. The members of a limit's count stand beside each
/// other: `value`, `bound` and `margin`; so do the instants of a duty.
final class FindingJson {
  private final Json json;

  FindingJson(Json json) {
    this.json = json;
  }

  void write(Finding finding) {
    json.text("id", finding.id());
    json.text("kind", finding.kind().word());
    json.text("instrument", finding.instrument());
    json.text("bearer", finding.bearer());
    json.text("addressee", finding.addressee());
    json.text("force", finding.force().word());
    json.text("verdict", finding.verdict().word());
    if (finding.count() != null) {
      count(finding.count());
    }
    Finding.Timing timing = finding.timing();
    if (timing != null) {
      deadline(timing);
    }
    json.text("since", finding.since());
    if (finding.sinceAtLatest()) {
      json.truth("sinceAtLatest", true);
    }
    if (timing != null) {
      performed(timing);
    }
    json.text("newestEvidence", finding.newestEvidence());
    if (finding.kind() == Finding.Kind.LIMIT) {
      json.truth("stale", finding.stale());
    }
    json.texts("notes", finding.notes().stream().map(Words::of).toList());
    json.objects("cites", finding.cites(), this::cite);
    json.objects("accounts", finding.accounts(), this::account);
    json.objects("entries", finding.entries(), this::entry);
    json.objects("readings", finding.readings(), this::reading);
    json.object(
        "next",
        finding.next(),
        next -> {
          json.text("at", next.at());
          json.text("verdict", next.verdict().word());
        });
  }

  private void count(Finding.Count count) {
    json.object(
        "value",
        count.value(),
        range -> {
          json.number("lo", range.lo());
          json.number("hi", range.hi());
        });
    json.number("bound", count.bound());
    json.number("margin", count.margin());
  }

  private void deadline(Finding.Timing timing) {
    json.text("bound", timing.bound());
    if (timing.bound() != null) {
      json.truth("boundIncluded", timing.boundIncluded());
    }
    json.text("boundLatest", timing.boundLatest());
    json.text("alarm", timing.alarm());
    json.text("margin", timing.margin());
    json.text("lead", timing.lead());
    json.text("start", timing.start());
  }

  private void performed(Finding.Timing timing) {
    if (timing.performedAt() != null || timing.performedBy() != null) {
      json.object(
          "performed",
          timing,
          performed -> {
            json.text("at", performed.performedAt());
            json.text("by", performed.performedBy());
          });
    }
  }

  void cite(Citation citation) {
    json.text("agreement", citation.agreement());
    json.text("article", citation.article());
    json.truth("checked", citation.checked());
  }

  private void account(Finding.Account account) {
    json.text("by", account.by());
    json.text("says", account.says());
    json.objects("entries", account.entries(), this::entry);
  }

  void reading(Finding.Reading reading) {
    json.object("under", reading.under(), under -> under.forEach(json::text));
    json.texts("heldBy", reading.heldBy());
    json.truth("hypothetical", reading.hypothetical());
    json.text("verdict", reading.verdict().word());
    json.objects("positions", reading.positions(), this::entry);
  }

  /// Where an entry stands.
  void entry(EntryRef entry) {
    json.text("ledger", entry.ledger());
    json.number("position", entry.position());
    json.text("hash", entry.hash());
  }
}
