package org.detente.node.page;

import java.util.Optional;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Source;
import org.detente.node.words.EntryWords;

/// One entry in a few words: whose claim of what kind, when it holds and from when it was known,
/// what it says, and where it was read.
///
/// @param name of the party whose claim it is; of a publisher the same as `by`
/// @param address of the source's page, where the console may lead there
public record EntryLine(
    Link number,
    String kind,
    String by,
    String name,
    Link instrument,
    String valid,
    String known,
    String says,
    String publisher,
    String grade,
    Optional<String> address) {

  public static EntryLine of(View view, Fact fact) {
    Source source = fact.source();
    return new EntryLine(
        view.entry(fact.entry()),
        fact.kind(),
        View.who(fact.attributedTo()),
        view.named(fact.instrument(), fact.attributedTo()),
        new Link(fact.instrument(), view.toAgreement(fact.instrument())),
        fact.valid().text(),
        Dates.iso(fact.known()),
        EntryWords.what(fact),
        source == null ? "" : source.publisher(),
        source == null ? "" : source.grade().word(),
        Optional.ofNullable(source).filter(Address::mayLeadTo).map(Source::url));
  }

  /// The entry at a place; empty where no fact is read from it.
  public static Optional<EntryLine> of(View view, EntryRef entry) {
    return Optional.ofNullable(view.entries().get(entry)).map(fact -> of(view, fact));
  }
}
