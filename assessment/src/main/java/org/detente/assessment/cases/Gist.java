package org.detente.assessment.cases;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.detente.model.EntryRef;
import org.detente.model.Explanation;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Reason;

/// What a finding says, apart from where in the ledger its entries stand: equal for two orders of
/// the same entries.
record Gist(Finding said, NavigableSet<String> entries, List<NavigableSet<String>> positions) {

  static Gist of(Finding finding) {
    List<Finding.Account> accounts =
        finding.accounts().stream()
            .map(account -> new Finding.Account(account.by(), account.says(), List.of()))
            .toList();
    List<Finding.Reading> readings =
        finding.readings().stream()
            .map(r ->
                new Finding.Reading(
                    r.under(), r.heldBy(), r.hypothetical(), r.verdict(), List.of()))
            .toList();
    Finding said =
        new Finding(
            finding.id(),
            finding.kind(),
            finding.instrument(),
            finding.bearer(),
            finding.addressee(),
            finding.force(),
            finding.verdict(),
            finding.count(),
            finding.timing(),
            finding.since(),
            finding.sinceAtLatest(),
            finding.newestEvidence(),
            finding.stale(),
            sorted(finding.notes()),
            finding.cites(),
            accounts,
            List.of(),
            readings,
            finding.next(),
            Explanation.of(() -> Reason.of(finding.reason().phrase())));
    return new Gist(
        said,
        hashes(finding.entries()),
        finding.readings().stream().map(r -> hashes(r.positions())).toList());
  }

  private static List<Phrase> sorted(List<Phrase> notes) {
    return notes.stream().sorted(Comparator.comparing(Phrase::toString)).toList();
  }

  private static NavigableSet<String> hashes(Collection<EntryRef> entries) {
    NavigableSet<String> hashes = new TreeSet<>();
    entries.forEach(entry -> hashes.add(entry.hash()));
    return hashes;
  }
}
