package org.detente.node.export.table;

import java.util.function.Function;
import org.detente.model.Fact;
import org.detente.model.Source;
import org.detente.node.home.StoredEntry;
import org.detente.node.words.EntryWords;
import org.jspecify.annotations.Nullable;

/// The entries of the ledgers, a row each. Of an entry from which nothing is read only its place is
/// known, and its body where it has one.
public final class EntryTable {
  private EntryTable() {}

  public static Table<StoredEntry> of() {
    return Table.<StoredEntry>named("entries")
        .text("ledger", row -> row.entry().ledger())
        .whole("position", row -> row.entry().position())
        .text("hash", row -> row.entry().hash())
        .text("kind", fact(Fact::kind))
        .text("instrument", fact(Fact::instrument))
        .text("attributed_to", fact(Fact::attributedTo))
        .text("valid_from", fact(Fact::valid))
        .text("valid_until", fact(Fact::validUntil))
        .instant("holds_from", fact(it -> it.valid().certainFrom()))
        .instant("known", fact(Fact::known))
        .text("says", fact(EntryWords::what))
        .text("note", fact(Fact::note))
        .text("ref", fact(Fact::ref))
        .text("about", fact(it -> String.join(" ", it.about())))
        .text("corrects", fact(Fact::corrects))
        .text("retracts", fact(Fact::retracts))
        .text("answers", fact(Fact::answers))
        .text("source_publisher", source(Source::publisher))
        .text("source_url", source(Source::url))
        .text("source_grade", source(it -> it.grade().word()))
        .text("source_seen", source(Source::seen))
        .text("source_seen_as", source(Source::seenAs))
        .text("source_known_from", source(Source::knownFrom))
        .text("source_sha256", source(Source::sha256))
        .text("body", row -> row.body().orElse(null));
  }

  private static <T> Function<StoredEntry, @Nullable T> fact(Function<Fact, @Nullable T> part) {
    return row -> row.fact().isPresent() ? part.apply(row.fact().get()) : null;
  }

  private static <T> Function<StoredEntry, @Nullable T> source(Function<Source, @Nullable T> part) {
    return fact(it -> it.source() == null ? null : part.apply(it.source()));
  }
}
